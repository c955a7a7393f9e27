package dev.gradus.labs.mlpfromscratch;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.gradus.data.catalogue.DataFolder;
import dev.gradus.labs.LabRun;
import dev.gradus.sim.frame.Series;
import dev.gradus.sim.parameter.ParameterValues;
import dev.gradus.sim.parameter.Reading;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Runs of the lab as its tests begin them. */
final class Runs {
    static final DataFolder FOLDER = new DataFolder(Path.of("..", "shared", "data"));
    static final MlpFromScratchLab LAB = new MlpFromScratchLab(FOLDER);

    private Runs() {}

    static void assumeThere(String set) {
        assumeTrue(FOLDER.missing(set).isEmpty(), "skipped: " + set + " is not on this machine");
    }

    static ParameterValues values(String... settings) {
        return reading(settings).values();
    }

    /** At step 0. Settings: name, value, name, value, … */
    static LabRun begin(String... settings) {
        Reading reading = reading(settings);
        return LabRun.begin(LAB, reading.values(), reading.seed());
    }

    static double[] numbers(LabRun run, String readout, int count) {
        double[] numbers = new double[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = run.number(readout + "[" + i + "]");
        }
        return numbers;
    }

    static Series series(LabRun run, String name) {
        Series series = run.simulation().frame(Set.of(name)).series().get(name);
        if (series == null) {
            throw new AssertionError("frame must have " + name);
        }
        return series;
    }

    static double[] column(LabRun run, String series, String column) {
        if (series(run, series) instanceof Series.Points points) {
            return points.columns().stream()
                    .filter(one -> one.name().equals(column))
                    .findFirst()
                    .orElseThrow()
                    .values();
        }
        throw new AssertionError(series + " must be points");
    }

    static double[] grid(LabRun run, String series) {
        if (series(run, series) instanceof Series.Grid grid) {
            return grid.values();
        }
        throw new AssertionError(series + " must be a grid");
    }

    private static Reading reading(String... settings) {
        Map<String, String> given = new HashMap<>();
        for (int i = 0; i < settings.length; i += 2) {
            given.put(settings[i], settings[i + 1]);
        }
        Reading reading = LAB.parameters().read(given);
        if (!reading.violations().isEmpty()) {
            throw new AssertionError(List.of(reading.violations()).toString());
        }
        return reading;
    }
}
