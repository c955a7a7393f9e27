package dev.gradus.linalg;

/** A linear map of n numbers to n numbers, known by its products alone. */
public interface LinearOperator {
    /** n. */
    int order();

    /** product = A·v. Shapes: v [n], product [n]; not the same array. */
    void times(double[] v, double[] product);
}
