package dev.gradus.labs.messagepassing;

import dev.gradus.random.Rng;
import dev.gradus.sim.Chapter;
import dev.gradus.sim.Estimate;
import dev.gradus.sim.Lab;
import dev.gradus.sim.LabInfo;
import dev.gradus.sim.Part;
import dev.gradus.sim.PartSimulation;
import dev.gradus.sim.SharedData;
import dev.gradus.sim.Simulation;
import dev.gradus.sim.StepUnit;
import dev.gradus.sim.chart.Chart;
import dev.gradus.sim.exercise.Exercise;
import dev.gradus.sim.frame.Dimension;
import dev.gradus.sim.frame.Readout;
import dev.gradus.sim.frame.SeriesSpec;
import dev.gradus.sim.key.LabId;
import dev.gradus.sim.parameter.ParameterSchema;
import dev.gradus.sim.parameter.ParameterValues;
import dev.gradus.sim.parameter.Problem;
import dev.gradus.sim.script.Recipe;
import java.util.List;
import java.util.stream.IntStream;

/** What a node may compute from its neighbours' messages. */
public final class MessagePassingLab implements Lab {
    static final LabId ID = new LabId("message-passing");

    private static final long BUDGET = 200;
    private static final double TRIAL_SECONDS = 1e-4;
    private static final double SECONDS_PER_MULTIPLICATION = 2e-9;
    private static final double BASE_SECONDS = 1e-5;
    private static final long BASE_BYTES = 100_000;

    @Override
    public LabId id() {
        return ID;
    }

    @Override
    public LabInfo info() {
        return new LabInfo(
                Chapter.GRAPHS,
                "What a node may compute",
                "Which updates make sense when neighbours have no order, and what does a mask hide from the loss?",
                List.of(new StepUnit("step", 1), new StepUnit("10 steps", 10)),
                "J. Gilmer et al., ICML 2017; M. Zaheer et al., NeurIPS 2017");
    }

    @Override
    public ParameterSchema parameters() {
        return MessageParameters.SCHEMA;
    }

    @Override
    public List<Readout> readouts() {
        return MessageReadouts.ALL;
    }

    @Override
    public List<Dimension> dimensions(ParameterValues values) {
        boolean tries = values.get(MessageParameters.PART).equals(MessageParameters.VALIDITY);
        return List.of(
                Dimension.of(
                        "layer",
                        IntStream.rangeClosed(1, values.get(MessageParameters.LAYERS))
                                .mapToObj(layer -> "layer " + layer)
                                .toList()),
                Dimension.of("class", tries ? List.of("computes", "neighbour") : List.of("label 0", "label 1")));
    }

    @Override
    public List<SeriesSpec> series() {
        return MessageFrames.ALL;
    }

    @Override
    public List<Chart> charts() {
        return MessageCharts.ALL;
    }

    @Override
    public List<Exercise<?>> exercises() {
        return MessageExercises.ALL;
    }

    @Override
    public List<Problem> check(ParameterValues values) {
        int nodes = Labelled.connectedNodes(values);
        long held = values.get(MessageParameters.HELD_OUT).stream()
                .distinct()
                .filter(number -> number <= nodes)
                .count();
        boolean tests = values.get(MessageParameters.PART).equals(MessageParameters.VALIDITY);
        return held < nodes || tests
                ? List.of()
                : List.of(new Problem(
                        MessageParameters.HELD_OUT.name(),
                        "heldOut must leave at least one node to train on, got all " + nodes));
    }

    @Override
    public Estimate estimate(ParameterValues values) {
        double rows = values.get(MessageParameters.MESSAGE_ROWS);
        double state = values.get(MessageParameters.STATE_SIZE);
        double layers = values.get(MessageParameters.LAYERS);
        double nodes = Labelled.nodes(values);
        boolean trains = values.get(MessageParameters.PART).equals(MessageParameters.RESIDUAL);
        double multiplications = 6 * layers * nodes * rows * (state + 8);
        double seconds = trains ? BASE_SECONDS + multiplications * SECONDS_PER_MULTIPLICATION : TRIAL_SECONDS;
        double numbers =
                layers * (8 * rows * state + 3 * nodes * (rows + state)) + values.get(MessageParameters.TRIALS);
        return new Estimate(seconds, BASE_BYTES + (long) (Double.BYTES * numbers));
    }

    @Override
    public long budget(ParameterValues values) {
        return values.get(MessageParameters.PART).equals(MessageParameters.VALIDITY)
                ? values.get(MessageParameters.TRIALS)
                : BUDGET;
    }

    @Override
    public Simulation start(ParameterValues values, Rng rng, SharedData shared) {
        return new PartSimulation(() -> part(values, rng));
    }

    private static Part part(ParameterValues values, Rng rng) {
        return switch (values.get(MessageParameters.PART)) {
            case MessageParameters.MASKED_LOSS -> new MaskedLoss(values, rng);
            case MessageParameters.RESIDUAL -> new ResidualTraining(values, rng);
            default -> new Validity(values, rng);
        };
    }

    @Override
    public String numpy(Recipe recipe) {
        return MessageNumpy.of(recipe);
    }
}
