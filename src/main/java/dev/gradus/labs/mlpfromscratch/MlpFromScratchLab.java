package dev.gradus.labs.mlpfromscratch;

import dev.gradus.data.catalogue.DataFolder;
import dev.gradus.labs.DrawnArchive;
import dev.gradus.random.Rng;
import dev.gradus.sim.Chapter;
import dev.gradus.sim.Estimate;
import dev.gradus.sim.Lab;
import dev.gradus.sim.LabInfo;
import dev.gradus.sim.ProgramData;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Digits, a multilayer perceptron whose every line is written out, and eight ways to get a line wrong. */
public final class MlpFromScratchLab implements Lab {
    static final LabId ID = new LabId("mlp-from-scratch");

    private static final int EPOCHS = 3;
    private static final long BASE_BYTES = 300_000;
    private static final int SAMPLES_PER_TEST = TrainingWindow.SIZE;
    private static final double BASE_SECONDS = 1.5e-6;
    private static final double SECONDS_PER_WEIGHT = 2e-10;
    private static final double SHARE_OF_A_STEP = 0.4;

    private final DataFolder folder;

    /** @param folder where fetched sets of images lie */
    public MlpFromScratchLab(DataFolder folder) {
        this.folder = folder;
    }

    @Override
    public LabId id() {
        return ID;
    }

    @Override
    public LabInfo info() {
        return new LabInfo(
                Chapter.BACKPROPAGATION,
                "A network written by hand, one sample at a time",
                "Which line of a hand-written backward pass is wrong, when the program runs and only the accuracy stays at "
                        + "chance?",
                List.of(
                        new StepUnit("sample", 1),
                        new StepUnit("100 samples", 100),
                        new StepUnit("epoch of 6000", MlpParameters.TRAINING_SIZE.initial())),
                "D. Rumelhart, G. Hinton, R. Williams, Nature 323 (1986); Y. LeCun et al., Proceedings of the IEEE 86 (1998)");
    }

    /** A sample teaches the network next to nothing: its thousands are what there is to see. */
    @Override
    public double speed() {
        return Double.POSITIVE_INFINITY;
    }

    @Override
    public ParameterSchema parameters() {
        return MlpParameters.SCHEMA;
    }

    @Override
    public List<Readout> readouts() {
        return MlpReadouts.ALL;
    }

    @Override
    public List<Dimension> dimensions(ParameterValues values) {
        List<String> layers = new ArrayList<>();
        List<String> blocks = new ArrayList<>();
        for (int l = 1; l <= values.get(MlpParameters.HIDDEN_SIZES).size() + 1; l++) {
            layers.add("W" + l);
            blocks.add("W" + l);
            blocks.add("b" + l);
        }
        return List.of(Dimension.of("layer", layers), Dimension.of("block", blocks));
    }

    @Override
    public List<SeriesSpec> series() {
        return MlpFrames.ALL;
    }

    @Override
    public List<Chart> charts() {
        return MlpCharts.ALL;
    }

    @Override
    public List<Exercise<?>> exercises() {
        return MlpExercises.ALL;
    }

    @Override
    public List<Problem> check(ParameterValues values) {
        PictureSet set = PictureSet.named(values.get(MlpParameters.DATA));
        if (!set.isGenerated()) {
            return folder.missing(set.id()).stream()
                    .map(sentence -> new Problem(MlpParameters.DATA.name(), sentence))
                    .toList();
        }
        int size = values.get(MlpParameters.TRAINING_SIZE);
        return size <= set.mostTraining()
                ? List.of()
                : List.of(new Problem(
                        MlpParameters.TRAINING_SIZE.name(),
                        "trainingSize must be ≤ " + set.mostTraining() + " for generated digits, got " + size
                                + ": ask for fewer, or choose MNIST"));
    }

    @Override
    public Estimate estimate(ParameterValues values) {
        Setup setup = Setup.of(values);
        double perSample = BASE_SECONDS + SECONDS_PER_WEIGHT * setup.parameterCount();
        double tests = (double) setup.data().testSize(setup.trainingSize()) / SAMPLES_PER_TEST;
        double seconds = perSample * (1 + SHARE_OF_A_STEP * tests);
        long images = setup.epochSize() + (long) setup.data().testSize(setup.trainingSize());
        long bytes = BASE_BYTES + images * (setup.data().pixels() + 1L) + 3L * Double.BYTES * setup.parameterCount();
        return new Estimate(seconds, bytes);
    }

    @Override
    public long budget(ParameterValues values) {
        return (long) EPOCHS * Setup.of(values).epochSize();
    }

    @Override
    public Simulation start(ParameterValues values, Rng rng, SharedData shared) {
        return new MlpSimulation(values, folder, rng, shared);
    }

    @Override
    public String numpy(Recipe recipe) {
        return MlpNumpy.of(recipe);
    }

    @Override
    public Optional<ProgramData> programData(ParameterValues values) {
        Setup setup = Setup.of(values);
        return setup.data().drawn(setup.trainingSize()).map(DrawnArchive::new);
    }

    @Override
    public Optional<ProgramData> programDataNamed(String name) {
        return DrawnArchive.named(
                name,
                set -> set.train() >= MlpParameters.TRAINING_SIZE.min()
                        && PictureSet.DIGITS
                                .drawn(set.train())
                                .filter(set::equals)
                                .isPresent());
    }
}
