package dev.gradus.labs.pointclouds;

import dev.gradus.sim.parameter.Option;
import java.util.Arrays;
import java.util.Locale;

/** How rows [n, f] become one row [f]. */
enum Pooling {
    MEAN,
    MAX,
    SUM;

    static Option[] options() {
        return Arrays.stream(values())
                .map(pooling -> pooling.name().toLowerCase(Locale.ROOT))
                .map(name -> new Option(name, name))
                .toArray(Option[]::new);
    }

    static Pooling of(String printed) {
        return valueOf(printed.toUpperCase(Locale.ROOT));
    }

    double[] forward(double[] rows, int width) {
        int count = rows.length / width;
        double[] pooled = new double[width];
        if (this == MAX) {
            Arrays.fill(pooled, Double.NEGATIVE_INFINITY);
        }
        for (int i = 0; i < rows.length; i++) {
            int feature = i % width;
            pooled[feature] = this == MAX ? Math.max(pooled[feature], rows[i]) : pooled[feature] + rows[i];
        }
        if (this == MEAN) {
            Arrays.setAll(pooled, feature -> pooled[feature] / count);
        }
        return pooled;
    }

    /** The gradient by the rows; of equal largest rows the first gets it. */
    double[] backward(double[] rows, double[] gradient) {
        int width = gradient.length;
        int count = rows.length / width;
        double[] result = new double[rows.length];
        for (int feature = 0; feature < width; feature++) {
            if (this == MAX) {
                result[largest(rows, width, feature)] = gradient[feature];
                continue;
            }
            double each = this == MEAN ? gradient[feature] / count : gradient[feature];
            for (int i = feature; i < rows.length; i += width) {
                result[i] = each;
            }
        }
        return result;
    }

    private static int largest(double[] rows, int width, int feature) {
        int best = feature;
        for (int i = feature; i < rows.length; i += width) {
            best = rows[i] > rows[best] ? i : best;
        }
        return best;
    }
}
