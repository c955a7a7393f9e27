package dev.gradus.kernel.vector;

import static dev.gradus.kernel.vector.VectorDoubleLanes.LANES;
import static dev.gradus.kernel.vector.VectorDoubleLanes.load;

import dev.gradus.kernel.Matrix;
import java.util.Arrays;

/**
 * Some rows and columns of a matrix, cut into strips of a few vectors, each copied together row by row; columns that the last
 * strip has too many are 0. Owner: one thread.
 */
final class VectorDoubleStrips {
    private final int widest;
    private double[] copy = {};
    private double[] values = {};
    private double[] from = {};
    private int rowStride;
    private int columnStride;
    private int start;
    private int depth;
    private int columns;

    /** @param widest vectors in a strip, 4 or 2; narrower ones hold what is left */
    VectorDoubleStrips(int widest) {
        this.widest = widest;
    }

    /** The array that the strips lie in: the copy, or that of the matrix. */
    double[] values() {
        return values;
    }

    /** Where the strip that begins with the given column starts there. */
    int strip(int column) {
        return start + column * depth;
    }

    /** How many vectors wide that strip is. */
    int vectors(int column) {
        int vectors = (columns - column + LANES - 1) / LANES;
        return vectors >= widest ? widest : Math.min(vectors, 2);
    }

    void take(Matrix matrix) {
        from = matrix.values().doubles();
        rowStride = matrix.rowStride();
        columnStride = matrix.columnStride();
    }

    /** Forgets the matrix, which may be large. */
    void release() {
        values = copy;
        from = copy;
    }

    /** Cuts up the rows and columns from the entry at {@code first} on; one whole strip is read where it lies. */
    void cut(int first, int rows, int newColumns) {
        depth = rows;
        columns = newColumns;
        if (columnStride == 1 && rowStride == columns && vectors(0) * LANES == columns) {
            values = from;
            start = first;
            return;
        }
        int size = depth * (columns + 2 * LANES);
        if (copy.length < size) {
            copy = new double[size];
        }
        values = copy;
        start = 0;
        int column = 0;
        while (column < columns) {
            int width = vectors(column) * LANES;
            copyStrip(first + column * columnStride, strip(column), Math.min(width, columns - column), width);
            column += width;
        }
    }

    private void copyStrip(int first, int to, int count, int width) {
        if (count < width) {
            Arrays.fill(copy, to, to + depth * width, 0);
        }
        if (columnStride != 1) {
            turn(first, to, count, width);
        } else if (count == width) {
            copyVectors(first, to, width);
        } else {
            copyEntries(first, to, count, width);
        }
    }

    private void copyVectors(int first, int to, int width) {
        double[] source = from;
        double[] target = copy;
        for (int k = 0, at = first, row = to; k < depth; k++, at += rowStride, row += width) {
            for (int j = 0; j < width; j += LANES) {
                load(source, at + j).intoArray(target, row + j);
            }
        }
    }

    private void copyEntries(int first, int to, int count, int width) {
        for (int k = 0, at = first, row = to; k < depth; k++, at += rowStride, row += width) {
            for (int j = 0; j < count; j++) {
                copy[row + j] = from[at + j];
            }
        }
    }

    /** Entries of a column lie together: four columns at a time are read along. */
    private void turn(int first, int to, int count, int width) {
        int j = 0;
        for (; j + 4 <= count; j += 4) {
            turnFour(first + j * columnStride, to + j, width);
        }
        for (; j < count; j++) {
            for (int k = 0; k < depth; k++) {
                copy[to + k * width + j] = from[first + j * columnStride + k * rowStride];
            }
        }
    }

    private void turnFour(int first, int to, int width) {
        double[] source = from;
        double[] target = copy;
        int second = first + columnStride;
        int third = second + columnStride;
        int fourth = third + columnStride;
        for (int k = 0, at = 0, row = to; k < depth; k++, at += rowStride, row += width) {
            target[row] = source[first + at];
            target[row + 1] = source[second + at];
            target[row + 2] = source[third + at];
            target[row + 3] = source[fourth + at];
        }
    }
}
