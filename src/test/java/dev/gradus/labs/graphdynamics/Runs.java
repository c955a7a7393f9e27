package dev.gradus.labs.graphdynamics;

import dev.gradus.labs.LabRun;
import dev.gradus.sim.frame.Series;
import dev.gradus.sim.parameter.Reading;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Runs of the lab as its tests drive them. */
final class Runs {
    static final GraphDynamicsLab LAB = new GraphDynamicsLab();

    private Runs() {}

    /** After so many layers. Settings: name, value, name, value, … */
    static LabRun of(long layers, String... settings) {
        Map<String, String> given = new HashMap<>();
        for (int i = 0; i < settings.length; i += 2) {
            given.put(settings[i], settings[i + 1]);
        }
        Reading reading = LAB.parameters().read(given);
        if (!reading.violations().isEmpty()) {
            throw new IllegalArgumentException(reading.violations().toString());
        }
        return LabRun.begin(LAB, reading.values(), reading.seed()).to(layers);
    }

    /** The matrix, row by row. */
    static List<List<Double>> power(LabRun run) {
        if (series(run, "power") instanceof Series.Grid(List<Integer> shape, double[] values, var _)) {
            List<List<Double>> rows = new ArrayList<>();
            for (int at = 0; at < values.length; at += shape.getLast()) {
                rows.add(java.util.Arrays.stream(values, at, at + shape.getLast())
                        .boxed()
                        .toList());
            }
            return rows;
        }
        throw new AssertionError("power must be a grid");
    }

    static List<String> column(LabRun run, String table) {
        if (series(run, table) instanceof Series.Table(var _, List<List<Object>> rows)) {
            return rows.stream().map(row -> row.getFirst().toString()).toList();
        }
        throw new AssertionError(table + " must be a table");
    }

    static Series series(LabRun run, String name) {
        Series series = run.simulation().frame(Set.of(name)).series().get(name);
        if (series == null) {
            throw new AssertionError("frame must have " + name);
        }
        return series;
    }
}
