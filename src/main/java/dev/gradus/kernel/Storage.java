package dev.gradus.kernel;

/**
 * Numbers of one precision, one after another: what lies behind tensors and parameters. Owner: one run.
 *
 * <p>The twin for floats is generated from the one for doubles, as all kernels are.
 */
public sealed interface Storage permits DoubleStorage, FloatStorage {
    /** Zeros. */
    static Storage zeros(Precision precision, int length) {
        return switch (precision) {
            case DOUBLE -> new DoubleStorage(new double[length]);
            case FLOAT -> new FloatStorage(new float[length]);
        };
    }

    /** Shares {@code values}. */
    static Storage of(double[] values) {
        return new DoubleStorage(values);
    }

    /** Shares {@code values}. */
    static Storage of(float[] values) {
        return new FloatStorage(values);
    }

    Precision precision();

    int length();

    double get(int index);

    void set(int index, double value);

    void fill(double value);

    /** Takes the numbers of {@code from}, which has the same length and may have the other precision. */
    void copyFrom(Storage from);

    /** Takes {@code values}, rounded if need be. */
    void copyFrom(double[] values);

    /** All numbers as doubles, in an array of their own. */
    default double[] toDoubles() {
        double[] copy = new double[length()];
        for (int i = 0; i < copy.length; i++) {
            copy[i] = get(i);
        }
        return copy;
    }

    /** The array itself. @throws IllegalStateException if the precision is another */
    default double[] doubles() {
        throw new IllegalStateException("numbers must be doubles, got floats: convert one operand");
    }

    /** The array itself. @throws IllegalStateException if the precision is another */
    default float[] floats() {
        throw new IllegalStateException("numbers must be floats, got doubles: convert one operand");
    }

    /** The loops that work on this precision. */
    default Kernels kernels() {
        return Kernels.of(precision());
    }
}
