package dev.gradus.labs;

import dev.gradus.optim.Adagrad;
import dev.gradus.optim.Adam;
import dev.gradus.optim.Momentum;
import dev.gradus.optim.Nesterov;
import dev.gradus.optim.RmsProp;
import dev.gradus.optim.Rule;
import dev.gradus.optim.Sgd;
import dev.gradus.sim.Vocabulary;
import dev.gradus.sim.parameter.Choice;
import dev.gradus.sim.parameter.Option;
import dev.gradus.sim.parameter.ParameterValues;
import dev.gradus.sim.parameter.Real;
import dev.gradus.sim.parameter.Spec;

/** The parameters that say how a network is trained; numbers that a method does not use are hidden while it is chosen. */
public record TrainingMethod(Choice optimizer, Real learningRate, Real momentum, Real secondMoment, Real epsilon) {
    /** All six methods, the first chosen being {@code optimizer}. */
    public static TrainingMethod startingAs(String optimizer, double learningRate) {
        Choice methods = Choice.of(
                        Spec.of("optimizer", "Method", "How the gradient becomes an update.")
                                .group(Vocabulary.OPTIMISER),
                        new Option("sgd", "SGD"),
                        new Option("momentum", "Momentum (heavy ball)"),
                        new Option("nesterov", "Nesterov"),
                        new Option("adagrad", "AdaGrad"),
                        new Option("rmsprop", "RMSProp"),
                        new Option("adam", "Adam"))
                .startingAs(optimizer);
        return new TrainingMethod(
                methods,
                Vocabulary.learningRate(learningRate),
                onlyWhen(Vocabulary.momentum(0.9), "momentum", "nesterov", "adam"),
                onlyWhen(Vocabulary.secondMoment(0.999), "rmsprop", "adam"),
                onlyWhen(Vocabulary.epsilon(1e-8), "adagrad", "rmsprop", "adam"));
    }

    /** The method that these values name, with its numbers. */
    public Rule rule(ParameterValues values) {
        double rate = values.get(learningRate);
        double first = values.get(momentum);
        double second = values.get(secondMoment);
        return switch (values.get(optimizer)) {
            case "momentum" -> new Momentum(rate, first, 0);
            case "nesterov" -> new Nesterov(rate, first, 0);
            case "adagrad" -> new Adagrad(rate, values.get(epsilon), 0);
            case "rmsprop" -> new RmsProp(rate, second, values.get(epsilon), 0);
            case "adam" -> new Adam(rate, new Adam.Decays(first, second), values.get(epsilon), 0);
            default -> new Sgd(rate);
        };
    }

    private static Real onlyWhen(Real parameter, String... methods) {
        Spec spec = parameter.spec().onlyWhen("optimizer", methods);
        return new Real(spec, parameter.initial(), parameter.min(), parameter.max(), parameter.scale());
    }
}
