package dev.gradus.labs.graphclustering;

import dev.gradus.sim.frame.Series;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Single entries of M and M_stoch, and the upper left corners with the digits that NumPy prints. */
final class Corner {
    private static final int SIZE = 3;

    private final Similarity similarity;
    private final double[] scale;
    private final double[] columnSums;
    private final boolean dividesRows;

    Corner(Similarity similarity, Setup setup) {
        Normalised normalised = new Normalised(similarity, setup.mistakes());
        this.similarity = similarity;
        scale = similarity.byPoint(normalised.scale());
        columnSums = similarity.byPoint(normalised.columnSums());
        dividesRows = setup.makes(Mistake.ROWS_AND_COLUMNS_SWAPPED);
    }

    static Series table(Similarity similarity, Setup setup) {
        int size = Math.min(SIZE, similarity.size());
        List<List<Object>> rows = new ArrayList<>();
        Corner corner = new Corner(similarity, setup);
        rows.addAll(rows("A", size, similarity::entry));
        rows.addAll(rows("M", size, corner::symmetric));
        rows.addAll(rows("M_stoch", size, corner::stochastic));
        return new Series.Table(List.of("matrix", "row", "column 0", "column 1", "column 2"), rows);
    }

    /** M_ij by numbers of points. */
    double symmetric(int i, int j) {
        return scale[i] * similarity.entry(i, j) * scale[j];
    }

    /** M_ij over the sum of column j, or of row i where the two are mistaken. */
    double stochastic(int i, int j) {
        return symmetric(i, j) / columnSums[dividesRows ? i : j];
    }

    /** An entry by its row and column. */
    private interface Entry {
        double at(int i, int j);
    }

    private static List<List<Object>> rows(String name, int size, Entry entry) {
        List<List<Object>> rows = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            List<Object> row = new ArrayList<>(List.of(name, (long) i));
            for (int j = 0; j < SIZE; j++) {
                row.add(j < size ? printed(entry.at(i, j)) : "");
            }
            rows.add(row);
        }
        return rows;
    }

    private static String printed(double value) {
        return Double.isFinite(value) ? String.format(Locale.ROOT, "%.8e", value) : "beyond all numbers";
    }
}
