package dev.gradus.kernel;

/**
 * The lower half of a symmetric matrix, row i from its first entry that counts to the diagonal. The arrays are not copied. One
 * product reads every stored entry once and uses it twice.
 */
public interface Skyline {
    /**
     * A matrix with the fastest loops that this machine has.
     *
     * @param values row after row: entries (i, first_i) … (i, i)
     * @param first the column that each row begins with, at most i [n]
     */
    static Skyline of(double[] values, int[] first) {
        return Kernels.chosen().loops().skyline(values, first);
    }

    /** result = A·v. Shapes: v [n], result [n]; not the same array. */
    void times(double[] v, double[] result);
}
