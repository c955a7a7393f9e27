package dev.gradus.graph;

import dev.gradus.linalg.Matrix;
import dev.gradus.linalg.SymmetricEigen;
import java.util.Arrays;
import java.util.function.IntToDoubleFunction;

/**
 * How alike many layers of the symmetric normalisation Â = D^{-1/2}(A + I)D^{-1/2} make all nodes. In a connected graph every
 * row of Â^k tends to a multiple of the leading eigenvector u, u_i = √(d_i + 1), and what is left of the rest falls as
 * |λ₂|^k. Source: Q. Li, Z. Han, X.-M. Wu, AAAI 2018.
 *
 * @param leading u by node, of unit length within each connected part
 * @param parts number of the connected part by node
 * @param secondEigenvalue largest |λ| of Â but for the 1 of each part; 0 if there is no other
 */
public record Smoothing(double[] leading, int[] parts, double secondEigenvalue) {
    /** What is less than that is rounding. */
    private static final double NOTHING = 1e-12;

    public static Smoothing of(UndirectedGraph graph) {
        int[] parts = graph.parts();
        int[] degrees = graph.degrees();
        double[] leading = new double[graph.nodes()];
        double[] squares = new double[graph.nodes()];
        for (int node = 0; node < leading.length; node++) {
            squares[parts[node]] += degrees[node] + 1;
        }
        Arrays.setAll(leading, node -> Math.sqrt((degrees[node] + 1) / squares[parts[node]]));
        int count = (int) Arrays.stream(parts).distinct().count();
        return new Smoothing(leading, parts, second(graph, count));
    }

    /** The part of every row of G that is along u: c_i = Σ_j G_ij u_j over the row's own part. Shape: [n, n] → [n]. */
    public double[] along(double[][] rows) {
        return byRow(rows, row -> {
            double sum = 0;
            for (int j = 0; j < leading.length; j++) {
                sum += parts[j] == parts[row] ? rows[row][j] * leading[j] : 0;
            }
            return sum;
        });
    }

    /** What is left of every row without its part along u: changes {@code rows}. Shape: [n, n]. */
    public void takeAway(double[][] rows) {
        double[] along = along(rows);
        for (int row = 0; row < rows.length; row++) {
            for (int j = 0; j < leading.length; j++) {
                rows[row][j] -= parts[j] == parts[row] ? along[row] * leading[j] : 0;
            }
        }
    }

    /**
     * The same for every column, which in exact arithmetic has no part along u if no row of Â's powers has: what rounding puts
     * there would not fall with the rest. Changes {@code rows}. Shape: [n, n].
     */
    public void takeAwayFromColumns(double[][] rows) {
        for (int column = 0; column < leading.length; column++) {
            double[] along = new double[leading.length];
            for (int row = 0; row < rows.length; row++) {
                along[parts[row]] += leading[row] * rows[row][column];
            }
            for (int row = 0; row < rows.length; row++) {
                rows[row][column] -= leading[row] * along[parts[row]];
            }
        }
    }

    /** The angle of every row to u, from its part along u and the rest, in [0, π/2]. */
    public double[] angles(double[] along, double[][] rest) {
        return byRow(rest, row -> {
            double length = 0;
            for (double entry : rest[row]) {
                length += entry * entry;
            }
            double angle = Math.atan2(Math.sqrt(length), Math.abs(along[row]));
            return angle < NOTHING ? 0 : angle;
        });
    }

    private static double[] byRow(double[][] rows, IntToDoubleFunction value) {
        double[] values = new double[rows.length];
        Arrays.setAll(values, value);
        return values;
    }

    private static double second(UndirectedGraph graph, int parts) {
        int n = graph.nodes();
        double[] entries =
                Normalisation.SYMMETRIC.apply(graph.adjacencyWithSelfLoops()).toArray();
        double[] sizes = Arrays.stream(
                        SymmetricEigen.of(new Matrix(n, n, entries)).values())
                .map(Math::abs)
                .sorted()
                .toArray();
        double second = parts < n ? sizes[n - 1 - parts] : 0;
        return second < NOTHING ? 0 : second;
    }
}
