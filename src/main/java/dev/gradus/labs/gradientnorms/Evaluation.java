package dev.gradus.labs.gradientnorms;

import dev.gradus.data.LabelledImages;
import dev.gradus.labs.ImageSet;
import dev.gradus.tensor.Likelihood;
import dev.gradus.tensor.Program;
import dev.gradus.tensor.Tensor;
import java.util.function.BooleanSupplier;

/** Loss and accuracy on the test images, piece by piece. Owner: one simulation. */
final class Evaluation {
    private static final int PIECE = 250;

    private record Result(Tensor logProbabilities, Tensor loss) {}

    private final LabelledImages images;
    private final ImageBatch piece;
    private final int[] numbers = new int[PIECE];
    private final Program<Result> program;
    private int begun;
    private int done;
    private double lossSum;
    private double rightSum;

    Evaluation(DeepNetwork network, ImageSet images, Setup setup) {
        this.images = images.test();
        this.piece = new ImageBatch(PIECE, images, setup);
        this.program = Program.of(() -> {
            Tensor logProbabilities = network.evaluate(piece.inputs()).logProbabilities();
            Tensor loss = Likelihood.negativeLogLikelihood(logProbabilities, piece.targets());
            return new Result(logProbabilities.contiguous(), loss);
        });
    }

    /** Goes on until all test images are seen (true; the next call starts again) or it is told to pause (false). */
    boolean advance(BooleanSupplier pause) {
        while (done < images.size()) {
            if (begun == done) {
                begin();
            }
            if (!program.advance(pause)) {
                return false;
            }
            add();
            if (done < images.size() && pause.getAsBoolean()) {
                return false;
            }
        }
        begun = 0;
        done = 0;
        return true;
    }

    /** Mean loss of the last whole evaluation. */
    double loss() {
        return lossSum / images.size();
    }

    double accuracy() {
        return rightSum / images.size();
    }

    private void begin() {
        if (done == 0) {
            lossSum = 0;
            rightSum = 0;
        }
        int count = Math.min(PIECE, images.size() - done);
        for (int i = 0; i < count; i++) {
            numbers[i] = done + i;
        }
        piece.load(images, numbers, count);
        begun = done + count;
    }

    private void add() {
        int count = begun - done;
        lossSum += count * program.result().loss.item();
        rightSum += count * piece.accuracy(program.result().logProbabilities);
        done = begun;
    }
}
