package dev.gradus.labs.messagepassing;

import dev.gradus.graph.Neighbourhoods;
import dev.gradus.labs.messagepassing.ResidualNetwork.Averaging;
import dev.gradus.linalg.Matrix;
import dev.gradus.random.Rng;
import dev.gradus.sim.Budget;
import dev.gradus.sim.Ending;
import dev.gradus.sim.Part;
import dev.gradus.sim.Progress;
import dev.gradus.sim.StateReader;
import dev.gradus.sim.StateWriter;
import dev.gradus.sim.frame.Series;
import dev.gradus.sim.parameter.ParameterValues;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Gradient descent on a network of residual updates, all nodes at once. */
final class ResidualTraining implements Part {
    private static final double BOUND = 1e100;

    private final Mask mask;
    private final ResidualNetwork network;
    private final Rng rng;
    private double learningRate;
    private ResidualNetwork.Pass pass;
    private List<Matrix> gradients;

    ResidualTraining(ParameterValues values, Rng rng) {
        this.mask = new Mask(Labelled.of(values, rng), Mistake.of(values));
        this.rng = rng;
        this.learningRate = values.get(MessageParameters.LEARNING_RATE);
        this.network = ResidualNetwork.draw(
                new ResidualNetwork.Sizes(
                        mask.data().nodes(),
                        values.get(MessageParameters.STATE_SIZE),
                        values.get(MessageParameters.MESSAGE_ROWS),
                        values.get(MessageParameters.LAYERS)),
                new Averaging(Neighbourhoods.of(mask.data().graph(), 0), divisor(values)),
                rng);
        this.pass = network.forward();
        this.gradients = gradients();
    }

    @Override
    public Progress next(Budget budget) {
        List<double[]> before = weights();
        for (int i = 0; i < gradients.size(); i++) {
            double[] weight = network.weights().get(i).values();
            for (int entry = 0; entry < weight.length; entry++) {
                weight[entry] -= learningRate * gradients.get(i).values()[entry];
            }
        }
        evaluate();
        if (isBounded()) {
            return Progress.STEPPED;
        }
        set(before);
        return Progress.DIVERGED;
    }

    @Override
    public void read(double[] readouts) {
        mask.read(pass.logits(), readouts);
        for (int layer = 0; layer < network.layers(); layer++) {
            readouts[MessageReadouts.GRADIENT_NORMS + layer] =
                    norm(gradients.get(2 * layer), gradients.get(2 * layer + 1));
        }
    }

    @Override
    public Map<String, Series> series() {
        Map<String, Series> series = MessageFrames.ofNodes(mask, pass.logits(), rng);
        series.put(MessageFrames.STATES, MessageFrames.states(pass.states().getLast()));
        return series;
    }

    @Override
    public void adopt(ParameterValues live) {
        learningRate = live.get(MessageParameters.LEARNING_RATE);
    }

    @Override
    public void save(StateWriter out) {
        weights().forEach(out::reals);
    }

    @Override
    public void restore(StateReader in) {
        set(weights().stream().map(_ -> in.reals()).toList());
    }

    @Override
    public Ending ending() {
        return mask.mistakes().contains(Mistake.DIVIDE_BY_ZERO_AT_ISOLATED)
                ? new Ending(
                        "Diverged: a node without neighbours divided by 0, and through the sum of the loss its not-a-number "
                                + "reached every weight; shown are the last finite ones.",
                        "Give a node without neighbours an update of 0, or leave the mistake or the isolated node out.")
                : new Ending(
                        "Diverged: the weights left every bound; shown are the last finite ones.",
                        "Lower the learning rate, or average the messages.");
    }

    private static Averaging.Divisor divisor(ParameterValues values) {
        if (!values.get(MessageParameters.MESSAGE_AGGREGATION).equals(MessageParameters.MEAN)) {
            return Averaging.Divisor.ONE;
        }
        return Mistake.of(values).contains(Mistake.DIVIDE_BY_ZERO_AT_ISOLATED)
                ? Averaging.Divisor.DEGREE_UNCHECKED
                : Averaging.Divisor.DEGREE;
    }

    private List<double[]> weights() {
        return network.weights().stream().map(weight -> weight.values().clone()).toList();
    }

    private void set(List<double[]> values) {
        for (int i = 0; i < values.size(); i++) {
            double[] weight = network.weights().get(i).values();
            System.arraycopy(values.get(i), 0, weight, 0, weight.length);
        }
        evaluate();
    }

    private void evaluate() {
        pass = network.forward();
        gradients = gradients();
    }

    private List<Matrix> gradients() {
        return network.backward(pass, mask.gradient(pass.logits()));
    }

    private boolean isBounded() {
        boolean weightsAre = network.weights().stream().allMatch(weight -> isBounded(weight.values()));
        return weightsAre && isBounded(pass.logits()) && gradients.stream().allMatch(g -> isBounded(g.values()));
    }

    private static boolean isBounded(double[] values) {
        return Arrays.stream(values).allMatch(value -> Math.abs(value) < BOUND);
    }

    private static double norm(Matrix first, Matrix second) {
        double sum = 0;
        for (Matrix matrix : List.of(first, second)) {
            for (double value : matrix.values()) {
                sum += value * value;
            }
        }
        return Math.sqrt(sum);
    }
}
