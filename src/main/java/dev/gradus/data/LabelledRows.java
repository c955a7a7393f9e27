package dev.gradus.data;

import java.util.List;

/**
 * A table of measurements with a class for each row. Row-major; immutable: the arrays are not copied and must not change.
 *
 * @param columnNames what is measured, with its unit
 * @param values size() · columns() numbers, row by row
 * @param labels class of each row, an index into classNames
 * @param classNames names of the classes
 */
public record LabelledRows(List<String> columnNames, double[] values, int[] labels, List<String> classNames) {
    /** @throws IllegalArgumentException if the lengths do not fit each other or a label has no name */
    public LabelledRows {
        columnNames = List.copyOf(columnNames);
        classNames = List.copyOf(classNames);
        if (values.length != labels.length * columnNames.size()) {
            throw new IllegalArgumentException("values must be " + labels.length + " rows of " + columnNames.size()
                    + " numbers, got " + values.length);
        }
        for (int label : labels) {
            if (label < 0 || label >= classNames.size()) {
                throw new IllegalArgumentException(
                        "labels must be in [0, " + (classNames.size() - 1) + "], got " + label);
            }
        }
    }

    /** Number of rows. */
    public int size() {
        return labels.length;
    }

    /** Numbers of a row. */
    public int columns() {
        return columnNames.size();
    }

    /** One number. */
    public double value(int row, int column) {
        return values[row * columns() + column];
    }
}
