package dev.gradus.labs;

import dev.gradus.random.Rng;
import dev.gradus.sim.Budget;
import dev.gradus.sim.Lab;
import dev.gradus.sim.Preparation;
import dev.gradus.sim.Progress;
import dev.gradus.sim.SharedData;
import dev.gradus.sim.Simulation;
import dev.gradus.sim.StateReader;
import dev.gradus.sim.StateWriter;
import dev.gradus.sim.frame.Frame;
import dev.gradus.sim.frame.FrameDescription;
import dev.gradus.sim.frame.SeriesSpec;
import dev.gradus.sim.parameter.ParameterValues;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** A simulation as the tests drive it: step by step, and looked at whole. */
public final class LabRun {
    /** A slice that is used up before it begins: every pause that the simulation can make, it makes. */
    static final Budget NO_TIME = () -> true;

    private static final int MOST_SLICES = 10_000_000;
    private static final double UNTOUCHED = 1.2345e-67;

    private final Lab lab;
    private final Simulation simulation;
    private final List<String> names;
    private final double[] readouts;
    private final Budget budget;
    private Progress progress = Progress.WORKING;

    private LabRun(Lab lab, ParameterValues values, long seed, Budget budget) {
        this.lab = lab;
        this.budget = budget;
        this.simulation = lab.start(values, new Rng(seed), new OwnData());
        this.names = lab.layout(values).names();
        this.readouts = new double[names.size()];
    }

    /** A run at step 0. */
    public static LabRun begin(Lab lab, ParameterValues values, long seed) {
        return begin(lab, values, seed, Budget.UNLIMITED);
    }

    static LabRun begin(Lab lab, ParameterValues values, long seed, Budget budget) {
        LabRun run = new LabRun(lab, values, seed, budget);
        run.step();
        return run;
    }

    /** Goes on to a step, or to the end if that comes first. */
    public LabRun to(long step) {
        while (simulation.step() < step && !ended()) {
            step();
        }
        return this;
    }

    private void step() {
        int slices = 0;
        do {
            progress = simulation.advance(budget);
            if (++slices > MOST_SLICES) {
                throw new IllegalStateException("a step must end, got " + slices + " slices without end");
            }
        } while (progress == Progress.WORKING);
    }

    public boolean ended() {
        return progress == Progress.FINISHED || progress == Progress.DIVERGED;
    }

    public boolean diverged() {
        return progress == Progress.DIVERGED;
    }

    public Simulation simulation() {
        return simulation;
    }

    /** Readouts in the order of the layout; what the simulation does not fill keeps a value of its own. */
    double[] readouts() {
        Arrays.fill(readouts, UNTOUCHED);
        simulation.read(readouts);
        return readouts;
    }

    static boolean isUntouched(double value) {
        return value == UNTOUCHED;
    }

    /** Readouts by indexed name, not-a-number where undefined. */
    public Map<String, Double> named() {
        Map<String, Double> named = new LinkedHashMap<>();
        double[] numbers = readouts();
        for (int i = 0; i < numbers.length; i++) {
            named.put(names.get(i), numbers[i]);
        }
        return named;
    }

    /** One readout by its indexed name. */
    public double number(String name) {
        int index = names.indexOf(name);
        if (index < 0) {
            throw new IllegalArgumentException("readout must be one of " + names + ", got " + name);
        }
        return readouts()[index];
    }

    Frame frame() {
        return simulation.frame(lab.series().stream().map(SeriesSpec::name).collect(Collectors.toSet()));
    }

    Frame plainFrame() {
        return simulation.frame(Set.of());
    }

    /** Everything that a reader can see at this step, comparable bit by bit. */
    Map<String, Object> seen() {
        Map<String, Object> seen = new LinkedHashMap<>();
        seen.put("step", simulation.step());
        seen.put("progress", progress);
        seen.put("readouts", FrameDescription.numbers(readouts().clone()));
        seen.put("ending", simulation.ending());
        frame().series().forEach((name, series) -> seen.put(name, FrameDescription.forPage(series)));
        return seen;
    }

    byte[] save() {
        StateWriter out = new StateWriter();
        simulation.save(out);
        return out.toBytes();
    }

    LabRun restore(byte[] state) {
        simulation.restore(new StateReader(state));
        progress = Progress.STEPPED;
        return this;
    }

    LabRun adopt(ParameterValues live) {
        simulation.adopt(live);
        return this;
    }

    /** Data of one run, made by itself. */
    private static final class OwnData implements SharedData {
        /** Images take long to draw, and no run can change them. */
        private static final OwnData IMAGES = new OwnData();

        private final Map<Key<?>, Preparation<?>> preparations = new HashMap<>();

        @Override
        public synchronized <T> Optional<T> obtain(Key<T> key, Supplier<Preparation<T>> maker, Budget budget) {
            if (key instanceof ImageRequest && this != IMAGES) {
                return IMAGES.obtain(key, maker, budget);
            }
            return preparations
                    .computeIfAbsent(key, _ -> maker.get())
                    .advance(budget)
                    .map(key.type()::cast);
        }
    }
}
