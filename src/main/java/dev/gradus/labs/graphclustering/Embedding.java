package dev.gradus.labs.graphclustering;

import dev.gradus.linalg.Lanczos;
import dev.gradus.linalg.Matrix;
import java.util.Arrays;

/**
 * The leading vectors of a normalised similarity matrix.
 *
 * @param singularValues largest first
 * @param vectors one per column, rows by number of point [n, found]
 */
record Embedding(double[] singularValues, Matrix vectors) {
    static Embedding of(Lanczos lanczos, Setup setup, Similarity similarity) {
        Matrix sorted = lanczos.vectors();
        Matrix vectors = Matrix.zeros(sorted.rows(), sorted.columns());
        int width = sorted.columns();
        for (int row = 0; row < sorted.rows(); row++) {
            System.arraycopy(
                    sorted.values(), row * width, vectors.values(), similarity.order()[row] * width, width);
        }
        return new Embedding(singularValues(lanczos.values(), setup), vectors);
    }

    /** From eigenvalues of M, or of B·Bᵀ. */
    static double[] singularValues(double[] eigenvalues, Setup setup) {
        return Arrays.stream(eigenvalues)
                .map(value -> setup.isStochastic() ? Math.sqrt(Math.max(0, value)) : Math.abs(value))
                .toArray();
    }

    int found() {
        return singularValues.length;
    }

    /** Entry of vector k, from 0, at a point. */
    double entry(int point, int k) {
        return vectors.get(point, k);
    }

    /** The point at which vector k is largest. */
    int peak(int k) {
        int peak = 0;
        for (int i = 1; i < vectors.rows(); i++) {
            peak = Math.abs(entry(i, k)) > Math.abs(entry(peak, k)) ? i : peak;
        }
        return peak;
    }

    /** max |u| of vector k: 1 if it sits on a single point, 1/√n if it is spread evenly. */
    double localisation(int k) {
        return Math.abs(entry(peak(k), k));
    }

    /** What k-means gets, a row for each point. */
    Matrix features(Setup setup, Similarity similarity) {
        PointSet points = similarity.points();
        if (setup.features() == Features.COORDINATES) {
            Matrix coordinates = Matrix.zeros(points.size(), 2);
            for (int i = 0; i < points.size(); i++) {
                coordinates.values()[2 * i] = points.x()[i];
                coordinates.values()[2 * i + 1] = points.y()[i];
            }
            return coordinates;
        }
        int[] chosen = setup.chosen(found());
        Matrix features = Matrix.zeros(points.size(), chosen.length);
        for (int i = 0; i < features.values().length; i++) {
            features.values()[i] = entry(i / chosen.length, chosen[i % chosen.length]);
        }
        switch (setup.features()) {
            case ROW_NORMALISED -> normaliseRows(features);
            case COLUMN_NORMALISED -> normaliseColumns(features);
            case RANDOM_WALK -> divideByRoots(features, similarity.degreesOfPoints());
            case COORDINATES, PLAIN, STOCHASTIC -> {}
        }
        return features;
    }

    private static void normaliseRows(Matrix features) {
        int width = features.columns();
        for (int i = 0; i < features.rows(); i++) {
            double squares = 0;
            for (int j = 0; j < width; j++) {
                squares += square(features.get(i, j));
            }
            for (int j = 0; j < width && squares > 0; j++) {
                features.values()[i * width + j] /= Math.sqrt(squares);
            }
        }
    }

    private static void normaliseColumns(Matrix features) {
        int width = features.columns();
        for (int j = 0; j < width; j++) {
            double squares = 0;
            for (int i = 0; i < features.rows(); i++) {
                squares += square(features.get(i, j));
            }
            for (int i = 0; i < features.rows(); i++) {
                features.values()[i * width + j] /= Math.sqrt(squares);
            }
        }
    }

    private static void divideByRoots(Matrix features, double[] degrees) {
        for (int i = 0; i < features.values().length; i++) {
            features.values()[i] /= Math.sqrt(degrees[i / features.columns()]);
        }
    }

    private static double square(double value) {
        return value * value;
    }
}
