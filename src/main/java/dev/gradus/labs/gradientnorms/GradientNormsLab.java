package dev.gradus.labs.gradientnorms;

import dev.gradus.data.catalogue.DataFolder;
import dev.gradus.labs.DrawnArchive;
import dev.gradus.labs.ImageRequest;
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

/** A deep network in training, with the norm of every layer's gradient. */
public final class GradientNormsLab implements Lab {
    static final LabId ID = new LabId("gradient-norms");

    private static final int EPOCHS = 40;
    private static final double SECONDS_PER_MULTIPLICATION = 3e-11;
    private static final double SECONDS_PER_ACTIVATION = 8e-9;
    private static final double BASE_SECONDS = 1e-4;
    private static final int COPIES_OF_A_WEIGHT = 6;
    private static final int COPIES_OF_AN_ACTIVATION = 10;

    private final DataFolder data;

    public GradientNormsLab(DataFolder data) {
        this.data = data;
    }

    @Override
    public LabId id() {
        return ID;
    }

    @Override
    public LabInfo info() {
        return new LabInfo(
                Chapter.BACKPROPAGATION,
                "Vanishing and exploding gradients",
                "Does the signal fade on the way back, on the way forward, or both, and which initialisation keeps it alive?",
                List.of(new StepUnit("update", 1), new StepUnit("epoch of 47 updates", 47)),
                "X. Glorot and Y. Bengio, AISTATS 2010; S. Schoenholz et al., ICLR 2017");
    }

    @Override
    public ParameterSchema parameters() {
        return NormsParameters.SCHEMA;
    }

    @Override
    public List<Readout> readouts() {
        return NormsReadouts.ALL;
    }

    @Override
    public List<Dimension> dimensions(ParameterValues values) {
        List<String> layers = new ArrayList<>();
        for (int layer = 1; layer <= values.get(NormsParameters.DEPTH) + 1; layer++) {
            layers.add(Integer.toString(layer));
        }
        return List.of(Dimension.of("layer", layers));
    }

    @Override
    public List<SeriesSpec> series() {
        return NormsFrames.ALL;
    }

    @Override
    public List<Chart> charts() {
        return NormsCharts.ALL;
    }

    @Override
    public List<Exercise<?>> exercises() {
        return NormsExercises.ALL;
    }

    @Override
    public List<Problem> check(ParameterValues values) {
        return images(values).check();
    }

    @Override
    public Estimate estimate(ParameterValues values) {
        Setup setup = Setup.of(values);
        double batch = values.get(NormsParameters.BATCH_SIZE);
        double units = (double) setup.hiddenLayers() * setup.widths().get(1);
        double weights = setup.parameterCount();
        double seconds = BASE_SECONDS
                + 6 * batch * weights * SECONDS_PER_MULTIPLICATION
                + batch * (units + Setup.INPUTS) * SECONDS_PER_ACTIVATION;
        double numbers = COPIES_OF_A_WEIGHT * weights + COPIES_OF_AN_ACTIVATION * batch * (units + Setup.INPUTS);
        long images = (long) Setup.INPUTS * (values.get(NormsParameters.TRAINING_SIZE) + ImageRequest.TEST_SIZE);
        return new Estimate(seconds, images + (long) (Double.BYTES * numbers));
    }

    @Override
    public long budget(ParameterValues values) {
        int size = values.get(NormsParameters.TRAINING_SIZE);
        return (long) EPOCHS * Math.ceilDiv(size, Math.min(size, values.get(NormsParameters.BATCH_SIZE)));
    }

    @Override
    public Simulation start(ParameterValues values, Rng rng, SharedData shared) {
        int size = values.get(NormsParameters.TRAINING_SIZE);
        return new NormsSimulation(values, new NormsSimulation.Source(images(values), size, rng), shared);
    }

    private ImageRequest images(ParameterValues values) {
        return new ImageRequest(values.get(NormsParameters.DATA), values.get(NormsParameters.TRAINING_SIZE), data);
    }

    @Override
    public String numpy(Recipe recipe) {
        return NormsNumpy.of(recipe, images(recipe.values()));
    }

    @Override
    public Optional<ProgramData> programData(ParameterValues values) {
        return images(values).drawn().map(DrawnArchive::new);
    }

    @Override
    public Optional<ProgramData> programDataNamed(String name) {
        return DrawnArchive.named(name, set -> ImageRequest.isDigits(set, NormsParameters.TRAINING_SIZE.max()));
    }
}
