package dev.gradus.labs.autograd;

import dev.gradus.random.Rng;
import dev.gradus.sim.Chapter;
import dev.gradus.sim.Estimate;
import dev.gradus.sim.Lab;
import dev.gradus.sim.LabInfo;
import dev.gradus.sim.SharedData;
import dev.gradus.sim.Simulation;
import dev.gradus.sim.StepUnit;
import dev.gradus.sim.chart.Chart;
import dev.gradus.sim.exercise.Exercise;
import dev.gradus.sim.exercise.ExpressionException;
import dev.gradus.sim.frame.Dimension;
import dev.gradus.sim.frame.Readout;
import dev.gradus.sim.frame.SeriesSpec;
import dev.gradus.sim.key.LabId;
import dev.gradus.sim.parameter.ParameterSchema;
import dev.gradus.sim.parameter.ParameterValues;
import dev.gradus.sim.parameter.Problem;
import dev.gradus.sim.script.Recipe;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** An expression as a graph, its values on the way up and its derivatives on the way down. */
public final class AutogradLab implements Lab {
    static final LabId ID = new LabId("autograd");

    private static final long BUDGET = 2L * NodeList.MOST_NODES;
    private static final double SECONDS_PER_STEP = 5e-6;
    private static final double SECONDS_PER_NODE = 5e-6;
    private static final long BYTES = 100_000;
    private static final long BYTES_PER_NODE = 3_000;

    @Override
    public LabId id() {
        return ID;
    }

    @Override
    public LabInfo info() {
        return new LabInfo(
                Chapter.BACKPROPAGATION,
                "The computation graph, forwards and backwards",
                "What does reverse mode really do, in which order, and what does it cost?",
                List.of(new StepUnit("node", 1), new StepUnit("5 nodes", 5)),
                "S. Linnainmaa, BIT 16 (1976); A. Griewank and A. Walther, Evaluating Derivatives, SIAM 2008, chapters 2–4");
    }

    @Override
    public ParameterSchema parameters() {
        return AutogradParameters.SCHEMA;
    }

    @Override
    public List<Readout> readouts() {
        return AutogradReadouts.ALL;
    }

    /** One index for every number of a leaf; none where the expression cannot be read. */
    @Override
    public List<Dimension> dimensions(ParameterValues values) {
        try {
            return List.of(
                    Dimension.of("index", AutogradParameters.formula(values).entryNames()));
        } catch (ExpressionException _) {
            return List.of(Dimension.of("index", List.of()));
        }
    }

    @Override
    public List<SeriesSpec> series() {
        return AutogradFrames.ALL;
    }

    @Override
    public List<Chart> charts() {
        return AutogradCharts.ALL;
    }

    @Override
    public List<Exercise<?>> exercises() {
        return AutogradExercises.ALL;
    }

    @Override
    public List<Problem> check(ParameterValues values) {
        try {
            Formula formula = AutogradParameters.formula(values);
            double[] entries = AutogradParameters.entries(formula, values);
            Tape.of(formula, entries, Set.of());
            return checkLeaf(values, entries.length);
        } catch (ExpressionException e) {
            return List.of(new Problem(AutogradParameters.EXPRESSION.name(), "expression, " + clause(e.sentence())));
        }
    }

    /** A sentence as a part of a longer one. */
    private static String clause(String sentence) {
        return sentence.substring(0, 1).toLowerCase(Locale.ROOT) + sentence.substring(1, sentence.length() - 1);
    }

    private static List<Problem> checkLeaf(ParameterValues values, int entries) {
        int leaf = values.get(AutogradParameters.FORWARD_LEAF);
        boolean used = values.get(AutogradParameters.MODE).equals(AutogradParameters.FORWARD);
        return used && leaf >= entries
                ? List.of(new Problem(
                        AutogradParameters.FORWARD_LEAF.name(),
                        "forwardLeaf must be below " + entries + ", the number of numbers in the leaves, got " + leaf))
                : List.of();
    }

    @Override
    public Estimate estimate(ParameterValues values) {
        try {
            long nodes = AutogradParameters.formula(values).nodes().size();
            return new Estimate(SECONDS_PER_STEP + SECONDS_PER_NODE * nodes, BYTES + BYTES_PER_NODE * nodes);
        } catch (ExpressionException _) {
            return new Estimate(SECONDS_PER_STEP, BYTES);
        }
    }

    @Override
    public long budget(ParameterValues values) {
        return BUDGET;
    }

    @Override
    public Simulation start(ParameterValues values, Rng rng, SharedData shared) {
        return new AutogradSimulation(values);
    }

    @Override
    public String numpy(Recipe recipe) {
        return AutogradNumpy.of(recipe);
    }
}
