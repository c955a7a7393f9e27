package dev.gradus.labs.rematerialisation;

import dev.gradus.sim.frame.Frame;
import dev.gradus.sim.frame.Series;
import dev.gradus.sim.frame.Series.Points;
import dev.gradus.sim.frame.Series.Table;
import dev.gradus.sim.frame.SeriesSpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The series of a step; what an operation looks like does not depend on the step at which it is shown. */
record RematFrames(Setup setup, Schedule schedule, Points pareto, Points perInterval) {
    static final String SCHEDULE = "schedule";
    static final String RETURNS = "returns";
    static final String MEMORY = "memory";
    static final String PARETO = "pareto";
    static final String PER_INTERVAL = "perInterval";
    static final String LANES = "lanes";
    static final String NOTES = "notes";

    static final List<SeriesSpec> DECLARED = List.of(
            SeriesSpec.of(SCHEDULE, "Loads and forward evaluations, the last 2 000 operations."),
            SeriesSpec.of(RETURNS, "When the gradient went through a layer."),
            SeriesSpec.of(MEMORY, "Size of the activations in memory over the time of the model."),
            SeriesSpec.of(PARETO, "Peak and time of every strategy.").onceOnly(),
            SeriesSpec.of(PER_INTERVAL, "Forward evaluations and peak for every k.")
                    .onceOnly(),
            SeriesSpec.of(LANES, "Names of the lanes.").onceOnly(),
            SeriesSpec.of(NOTES, "What each strategy counts.").onceOnly());

    private static final int MOST = 2000;

    Frame at(long step) {
        Map<String, Series> series = new LinkedHashMap<>();
        addOperations(Math.toIntExact(step), series);
        series.put(PARETO, pareto);
        series.put(PER_INTERVAL, perInterval);
        series.put(
                LANES, new Table(List.of("name"), List.of(List.of("load"), List.of("forward"), List.of("backward"))));
        series.put(NOTES, notes());
        return new Frame(step, series);
    }

    private void addOperations(int step, Map<String, Series> series) {
        Counts counts = new Counts(setup, schedule);
        List<double[]> bars = new ArrayList<>();
        List<double[]> returns = new ArrayList<>();
        List<double[]> memory = new ArrayList<>(List.of(new double[] {0, counts.live() * setup.activationSize()}));
        for (int i = 0; i < step; i++) {
            Operation operation = schedule.operations().get(i);
            double before = counts.time();
            counts.take(operation);
            if (i < step - MOST) {
                continue;
            }
            double lane = operation.kind().lane();
            if (operation.kind() == Operation.Kind.BACKWARD) {
                returns.add(new double[] {counts.time(), lane});
            } else {
                bars.add(new double[] {lane, before, counts.time(), lane});
            }
            memory.add(new double[] {counts.time(), counts.live() * setup.activationSize()});
        }
        series.put(SCHEDULE, Trade.points(bars, "lane", "x0", "x1", "class"));
        series.put(RETURNS, Trade.points(returns, "x", "y"));
        series.put(MEMORY, Trade.points(memory.subList(Math.max(0, memory.size() - MOST), memory.size()), "x", "y"));
    }

    private static Table notes() {
        return new Table(
                List.of("strategy", "convention"),
                Arrays.stream(Strategy.values())
                        .map(strategy -> List.<Object>of(strategy.label(), strategy.convention()))
                        .toList());
    }
}
