package dev.gradus.labs.gradientnorms;

import dev.gradus.data.LabelledImages;
import dev.gradus.data.PixelStatistics;
import dev.gradus.kernel.Precision;
import dev.gradus.kernel.Storage;
import dev.gradus.kernel.Targets;
import dev.gradus.labs.ImageSet;
import dev.gradus.tensor.Shape;
import dev.gradus.tensor.Tensor;

/** A fixed place for so many images on their way into a network. Owner: one simulation. */
final class ImageBatch {
    private final Storage pixels;
    private final Tensor inputs;
    private final Targets targets;
    private final double shift;
    private final double factor;
    private int count;

    ImageBatch(int size, ImageSet images, Setup setup) {
        this.pixels = Storage.zeros(Precision.DOUBLE, size * Setup.INPUTS);
        this.inputs = Tensor.constant(Shape.of(size, Setup.INPUTS), pixels);
        this.targets = new Targets(new int[size], new double[size]);
        PixelStatistics statistics = images.statistics();
        boolean raw = setup.has(Mistake.UNNORMALISED_INPUT);
        this.shift = raw ? 0 : statistics.mean();
        this.factor = raw ? 1 : 1 / statistics.standardDeviation();
    }

    /** [size, 784]. */
    Tensor inputs() {
        return inputs;
    }

    Targets targets() {
        return targets;
    }

    int size() {
        return targets.classes().length;
    }

    /** Takes the images with the first {@code used} of these numbers; places beyond count nothing. */
    void load(LabelledImages from, int[] images, int used) {
        double[] values = pixels.doubles();
        count = used;
        for (int i = 0; i < used; i++) {
            from.copyImage(images[i], values, i * Setup.INPUTS);
            targets.classes()[i] = from.label(images[i]);
        }
        for (int i = 0; i < used * Setup.INPUTS; i++) {
            values[i] = (values[i] - shift) * factor;
        }
        for (int i = 0; i < size(); i++) {
            targets.weights()[i] = i < used ? 1.0 / used : 0;
        }
    }

    /** Share of the loaded images whose most probable class is theirs. */
    double accuracy(Tensor logProbabilities) {
        double[] scores = logProbabilities.storage().doubles();
        int right = 0;
        for (int i = 0; i < count; i++) {
            right += mostProbable(scores, i * Setup.CLASSES) == targets.classes()[i] ? 1 : 0;
        }
        return (double) right / count;
    }

    private static int mostProbable(double[] scores, int start) {
        int best = 0;
        for (int j = 1; j < Setup.CLASSES; j++) {
            if (scores[start + j] > scores[start + best]) {
                best = j;
            }
        }
        return best;
    }
}
