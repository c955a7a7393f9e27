package dev.gradus.server;

import dev.gradus.random.Rng;
import dev.gradus.sim.Chapter;
import dev.gradus.sim.Estimate;
import dev.gradus.sim.Lab;
import dev.gradus.sim.LabInfo;
import dev.gradus.sim.SharedData;
import dev.gradus.sim.Simulation;
import dev.gradus.sim.StepUnit;
import dev.gradus.sim.chart.Axis;
import dev.gradus.sim.chart.Chart;
import dev.gradus.sim.chart.Input;
import dev.gradus.sim.chart.Mark;
import dev.gradus.sim.chart.Source;
import dev.gradus.sim.exercise.Exercise;
import dev.gradus.sim.frame.Dimension;
import dev.gradus.sim.frame.Phases;
import dev.gradus.sim.frame.Readout;
import dev.gradus.sim.frame.SeriesSpec;
import dev.gradus.sim.key.LabId;
import dev.gradus.sim.parameter.Choice;
import dev.gradus.sim.parameter.Flag;
import dev.gradus.sim.parameter.Flags;
import dev.gradus.sim.parameter.Image;
import dev.gradus.sim.parameter.Int;
import dev.gradus.sim.parameter.Length;
import dev.gradus.sim.parameter.Option;
import dev.gradus.sim.parameter.ParameterSchema;
import dev.gradus.sim.parameter.ParameterValues;
import dev.gradus.sim.parameter.PointList;
import dev.gradus.sim.parameter.Preset;
import dev.gradus.sim.parameter.Problem;
import dev.gradus.sim.parameter.Real;
import dev.gradus.sim.parameter.RealList;
import dev.gradus.sim.parameter.Spec;
import dev.gradus.sim.script.Recipe;
import java.util.List;
import java.util.Map;

/** A lab with every kind of parameter and of exercise, so that pages can be tested on all of them. */
final class SampleLab implements Lab {
    static final Real LEARNING_RATE = Real.log(
            Spec.of("learningRate", "Learning rate", "Length of a step.")
                    .symbol("η")
                    .group("Training")
                    .live(),
            0.1,
            1e-6,
            1e3);
    static final RealList MORE_RATES = new RealList(
            Real.log(Spec.of("otherLearningRates", "Other rates", "Further curves."), 0.1, 1e-6, 1e3),
            List.of(),
            new Length(0, 5));
    static final Int DEPTH = Int.linear(Spec.of("depth", "Hidden layers", "How many."), 2, 1, 12);
    static final Int WIDTH = Int.linear(Spec.of("hiddenUnits", "Hidden units", "At most twelve per layer."), 8, 1, 64);
    static final Flag BIAS = new Flag(Spec.of("bias", "Bias", "Whether units have one."), true);
    static final Choice OPTIMIZER = Choice.of(
            Spec.of("optimizer", "Optimiser", "How the step is made.").group("Training"),
            new Option("gd", "Gradient descent"),
            new Option("momentum", "Momentum"),
            new Option("adam", "Adam"));
    static final Real MOMENTUM = Real.linear(
            Spec.of("momentum", "Momentum", "Share kept.")
                    .group("Training")
                    .live()
                    .onlyWhen("optimizer", "momentum", "adam"),
            0.9,
            0,
            0.999);
    static final Preset REGIME = new Preset(
            Spec.of("regime", "Regime", "A published setting."),
            "1",
            List.of(
                    new Preset.Case(new Option("1", "narrow"), Map.of()),
                    new Preset.Case(new Option("2", "wide"), Map.of("hiddenUnits", "32", "seed", "7"))));
    static final Flags MISTAKES = new Flags(
            Spec.of("mistakes", "Mistakes", "Wrong codes that really run.").group("Mistakes"),
            List.of(new Option("ascent", "Climbs"), new Option("doubleStep", "Steps twice")));
    static final PointList START = new PointList(
            Spec.of("start", "Start", "Where it begins."),
            List.of(new PointList.Point(1, 1, 0)),
            new Length(1, 1),
            100);
    static final PointList CLOUD =
            new PointList(Spec.of("points", "Points", "What is fitted."), List.of(), new Length(0, 50), 10);
    static final Image DRAWING =
            Image.grey(Spec.of("drawing", "Drawing", "Draw a digit.").live(), 28, 28);

