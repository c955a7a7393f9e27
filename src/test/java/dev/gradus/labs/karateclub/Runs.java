package dev.gradus.labs.karateclub;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.gradus.random.Rng;
import dev.gradus.sim.Budget;
import dev.gradus.sim.Preparation;
import dev.gradus.sim.Progress;
import dev.gradus.sim.SharedData;
import dev.gradus.sim.Simulation;
import dev.gradus.sim.frame.ReadoutLayout;
import dev.gradus.sim.frame.Series;
import dev.gradus.sim.parameter.ParameterValues;
import dev.gradus.sim.parameter.Reading;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** A run of the lab as tests drive it: started from printed values, stepped, read by name. */
final class Runs {
    static final KarateClubLab LAB = new KarateClubLab();

    private final ReadoutLayout layout;
    final ParameterValues values;
    final Simulation simulation;

    private Runs(Reading reading) {
        values = reading.values();
        layout = LAB.layout(values);
        simulation = LAB.start(values, new Rng(reading.seed()), new Unshared());
        simulation.advance(Budget.UNLIMITED);
    }

    /** At step 0. Settings: name, value, name, value, … */
    static Runs of(String... settings) {
        Map<String, String> given = new HashMap<>(Map.of("checkGradients", "off"));
        for (int i = 0; i < settings.length; i += 2) {
            given.put(settings[i], settings[i + 1]);
        }
        return new Runs(LAB.parameters().read(given));
    }

    Runs to(long step) {
        Progress progress = Progress.STEPPED;
        while (simulation.step() < step && progress == Progress.STEPPED) {
            progress = simulation.advance(Budget.UNLIMITED);
        }
        return this;
    }

    /** The points of a series. */
    Series.Points points(String series) {
        if (simulation.frame(Set.of(series)).series().get(series) instanceof Series.Points points) {
            return points;
        }
        throw new AssertionError("frame must have points called " + series);
    }

    /** A column of the points of every member. */
    double[] nodes(String column) {
        return points("nodes").columns().stream()
                .filter(c -> c.name().equals(column))
                .findFirst()
                .orElseThrow()
                .values();
    }

    double get(String readout) {
        double[] values = new double[layout.size()];
        simulation.read(values);
        return values[layout.names().indexOf(readout)];
    }

    double[] readouts() {
        double[] values = new double[layout.size()];
        simulation.read(values);
        return values;
    }

    static JsonNode golden() {
        try (InputStream in = Runs.class.getResourceAsStream("/golden/karate-training.json")) {
            return new ObjectMapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Unshared implements SharedData {
        @Override
        public <T> Optional<T> obtain(Key<T> key, Supplier<Preparation<T>> maker, Budget budget) {
            return maker.get().advance(budget);
        }
    }
}
