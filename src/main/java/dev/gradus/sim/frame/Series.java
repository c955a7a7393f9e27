package dev.gradus.sim.frame;

import java.util.List;

/**
 * What a picture is drawn from. A fourth kind, the trace of a readout, is kept by the run and never made by a lab.
 * Arrays are handed over, not copied: a lab makes new ones for every frame, or hands the very same series out again as long as
 * it does not change, which then is not sent again.
 */
public sealed interface Series {
    /** How many numbers or cells it holds. */
    int count();

    /** Rows of named numeric columns: a scatter, a curve y(x), bars, nodes, edges, intervals. Column-major, equal lengths. */
    record Points(List<Column> columns) implements Series {
        /** A named column; not-a-number marks a value that is not there. */
        public record Column(String name, double[] values) {}

        public Points {
            columns = List.copyOf(columns);
            for (Column column : columns) {
                if (column.values().length != columns.getFirst().values().length) {
                    throw new IllegalArgumentException("columns must have equal lengths, got " + column.name()
                            + " with " + column.values().length + " rows");
                }
            }
        }

        public static Points of(Column... columns) {
            return new Points(List.of(columns));
        }

        public int rows() {
            return columns.isEmpty() ? 0 : columns.getFirst().values().length;
        }

        @Override
        public int count() {
            return rows() * columns.size();
        }
    }

    /**
     * Numbers on a grid, row-major.
     *
     * @param shape [rows, columns], [n, height, width] or [n, height, width, 3]
     * @param domain the values that the colour scale spans; fixed for a run or stepped, never fitted to each frame
     */
    record Grid(List<Integer> shape, double[] values, Domain domain) implements Series {
        /** A closed interval of values. */
        public record Domain(double min, double max) {}

        public Grid {
            shape = List.copyOf(shape);
            int size = shape.stream().reduce(1, (a, b) -> a * b);
            if (size != values.length) {
                throw new IllegalArgumentException("values must have " + size + " entries, got " + values.length);
            }
        }

        @Override
        public int count() {
            return values.length;
        }
    }

    /** Named columns of text or numbers; cells are {@code String}, {@code Double}, {@code Long} or {@code Boolean}. */
    record Table(List<String> columns, List<List<Object>> rows) implements Series {
        public Table {
            columns = List.copyOf(columns);
            rows = rows.stream().map(List::copyOf).toList();
        }

        @Override
        public int count() {
            return rows.size() * columns.size();
        }
    }
}