    @Override
    public LabId id() {
        return new LabId("sample-lab");
    }

    @Override
    public LabInfo info() {
        List<StepUnit> units = List.of(new StepUnit("update", 1), new StepUnit("epoch", 10));
        return new LabInfo(Chapter.DESCENT, "A sample", "Does every part of a page work?", units, "Written for tests.");
    }

    @Override
    public ParameterSchema parameters() {
        return ParameterSchema.of(
                REGIME,
                LEARNING_RATE,
                MORE_RATES,
                OPTIMIZER,
                MOMENTUM,
                DEPTH,
                WIDTH,
                BIAS,
                START,
                CLOUD,
                DRAWING,
                MISTAKES);
    }

    @Override
    public List<Readout> readouts() {
        return List.of(
                Readout.of("loss", "Loss", "What is made small.").symbol("L").over("curve"),
                Readout.of("gradientCheck", "Gradient check", "Undefined at first.")
                        .withoutHistory(),
                Readout.of("node", "Node", "The node that is worked on."));
    }

    @Override
    public List<Dimension> dimensions(ParameterValues values) {
        return List.of(Dimension.of("curve", List.of("η = 0.1", "η = 0.2")));
    }

    @Override
    public List<SeriesSpec> series() {
        return List.of(
                SeriesSpec.of("cloud", "Points in the plane"),
                SeriesSpec.of("picture", "What was drawn").storedAs(SeriesSpec.Storage.U8),
                SeriesSpec.of("nodes", "Nodes of a computation"),
                SeriesSpec.of("edges", "Edges of a computation"),
                SeriesSpec.of("nodeTable", "Their names"),
                Phases.spec());
    }

    @Override
    public List<Chart> charts() {
        return List.of(
                Chart.of("loss", "Loss", Axis.step("update"), Axis.log("loss", "1"))
                        .caption("The loss of every curve falls.")
                        .marks(Mark.trace("loss")),
                Chart.of("cloud", "Points", Axis.linear("x", "1"), Axis.linear("y", "1"))
                        .caption("Where the points are.")
                        .marks(Mark.of(Mark.Kind.DOT, "cloud")),
                Chart.of("draw", "Draw a digit", Axis.NONE, Axis.NONE)
                        .caption("A board to draw on.")
                        .marks(Mark.of(Mark.Kind.IMAGES, "picture"))
                        .inputs(new Input(Input.Kind.DRAW, "drawing", 0)),
                Chart.of("graph", "Computation", Axis.NONE, Axis.NONE)
                        .caption("How far every node has come.")
                        .marks(Mark.of(Mark.Kind.GRAPH, new Source.NodesAndEdges("nodes", "edges"))
                                .with(Mark.Channel.LABEL, "nodeTable.op")
                                .with(Mark.Channel.STATE, "state")
                                .with(Mark.Channel.CURRENT, "node")
                                .with(Mark.Option.ARROWS)),
                Chart.of("nodes", "Nodes", Axis.NONE, Axis.NONE)
                        .caption("One row a node.")
                        .marks(Mark.of(Mark.Kind.TABLE, "nodeTable").with(Mark.Channel.CURRENT, "node")));
    }

    @Override
    public List<Exercise<?>> exercises() {
        return SampleExercises.all();
    }

    @Override
    public List<Problem> check(ParameterValues values) {
        int units = values.get(DEPTH) * values.get(WIDTH);
        return units <= 400
                ? List.of()
                : List.of(new Problem("depth", "depth times hiddenUnits must be at most 400, got " + units));
    }

    @Override
    public Estimate estimate(ParameterValues values) {
        return new Estimate(1e-6, 1_000);
    }

    @Override
    public long budget(ParameterValues values) {
        return 2_000;
    }

    @Override
    public Simulation start(ParameterValues values, Rng rng, SharedData shared) {
        return new SampleSimulation(values, rng);
    }

    @Override
    public String numpy(Recipe recipe) {
        return "print(\"steps\", %d.0)%n".formatted(recipe.steps());
    }
}
