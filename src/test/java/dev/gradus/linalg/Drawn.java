package dev.gradus.linalg;

import dev.gradus.random.Rng;

/** Matrices drawn for tests. */
final class Drawn {
    private Drawn() {}

    static Matrix matrix(int rows, int columns, Rng rng) {
        return new Matrix(rows, columns, rng.normals(rows * columns));
    }

    static Matrix symmetric(int order, Rng rng) {
        Matrix drawn = matrix(order, order, rng);
        Matrix symmetric = Matrix.zeros(order, order);
        for (int i = 0; i < order; i++) {
            for (int j = 0; j < order; j++) {
                symmetric.values()[i * order + j] = drawn.get(i, j) + drawn.get(j, i);
            }
        }
        return symmetric;
    }
}
