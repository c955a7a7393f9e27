package dev.gradus.sim.frame;

import dev.gradus.sim.frame.Series.Grid;
import dev.gradus.sim.frame.Series.Points;
import dev.gradus.sim.frame.Series.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Series and readouts in JSON terms, at full precision. A number that is not finite has no place in JSON and becomes
 * {@code null}; so does a readout that is undefined.
 */
public final class FrameDescription {
    private FrameDescription() {}

    /**
     * A series as a page embeds it: it names its kind, and a grid is flat with its shape and domain, like the one in a
     * binary frame.
     */
    public static Map<String, Object> forPage(Series series) {
        return switch (series) {
            case Points points -> kind("points", rowsOf(points));
            case Grid grid -> kind("grid", flat(grid));
            case Table table -> kind("table", rowsOf(table));
        };
    }

    /** A series as the command line prints it: a grid is a matrix, nested where it has more than two dimensions. */
    public static Map<String, Object> forCommandLine(Series series) {
        return switch (series) {
            case Points points -> rowsOf(points);
            case Grid grid -> nested(grid);
            case Table table -> rowsOf(table);
        };
    }

    /** Readouts by indexed name, in the order of the layout. */
    public static Map<String, @Nullable Double> readouts(List<String> names, double[] values) {
        Map<String, @Nullable Double> described = new LinkedHashMap<>();
        for (int i = 0; i < values.length; i++) {
            described.put(names.get(i), finite(values[i]));
        }
        return described;
    }

    /** Numbers as a JSON array. */
    public static List<@Nullable Double> numbers(double... values) {
        List<@Nullable Double> numbers = new ArrayList<>(values.length);
        for (double value : values) {
            numbers.add(finite(value));
        }
        return numbers;
    }

    private static @Nullable Double finite(double value) {
        return Double.isFinite(value) ? value : null;
    }

    private static Map<String, Object> kind(String kind, Map<String, Object> rest) {
        Map<String, Object> described = new LinkedHashMap<>();
        described.put("kind", kind);
        described.putAll(rest);
        return described;
    }

    private static Map<String, Object> rowsOf(Points points) {
        List<Object> rows = new ArrayList<>();
        for (int row = 0; row < points.rows(); row++) {
            int index = row;
            rows.add(numbers(points.columns().stream()
                    .mapToDouble(column -> column.values()[index])
                    .toArray()));
        }
        return table(points.columns().stream().map(Points.Column::name).toList(), rows);
    }

    private static Map<String, Object> rowsOf(Table table) {
        List<Object> rows = new ArrayList<>();
        for (List<Object> row : table.rows()) {
            List<@Nullable Object> cells = new ArrayList<>();
            row.forEach(cell -> cells.add(cell instanceof Double number ? finite(number) : cell));
            rows.add(cells);
        }
        return table(table.columns(), rows);
    }

    private static Map<String, Object> table(List<String> columns, List<Object> rows) {
        Map<String, Object> described = new LinkedHashMap<>();
        described.put("columns", columns);
        described.put("rows", rows);
        return described;
    }

    private static Map<String, Object> flat(Grid grid) {
        Map<String, Object> described = new LinkedHashMap<>();
        described.put("shape", grid.shape());
        described.put("values", numbers(grid.values()));
        described.put("domain", numbers(grid.domain().min(), grid.domain().max()));
        return described;
    }

    private static Map<String, Object> nested(Grid grid) {
        Map<String, Object> described = new LinkedHashMap<>();
        if (grid.shape().size() == 2) {
            described.put("rows", grid.shape().getFirst());
            described.put("cols", grid.shape().getLast());
        } else {
            described.put("shape", grid.shape());
        }
        described.put("values", nest(grid.shape(), grid.values()));
        return described;
    }

    private static List<?> nest(List<Integer> shape, double[] values) {
        if (shape.size() == 1) {
            return numbers(values);
        }
        int size = values.length / Math.max(1, shape.getFirst());
        List<Object> parts = new ArrayList<>();
        for (int start = 0; start < values.length; start += size) {
            parts.add(nest(shape.subList(1, shape.size()), Arrays.copyOfRange(values, start, start + size)));
        }
        return parts;
    }
}
