package dev.gradus.labs.quadraticdescent;

import dev.gradus.sim.Vocabulary;
import dev.gradus.sim.parameter.Flags;
import dev.gradus.sim.parameter.Length;
import dev.gradus.sim.parameter.Option;
import dev.gradus.sim.parameter.ParameterSchema;
import dev.gradus.sim.parameter.ParameterValues;
import dev.gradus.sim.parameter.PointList;
import dev.gradus.sim.parameter.PointList.Point;
import dev.gradus.sim.parameter.Preset;
import dev.gradus.sim.parameter.Preset.Case;
import dev.gradus.sim.parameter.Real;
import dev.gradus.sim.parameter.RealList;
import dev.gradus.sim.parameter.Spec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The parameters, in the order of the form. */
final class QuadraticParameters {
    static final String ASCENT = "ascent";
    static final String SHARED_GRADIENT = "sharedGradient";
    static final String DOUBLE_STEP = "doubleStep";

    static final Real A = curvature("a", "w₁", 1);
    static final Real B = curvature("b", "w₂", 10);

    static final PointList START = new PointList(
            Spec.of("start", "Start", "Where the descent begins; drag the points on the map.")
                    .symbol("w(0)"),
            List.of(new Point(1, 1, 0)),
            new Length(1, 1),
            100);

    static final Real LEARNING_RATE = Vocabulary.learningRate(0.15);

    static final RealList OTHER_LEARNING_RATES = new RealList(
            Real.log(
                    Spec.of(
                                    "otherLearningRates",
                                    "Further learning rates",
                                    "Up to five more, separated by commas: each draws its own curve from the same start.")
                            .symbol("η")
                            .group(Vocabulary.OPTIMISER),
                    0.15,
                    LEARNING_RATE.min(),
                    LEARNING_RATE.max()),
            List.of(),
            new Length(0, 5));

    /** A preset, because RMSProp has another usual memory than Adam. */
    static final Preset OPTIMIZER = new Preset(
            Spec.of("optimizer", "Method", "How the gradient becomes an update.")
                    .group(Vocabulary.OPTIMISER),
            "gd",
            List.of(
                    method("gd", "Gradient descent"),
                    method("momentum", "Momentum (heavy ball)"),
                    method("nesterov", "Nesterov"),
                    method("adagrad", "AdaGrad"),
                    new Case(new Option("rmsprop", "RMSProp"), Map.of("secondMoment", "0.9")),
                    method("adam", "Adam")));

    static final Real MOMENTUM = onlyWhen(Vocabulary.momentum(0.9), "momentum", "nesterov", "adam");
    static final Real SECOND_MOMENT = onlyWhen(Vocabulary.secondMoment(0.999), "rmsprop", "adam");
    static final Real EPSILON = onlyWhen(Vocabulary.epsilon(1e-8), "adagrad", "rmsprop", "adam");
    static final Real GRADIENT_NOISE = Vocabulary.gradientNoise(0);

    static final Flags MISTAKES = Vocabulary.mistakes(
            new Option(ASCENT, "Ascent: the sign of the step is flipped"),
            new Option(SHARED_GRADIENT, "Shared gradient: both coordinates take a·w₁"),
            new Option(DOUBLE_STEP, "Double step: every update is applied twice"));

    static final ParameterSchema SCHEMA = ParameterSchema.of(
            A,
            B,
            START,
            LEARNING_RATE,
            OTHER_LEARNING_RATES,
            OPTIMIZER,
            MOMENTUM,
            SECOND_MOMENT,
            EPSILON,
            GRADIENT_NOISE,
            MISTAKES);

    private QuadraticParameters() {}

    /** The learning rate of every curve, the first one first. */
    static List<Double> learningRates(ParameterValues values) {
        List<Double> rates = new ArrayList<>(List.of(values.get(LEARNING_RATE)));
        rates.addAll(values.get(OTHER_LEARNING_RATES));
        return rates;
    }

    static Bowl bowl(ParameterValues values) {
        return new Bowl(values.get(A), values.get(B));
    }

    private static Real curvature(String name, String coordinate, double initial) {
        String help = "How steeply the bowl rises along " + coordinate + ".";
        return Real.log(Spec.of(name, "Curvature " + name, help).symbol(name), initial, 1e-3, 1e3);
    }

    private static Case method(String value, String label) {
        return new Case(new Option(value, label), Map.of());
    }

    private static Real onlyWhen(Real parameter, String... methods) {
        Spec spec = parameter.spec().onlyWhen("optimizer", methods);
        return new Real(spec, parameter.initial(), parameter.min(), parameter.max(), parameter.scale());
    }
}
