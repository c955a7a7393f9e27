package dev.gradus.graph;

import dev.gradus.tensor.Shape;
import dev.gradus.tensor.Tensor;

/** How much each neighbour counts when a node takes in its neighbourhood. d_i is the i-th row sum of the adjacency. */
public enum Normalisation {
    /** Â_ij = A_ij / √(d_i d_j): symmetric, largest eigenvalue 1. Source: Kipf and Welling, ICLR 2017. */
    SYMMETRIC {
        @Override
        double weight(double from, double to) {
            return 1 / Math.sqrt(from) * (1 / Math.sqrt(to));
        }
    },
    /** Â_ij = A_ij / d_i: the mean over the neighbours; rows sum to 1. */
    ROW {
        @Override
        double weight(double from, double to) {
            return 1 / from;
        }
    },
    /** Â = A: the sum over the neighbours. */
    NONE {
        @Override
        double weight(double from, double to) {
            return 1;
        }
    };

    /** The factor of an entry whose row sums to {@code from} and whose column sums to {@code to}. */
    abstract double weight(double from, double to);

    /** Â from A, or from A + I. Shape: [n, n] → same. Rows of nodes without neighbours stay 0. */
    public Tensor apply(Tensor adjacency) {
        int n = adjacency.shape().size(0);
        double[] entries = adjacency.toArray();
        double[] degrees = rowSums(entries, n);
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                if (entries[i * n + j] != 0) {
                    entries[i * n + j] *= weight(degrees[i], degrees[j]);
                }
            }
        }
        return Tensor.constant(Shape.of(n, n), entries);
    }

    private static double[] rowSums(double[] entries, int n) {
        double[] sums = new double[n];
        for (int i = 0; i < entries.length; i++) {
            sums[i / n] += entries[i];
        }
        return sums;
    }
}
