package dev.gradus.labs.deepvsdeeper;

import dev.gradus.kernel.Precision;
import dev.gradus.kernel.Storage;
import dev.gradus.kernel.Targets;
import dev.gradus.tensor.Tensor;

/** A fixed place for so many examples on their way into both networks. Owner: one simulation. */
final class Batch {
    private final Storage numbers;
    private final Tensor inputs;
    private final Targets targets;
    private final int length;
    private final double shift;
    private final double factor;
    private int count;

    Batch(int size, Task task, Setup setup) {
        this.length = task.kind().length();
        this.numbers = Storage.zeros(Precision.DOUBLE, size * length);
        this.inputs = Tensor.constant(task.kind().batch(size), numbers);
        this.targets = new Targets(new int[size], new double[size]);
        boolean raw = setup.has(Mistake.INPUT_NOT_NORMALISED);
        this.shift = raw ? 0 : task.mean();
        this.factor = raw ? 1 : 1 / task.deviation();
    }

    Tensor inputs() {
        return inputs;
    }

    Targets targets() {
        return targets;
    }

    /** Examples in it. */
    int count() {
        return count;
    }

    /** Numbers of an example. */
    int length() {
        return length;
    }

    /** Takes the examples with the first {@code used} of these numbers; places beyond count nothing. */
    void load(Examples from, int[] examples, int used) {
        double[] values = numbers.doubles();
        for (int i = 0; i < used; i++) {
            from.copy(examples[i], values, i * length);
            targets.classes()[i] = from.label(examples[i]);
        }
        standardise(used);
    }

    /** Takes cells of the plane, from one on. */
    void loadCells(int first, int used) {
        for (int i = 0; i < used; i++) {
            Plane.copyCell(first + i, numbers.doubles(), i * length);
        }
        standardise(used);
    }

    /** How many of the examples have another class than the one of the greatest score. */
    int wrong(Tensor scores, int classes) {
        double[] values = scores.storage().doubles();
        int wrong = 0;
        for (int i = 0; i < count; i++) {
            int best = 0;
            for (int j = 1; j < classes; j++) {
                best = values[i * classes + j] > values[i * classes + best] ? j : best;
            }
            wrong += best == targets.classes()[i] ? 0 : 1;
        }
        return wrong;
    }

    private void standardise(int used) {
        double[] values = numbers.doubles();
        count = used;
        for (int i = 0; i < used * length; i++) {
            values[i] = (values[i] - shift) * factor;
        }
        double[] weights = targets.weights();
        for (int i = 0; i < weights.length; i++) {
            weights[i] = i < used ? 1.0 / used : 0;
        }
    }
}
