package dev.gradus.labs.sgdinterpolation;

import dev.gradus.random.Rng;
import dev.gradus.sim.Budget;
import dev.gradus.sim.Preparation;
import dev.gradus.sim.Progress;
import dev.gradus.sim.SharedData;
import dev.gradus.sim.Simulation;
import dev.gradus.sim.StateReader;
import dev.gradus.sim.StateWriter;
import dev.gradus.sim.frame.Series;
import dev.gradus.sim.frame.Series.Points;
import dev.gradus.sim.parameter.ParameterValues;
import dev.gradus.sim.parameter.Reading;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A run of the lab without a server, in words of its parameters: {@code given("regime=1", "stream=notebook")}. */
final class SgdRun {
    private static final SgdInterpolationLab LAB = new SgdInterpolationLab();

    private final ParameterValues values;
    private final Simulation simulation;
    private final List<String> names;
    private Progress last;

    private SgdRun(ParameterValues values, long seed, Budget budget) {
        this.values = values;
        simulation = LAB.start(values, new Rng(seed), new OwnData());
        names = LAB.layout(values).names();
        last = advance(budget);
    }

    static SgdRun given(String... settings) {
        return new SgdRun(values(settings), 0, Budget.UNLIMITED);
    }

    static SgdRun givenSeed(long seed, String... settings) {
        return new SgdRun(values(settings), seed, Budget.UNLIMITED);
    }

    static SgdRun pausedAfterEveryPiece(String... settings) {
        return new SgdRun(values(settings), 0, () -> true);
    }

    static ParameterValues values(String... settings) {
        Map<String, String> given = Stream.of(settings)
                .map(setting -> setting.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
        Reading reading = LAB.parameters().read(given);
        if (!reading.violations().isEmpty()) {
            throw new IllegalArgumentException(reading.violations().toString());
        }
        return reading.values();
    }

    SgdRun to(long step) {
        while (simulation.step() < step && last == Progress.STEPPED) {
            last = advance(Budget.UNLIMITED);
        }
        return this;
    }

    SgdRun set(String setting) {
        String[] pair = setting.split("=", 2);
        Map<String, String> changed = values.printed();
        changed.put(pair[0], pair[1]);
        simulation.adopt(LAB.parameters().read(changed).values());
        return this;
    }

    double value(String name) {
        return all()[names.indexOf(name)];
    }

    double[] all() {
        double[] readouts = new double[names.size()];
        simulation.read(readouts);
        return readouts;
    }

    List<String> names() {
        return names;
    }

    Progress last() {
        return last;
    }

    Simulation simulation() {
        return simulation;
    }

    Points points(String series) {
        Map<String, Series> all = simulation.frame(Set.of(series)).series();
        return (Points) Objects.requireNonNull(all.get(series), series);
    }

    double[] column(String series, String name) {
        return points(series).columns().stream()
                .filter(column -> column.name().equals(name))
                .findFirst()
                .orElseThrow()
                .values();
    }

    byte[] saved() {
        StateWriter out = new StateWriter();
        simulation.save(out);
        return out.toBytes();
    }

    SgdRun restored(byte[] state) {
        simulation.restore(new StateReader(state));
        last = Progress.STEPPED;
        return this;
    }

    private Progress advance(Budget budget) {
        Progress progress = simulation.advance(budget);
        while (progress == Progress.WORKING) {
            progress = simulation.advance(budget);
        }
        return progress;
    }

    /** Data of one run alone. */
    private static final class OwnData implements SharedData {
        private Optional<Preparation<?>> making = Optional.empty();

        @Override
        public <T> Optional<T> obtain(Key<T> key, Supplier<Preparation<T>> maker, Budget budget) {
            if (making.isEmpty()) {
                making = Optional.of(maker.get());
            }
            return making.get().advance(budget).map(key.type()::cast);
        }
    }
}
