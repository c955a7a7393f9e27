package dev.gradus.labs.graphclustering;

import dev.gradus.linalg.LinearOperator;
import java.util.Arrays;
import java.util.Set;

/**
 * M = S·A·S with the diagonal matrix S = D^{-1/2}, and M_stoch = M·C⁻¹ with the column sums C of M; other matrices where a
 * mistake is switched on. Neither is ever formed. Everything is by row of the sorted matrix. Owned by one thread.
 */
final class Normalised {
    private final Similarity similarity;
    private final Set<Mistake> mistakes;
    private final double[] scale;
    private final double[] columnSums;
    private final double[] scaled;
    private final double[] inner;

    Normalised(Similarity similarity, Set<Mistake> mistakes) {
        this.similarity = similarity;
        this.mistakes = mistakes;
        int n = similarity.size();
        scale = Arrays.stream(similarity.degrees()).map(this::scaleOf).toArray();
        scaled = new double[n];
        inner = new double[n];
        columnSums = new double[n];
        double[] ones = new double[n];
        Arrays.fill(ones, 1);
        times(ones, columnSums);
    }

    /** Whether all entries are numbers: exponentials of squared distances may be beyond all. */
    boolean isFinite() {
        return Arrays.stream(columnSums).allMatch(Double::isFinite);
    }

    /** The diagonal of S. */
    double[] scale() {
        return scale;
    }

    /** Row sums of M, which are its column sums. */
    double[] columnSums() {
        return columnSums;
    }

    /** M itself: its eigenvectors are its singular vectors. */
    LinearOperator symmetric() {
        return operator(this::times);
    }

    /** B·Bᵀ for B = M_stoch: its eigenvectors are the left singular vectors of M_stoch. */
    LinearOperator stochastic() {
        return operator(mistakes.contains(Mistake.ROWS_AND_COLUMNS_SWAPPED) ? this::rowsTwice : this::columnsTwice);
    }

    private interface Product {
        void times(double[] v, double[] product);
    }

    private LinearOperator operator(Product product) {
        return new LinearOperator() {
            @Override
            public int order() {
                return similarity.size();
            }

            @Override
            public void times(double[] v, double[] result) {
                product.times(v, result);
            }
        };
    }

    private double scaleOf(double degree) {
        double root = mistakes.contains(Mistake.INVERSE_INSTEAD_OF_ROOT) ? degree : Math.sqrt(degree);
        return mistakes.contains(Mistake.DEGREE_NOT_INVERTED) ? root : 1 / root;
    }

    /** M·v. */
    private void times(double[] v, double[] product) {
        for (int i = 0; i < scaled.length; i++) {
            scaled[i] = scale[i] * v[i];
        }
        similarity.matrix().times(scaled, product);
        for (int i = 0; i < scaled.length; i++) {
            product[i] *= scale[i];
        }
    }

    /** M·C⁻²·M·v. */
    private void columnsTwice(double[] v, double[] product) {
        times(v, inner);
        for (int i = 0; i < inner.length; i++) {
            inner[i] /= columnSums[i] * columnSums[i];
        }
        times(inner, product);
    }

    /** C⁻¹·M·M·C⁻¹·v. */
    private void rowsTwice(double[] v, double[] product) {
        for (int i = 0; i < inner.length; i++) {
            product[i] = v[i] / columnSums[i];
        }
        times(product, inner);
        times(inner, product);
        for (int i = 0; i < inner.length; i++) {
            product[i] /= columnSums[i];
        }
    }
}
