package dev.gradus.kernel.vector;

import static dev.gradus.kernel.vector.VectorDoubleLanes.LANES;
import static dev.gradus.kernel.vector.VectorDoubleLanes.load;
import static dev.gradus.kernel.vector.VectorDoubleLanes.plus;
import static dev.gradus.kernel.vector.VectorDoubleLanes.zero;

import dev.gradus.kernel.CompressedRows;
import dev.gradus.kernel.SparseProducts;
import dev.gradus.kernel.Storage;
import jdk.incubator.vector.DoubleVector;

/** Row i of C is a combination of rows of B: its sums stay in registers, a few vectors at a time, while these go past. */
final class VectorDoubleSparse implements SparseProducts {
    @Override
    public void multiply(CompressedRows a, Storage b, Storage c) {
        double[] from = b.doubles();
        double[] to = c.doubles();
        int width = a.rows() == 0 ? 0 : to.length / a.rows();
        for (int i = 0; i < a.rows(); i++) {
            int j = 0;
            for (; j + 4 * LANES <= width; j += 4 * LANES) {
                fourVectors(a, from, to, new Place(i, j, width));
            }
            for (; j + LANES <= width; j += LANES) {
                vector(a, from, to, new Place(i, j, width));
            }
            for (; j < width; j++) {
                to[i * width + j] = entry(a, from, new Place(i, j, width));
            }
        }
    }

    /** Rows of B are visited once for each entry, four vectors of the row of C kept in registers. */
    @Override
    public void addTransposed(CompressedRows a, Storage c, Storage b) {
        double[] from = c.doubles();
        double[] to = b.doubles();
        int width = a.rows() == 0 ? 0 : from.length / a.rows();
        for (int i = 0; i < a.rows(); i++) {
            int j = 0;
            for (; j + 4 * LANES <= width; j += 4 * LANES) {
                addFourVectors(a, from, to, new Place(i, j, width));
            }
            for (; j + LANES <= width; j += LANES) {
                addVector(a, from, to, new Place(i, j, width));
            }
            for (; j < width; j++) {
                addEntry(a, from, to, new Place(i, j, width));
            }
        }
    }

    /** Row and column of the first entry of C that is meant. */
    private record Place(int row, int column, int width) {
        int start() {
            return row * width + column;
        }
    }

    private static void fourVectors(CompressedRows a, double[] from, double[] to, Place place) {
        double[] values = a.values().doubles();
        int[] columns = a.columns();
        int end = a.rowStarts()[place.row() + 1];
        DoubleVector c0 = zero(), c1 = zero(), c2 = zero(), c3 = zero();
        for (int k = a.rowStarts()[place.row()]; k < end; k++) {
            int at = columns[k] * place.width() + place.column();
            c0 = plus(c0, values[k], load(from, at));
            c1 = plus(c1, values[k], load(from, at + LANES));
            c2 = plus(c2, values[k], load(from, at + 2 * LANES));
            c3 = plus(c3, values[k], load(from, at + 3 * LANES));
        }
        int start = place.start();
        c0.intoArray(to, start);
        c1.intoArray(to, start + LANES);
        c2.intoArray(to, start + 2 * LANES);
        c3.intoArray(to, start + 3 * LANES);
    }

    private static void vector(CompressedRows a, double[] from, double[] to, Place place) {
        double[] values = a.values().doubles();
        int[] columns = a.columns();
        int end = a.rowStarts()[place.row() + 1];
        DoubleVector sum = zero();
        for (int k = a.rowStarts()[place.row()]; k < end; k++) {
            sum = plus(sum, values[k], load(from, columns[k] * place.width() + place.column()));
        }
        sum.intoArray(to, place.start());
    }

    private static double entry(CompressedRows a, double[] from, Place place) {
        double[] values = a.values().doubles();
        int[] columns = a.columns();
        int end = a.rowStarts()[place.row() + 1];
        double sum = 0;
        for (int k = a.rowStarts()[place.row()]; k < end; k++) {
            sum += values[k] * from[columns[k] * place.width() + place.column()];
        }
        return sum;
    }

    private static void addFourVectors(CompressedRows a, double[] from, double[] to, Place place) {
        double[] values = a.values().doubles();
        int[] columns = a.columns();
        int end = a.rowStarts()[place.row() + 1];
        int start = place.start();
        DoubleVector c0 = load(from, start);
        DoubleVector c1 = load(from, start + LANES);
        DoubleVector c2 = load(from, start + 2 * LANES);
        DoubleVector c3 = load(from, start + 3 * LANES);
        for (int k = a.rowStarts()[place.row()]; k < end; k++) {
            int at = columns[k] * place.width() + place.column();
            plus(load(to, at), values[k], c0).intoArray(to, at);
            plus(load(to, at + LANES), values[k], c1).intoArray(to, at + LANES);
            plus(load(to, at + 2 * LANES), values[k], c2).intoArray(to, at + 2 * LANES);
            plus(load(to, at + 3 * LANES), values[k], c3).intoArray(to, at + 3 * LANES);
        }
    }

    private static void addVector(CompressedRows a, double[] from, double[] to, Place place) {
        double[] values = a.values().doubles();
        int[] columns = a.columns();
        int end = a.rowStarts()[place.row() + 1];
        DoubleVector c = load(from, place.start());
        for (int k = a.rowStarts()[place.row()]; k < end; k++) {
            int at = columns[k] * place.width() + place.column();
            plus(load(to, at), values[k], c).intoArray(to, at);
        }
    }

    private static void addEntry(CompressedRows a, double[] from, double[] to, Place place) {
        double[] values = a.values().doubles();
        int[] columns = a.columns();
        int end = a.rowStarts()[place.row() + 1];
        double c = from[place.start()];
        for (int k = a.rowStarts()[place.row()]; k < end; k++) {
            to[columns[k] * place.width() + place.column()] += values[k] * c;
        }
    }
}
