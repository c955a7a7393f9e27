package dev.gradus.labs.karateclub;

import dev.gradus.nn.Dropout;
import dev.gradus.nn.GradientCheck;
import dev.gradus.nn.Parameter;
import dev.gradus.optim.Sgd;
import dev.gradus.tensor.Arena;
import dev.gradus.tensor.Autograd;
import dev.gradus.tensor.Gradients;
import dev.gradus.tensor.Likelihood;
import dev.gradus.tensor.Tensor;
import java.util.List;

/**
 * Full-batch gradient descent on the network. Holds the weights after so many updates, what they predict, and the gradient
 * that the next update will use. Owner: one simulation.
 */
final class ClubTraining {
    /** Beyond this size a number has left every bound. */
    private static final double BOUND = 1e100;

    /** What the present weights predict, and their gradient, which lives until the next evaluation. */
    private record Evaluation(Outcome outcome, Gradients gradients) {}

    private final Scene scene;
    private final ClubNetwork network;
    private final List<Parameter> parameters;
    private final List<Tensor> variables;
    private final List<double[]> previous;
    private final Likelihood.Targets objective;
    private final double divisor;
    private final Arena arena = new Arena();
    private Live live;
    private Evaluation evaluation;

    ClubTraining(Scene scene, Live live) {
        this.scene = scene;
        this.network = scene.draw();
        this.parameters = network.parameters();
        this.variables = Parameter.tensors(parameters);
        this.previous = parameters.stream().map(p -> p.values().clone()).toList();
        this.objective = new Likelihood.Targets(scene.classes(), scene.roles().objectiveWeights());
        this.divisor = scene.roles().divisor();
        this.live = live;
        this.evaluation = evaluate(0);
    }

    Outcome outcome() {
        return evaluation.outcome;
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
            evaluation = evaluate(step);
        }
    }

    /** One update, after which {@code step} are done. Weights that leave every bound are taken back: false. */
    boolean update(long step) {
        remember();
        evaluation = arena.compute(() -> {
            new Sgd(live.learningRate(), decay()).update(parameters, evaluation.gradients);
            return evaluateInArena(step);
        });
        if (arena.compute(this::bounded)) {
            return true;
        }
        set(previous, step - 1);
        return false;
    }

    /** Replaces all weights by those after {@code step} updates. */
    void set(List<double[]> values, long step) {
        for (int i = 0; i < values.size(); i++) {
            System.arraycopy(values.get(i), 0, parameters.get(i).values(), 0, values.get(i).length);
        }
        evaluation = evaluate(step);
    }

    /** ‖g + λ W / N‖ of each weight, the bias left out. */
    double[] gradientNorms() {
        return parameters.stream()
                .filter(parameter -> parameter.kind() == Parameter.Kind.WEIGHT)
                .mapToDouble(parameter -> norm(withDecay(parameter, evaluation.gradients)))
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

    private Evaluation evaluate(long step) {
        return arena.compute(() -> evaluateInArena(step));
    }

    private Evaluation evaluateInArena(long step) {
        arena.reuse();
        ClubNetwork.Output output = network.forward();
        ClubNetwork.Output trained = live.dropout() == 0 ? output : network.forward(dropout(step)::apply);
        return new Evaluation(Outcome.of(output), Autograd.gradients(objective(trained), variables));
    }

    private void remember() {
        for (int i = 0; i < previous.size(); i++) {
            double[] values = parameters.get(i).values();
            System.arraycopy(values, 0, previous.get(i), 0, values.length);
        }
    }

    private Tensor objective(ClubNetwork.Output output) {
        return Likelihood.negativeLogLikelihood(output.logProbabilities(), objective);
    }

    /** Masks depend on seed and step alone, so that there is no stream to save. */
    private Dropout dropout(long step) {
        return new Dropout(live.dropout(), scene.start().named("dropout " + step));
    }

    private double decay() {
        return live.weightDecay() / divisor;
    }

    private double[] withDecay(Parameter parameter, Gradients gradients) {
        double[] sum = parameter.gradient(gradients).clone();
        if (parameter.kind() == Parameter.Kind.WEIGHT) {
            for (int i = 0; i < sum.length; i++) {
                sum[i] += decay() * parameter.values()[i];
            }
        }
        return sum;
    }

    private boolean bounded() {
        for (Parameter parameter : parameters) {
            if (!bounded(parameter.values()) || !bounded(parameter.gradient(evaluation.gradients))) {
                return false;
            }
        }
        return bounded(outcome().embedding()) && bounded(outcome().logProbabilities());
    }

    private static boolean bounded(double[] values) {
        for (double value : values) {
            if (!(Math.abs(value) < BOUND)) {
                return false;
            }
        }
        return true;
    }

    private static double norm(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value * value;
        }
        return Math.sqrt(sum);
    }
}
