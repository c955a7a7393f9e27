package dev.gradus.server.socket;

import dev.gradus.sim.frame.Series;
import dev.gradus.sim.frame.Series.Grid;
import dev.gradus.sim.frame.Series.Points;
import dev.gradus.sim.frame.Series.Table;
import dev.gradus.sim.frame.SeriesSpec.Storage;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How a series of each kind is described in a frame's header, its numbers going to the blocks. */
final class SeriesEntry {
    private SeriesEntry() {}

    static void describe(Series series, Storage storage, Map<String, Object> entry, NumberBlocks numbers) {
        switch (series) {
            case Points points -> points(points, storage, entry, numbers);
            case Grid grid -> grid(grid, storage, entry, numbers);
            case Table table -> table(table, entry);
        }
    }

    private static void points(Points points, Storage storage, Map<String, Object> entry, NumberBlocks numbers) {
        begin("points", entry);
        entry.put("dtype", printed(storage));
        entry.put("columns", points.columns().stream().map(Points.Column::name).toList());
        entry.put("shape", List.of(points.rows(), points.columns().size()));
        double[] values = columnMajor(points);
        entry.put(
                "offset",
                storage == Storage.U8 ? numbers.bytes(Quantised.whole(values)) : add(values, storage, numbers));
    }

    private static void grid(Grid grid, Storage storage, Map<String, Object> entry, NumberBlocks numbers) {
        begin("grid", entry);
        entry.put("dtype", printed(storage));
        entry.put("shape", grid.shape());
        entry.put("domain", List.of(grid.domain().min(), grid.domain().max()));
        entry.put(
                "offset",
                storage == Storage.U8
                        ? numbers.bytes(Quantised.over(grid.domain(), grid.values()))
                        : add(grid.values(), storage, numbers));
    }

    private static void table(Table table, Map<String, Object> entry) {
        begin("table", entry);
        entry.put("columns", table.columns());
        entry.put(
                "rows",
                table.rows().stream()
                        .map(row -> row.stream().map(Json::orNull).toList())
                        .toList());
    }

    private static void begin(String kind, Map<String, Object> entry) {
        entry.put("kind", kind);
        entry.put("mode", "replace");
    }

    private static int add(double[] values, Storage storage, NumberBlocks numbers) {
        return storage == Storage.F64 ? numbers.doubles(values) : numbers.narrowed(values);
    }

    private static double[] columnMajor(Points points) {
        double[] values = new double[points.count()];
        int at = 0;
        for (Points.Column column : points.columns()) {
            System.arraycopy(column.values(), 0, values, at, column.values().length);
            at += column.values().length;
        }
        return values;
    }

    private static String printed(Storage storage) {
        return storage.name().toLowerCase(Locale.ROOT);
    }
}
