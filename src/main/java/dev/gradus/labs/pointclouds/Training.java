package dev.gradus.labs.pointclouds;

import dev.gradus.random.Rng;
import dev.gradus.sim.Budget;
import dev.gradus.sim.Part;
import dev.gradus.sim.Progress;
import dev.gradus.sim.StateReader;
import dev.gradus.sim.StateWriter;
import dev.gradus.sim.frame.Series;
import dev.gradus.sim.parameter.ParameterValues;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A network on sets learns ten digits, by Adam. Losses and accuracies are measured every {@value #EVERY} updates. */
final class Training implements Part {
    static final int EVERY = 20;

    /** The first test cloud of a 3. */
    static final int SHOWN = DigitSets.TRAIN + 3;

    private static final double FIRST = 0.9;
    private static final double SECOND = 0.999;
    private static final double EPSILON = 1e-8;

    private final DigitDrawing drawing;
    private final SetNetwork network;
    private final Rng rng;
    private final List<double[]> means;
    private final List<double[]> squares;
    private Optional<DigitSets> drawn = Optional.empty();
    private Optional<BatchGradient> gradient = Optional.empty();
    private Optional<Score> score = Optional.empty();
    private double[] featuresBefore = new double[0];
    private double[] measured = new double[0];
    private int batchSize;
    private double learningRate;
    private long updates;

    Training(ParameterValues values, Rng rng) {
        this.rng = rng;
        drawing = new DigitDrawing(values, rng);
        network = SetNetwork.drawn(values, rng);
        means = network.zeros();
        squares = network.zeros();
        adopt(values);
    }

    @Override
    public Progress prepare(Budget budget) {
        if (drawn.isPresent()) {
            return measure(budget);
        }
        if (drawing.advance(budget)) {
            DigitSets data = drawing.result();
            drawn = Optional.of(data);
            featuresBefore = network.forward(data, SHOWN).features();
            score = Optional.of(new Score(data, network));
        }
        return drawn.isPresent() && !budget.exhausted() ? measure(budget) : Progress.WORKING;
    }

    @Override
    public Progress next(Budget budget) {
        if (score.isEmpty()) {
            BatchGradient underway = gradient.orElseGet(this::begin);
            gradient = Optional.of(underway);
            if (!underway.advance(budget)) {
                return Progress.WORKING;
            }
            gradient = Optional.empty();
            update(underway.result());
        }
        return measure(budget);
    }

    private DigitSets data() {
        return drawn.orElseThrow();
    }

    private BatchGradient begin() {
        int[] batch = rng.named("batch " + (updates + 1)).integers(DigitSets.TRAIN, batchSize);
        return new BatchGradient(data(), network, batch);
    }

    private void update(List<double[]> gradients) {
        updates++;
        for (int i = 0; i < gradients.size(); i++) {
            move(i, gradients.get(i));
        }
        score = updates % EVERY == 0 ? Optional.of(new Score(data(), network)) : Optional.empty();
    }

    /** Measures if that is due. */
    private Progress measure(Budget budget) {
        if (score.isEmpty()) {
            return Progress.STEPPED;
        }
        if (!score.get().advance(budget)) {
            return Progress.WORKING;
        }
        measured = score.get().result();
        score = Optional.empty();
        return Progress.STEPPED;
    }

    private void move(int block, double[] gradient) {
        double[] weight = network.weights().get(block);
        double[] mean = means.get(block);
        double[] square = squares.get(block);
        double meanScale = 1 - Math.pow(FIRST, (double) updates);
        double squareScale = 1 - Math.pow(SECOND, (double) updates);
        for (int i = 0; i < weight.length; i++) {
            mean[i] = FIRST * mean[i] + (1 - FIRST) * gradient[i];
            square[i] = SECOND * square[i] + (1 - SECOND) * gradient[i] * gradient[i];
            weight[i] -= learningRate * (mean[i] / meanScale) / (Math.sqrt(square[i] / squareScale) + EPSILON);
        }
    }

    @Override
    public void read(double[] readouts) {
        System.arraycopy(measured, 0, readouts, PointReadouts.TRAIN_LOSS, measured.length);
    }

    @Override
    public Map<String, Series> series() {
        return PointFrames.ofTraining(
                data(), featuresBefore, network.forward(data(), SHOWN).features());
    }

    @Override
    public void adopt(ParameterValues live) {
        batchSize = live.get(PointParameters.BATCH_SIZE);
        learningRate = live.get(PointParameters.LEARNING_RATE);
    }

    @Override
    public void save(StateWriter out) {
        out.number(updates);
        out.reals(measured);
        blocks().forEach(out::reals);
    }

    @Override
    public void restore(StateReader in) {
        updates = in.number();
        measured = in.reals();
        for (double[] block : blocks()) {
            System.arraycopy(in.reals(), 0, block, 0, block.length);
        }
        gradient = Optional.empty();
        score = Optional.empty();
    }

    private List<double[]> blocks() {
        List<double[]> blocks = new ArrayList<>(network.weights());
        blocks.addAll(means);
        blocks.addAll(squares);
        return blocks;
    }
}
