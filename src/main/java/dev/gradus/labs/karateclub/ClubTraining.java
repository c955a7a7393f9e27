package dev.gradus.labs.karateclub;

import dev.gradus.kernel.Reductions;
import dev.gradus.kernel.Storage;
import dev.gradus.kernel.Targets;
import dev.gradus.nn.Dropout;
import dev.gradus.nn.GradientCheck;
import dev.gradus.nn.Parameter;
import dev.gradus.optim.Sgd;
import dev.gradus.random.Rng;
import dev.gradus.tensor.Autograd;
import dev.gradus.tensor.Gradients;
import dev.gradus.tensor.Likelihood;
import dev.gradus.tensor.Program;
import dev.gradus.tensor.Tensor;
import java.util.List;

/**
 * Full-batch gradient descent on the network. Holds the weights after so many updates, what they predict, and the gradient
 * that the next update will use. Owner: one simulation.
 */
final class ClubTraining {
    /** Beyond this size a number has left every bound. */
    private static final double BOUND = 1e100;

    /** What the present weights predict, and their gradient. */
    private record Evaluation(Outcome outcome, Gradients gradients) {}

    private final Scene scene;
    private final ClubNetwork network;
    private final List<Parameter> parameters;
    private final List<Tensor> variables;
    private final List<double[]> previous;
    private final Targets objective;
    private final double divisor;
    private Live live;
    private Rng masks;
    private Program<Evaluation> evaluation;

    ClubTraining(Scene scene, Live live) {
        this.scene = scene;
        this.network = scene.draw();
        this.parameters = network.parameters();
        this.variables = Parameter.tensors(parameters);
        this.previous = parameters.stream().map(p -> p.values().toDoubles()).toList();
        this.objective = new Targets(scene.classes(), scene.roles().objectiveWeights());
        this.divisor = scene.roles().divisor();
        this.live = live;
        this.masks = scene.start();
        this.evaluation = Program.of(this::evaluation);
        evaluate(0);
    }

    Outcome outcome() {
        return evaluation.result().outcome;
    }

    Live live() {
        return live;
    }

    List<Parameter> parameters() {
        return parameters;
    }

    /** Takes live parameters after {@code step} updates. */
    void adopt(Live newLive, long step) {
        boolean stale = newLive.dropout() != live.dropout();
        live = newLive;
        if (stale) {
            evaluation = Program.of(this::evaluation);
            evaluate(step);
        }
    }

    /** One update, after which {@code step} are done. Weights that leave every bound are taken back: false. */
    boolean update(long step) {
        remember();
        new Sgd(live.learningRate(), decay()).update(parameters, gradients());
        evaluate(step);
        if (bounded()) {
            return true;
        }
        set(previous, step - 1);
        return false;
    }

    /** Replaces all weights by those after {@code step} updates. */
    void set(List<double[]> values, long step) {
        for (int i = 0; i < values.size(); i++) {
            parameters.get(i).values().copyFrom(values.get(i));
        }
        evaluate(step);
    }

    /** ‖g + λ W / N‖ of each weight, the bias left out. */
    double[] gradientNorms() {
        return parameters.stream()
                .filter(parameter -> parameter.kind() == Parameter.Kind.WEIGHT)
                .mapToDouble(this::gradientNorm)
                .toArray();
    }

    /** A check of the gradient that this program computes, mistakes included, against the loss that it claims to descend. */
    GradientCheck check() {
        int unchecked = scene.mistakes().contains(Mistake.UNCHECKED_LAYERS) ? parameters.size() - 2 : 0;
        List<Parameter> checked = parameters.subList(unchecked, parameters.size());
        Gradients gradients = Autograd.gradients(objective(network.forward()), variables);
        List<double[]> claimed = checked.stream()
                .map(parameter -> withDecay(parameter, gradients))
                .toList();
        return new GradientCheck(checked, claimed, new ClaimedLoss(scene, network, live.weightDecay()));
    }

    private Gradients gradients() {
        return evaluation.result().gradients;
    }

    /** Masks depend on seed and step alone, so that there is no stream to save. */
    private void evaluate(long step) {
        if (live.dropout() > 0) {
            masks = scene.start().named("dropout " + step);
        }
        evaluation.run();
    }

    private Evaluation evaluation() {
        ClubNetwork.Output output = network.forward();
        Dropout dropout = new Dropout(live.dropout(), () -> masks);
        ClubNetwork.Output trained = live.dropout() == 0 ? output : network.forward(dropout::apply);
        return new Evaluation(Outcome.of(output), Autograd.gradients(objective(trained), variables));
    }

    private void remember() {
        for (int i = 0; i < previous.size(); i++) {
            double[] values = parameters.get(i).values().doubles();
            System.arraycopy(values, 0, previous.get(i), 0, values.length);
        }
    }

    private Tensor objective(ClubNetwork.Output output) {
        return Likelihood.negativeLogLikelihood(output.logProbabilities(), objective);
    }

    private double decay() {
        return live.weightDecay() / divisor;
    }

    private double[] withDecay(Parameter parameter, Gradients gradients) {
        double[] sum = parameter.gradient(gradients).toDoubles();
        if (parameter.kind() == Parameter.Kind.WEIGHT) {
            for (int i = 0; i < sum.length; i++) {
                sum[i] += decay() * parameter.values().get(i);
            }
        }
        return sum;
    }

    private double gradientNorm(Parameter weight) {
        double[] g = weight.gradient(gradients()).doubles();
        double[] w = weight.values().doubles();
        double sum = 0;
        for (int i = 0; i < g.length; i++) {
            double entry = g[i] + decay() * w[i];
            sum += entry * entry;
        }
        return Math.sqrt(sum);
    }

    private boolean bounded() {
        for (Parameter parameter : parameters) {
            if (!bounded(parameter.values()) || !bounded(parameter.gradient(gradients()))) {
                return false;
            }
        }
        return bounded(Storage.of(outcome().embedding()))
                && bounded(Storage.of(outcome().logProbabilities()));
    }

    private static boolean bounded(Storage values) {
        Reductions reductions = values.kernels().reductions();
        return reductions.allWithin(values, BOUND);
    }
}
