package dev.gradus.labs.messagepassing;

import dev.gradus.sim.parameter.ParameterValues;
import java.util.Arrays;

/**
 * What a node computes from its own message and its neighbours' in the order of their list:
 * f(w₁ s + A(w₂ m₁, …)), with the larger or the smaller of the two for the sum where A is max or min.
 */
record Rule(Self self, Places places, Aggregation aggregation, Nonlinearity nonlinearity, Scaling scaling) {
    /** Whether the own message counts. */
    enum Self {
        WEIGHTED,
        LEFT_OUT
    }

    /** Whose weights the neighbours have. */
    enum Places {
        SHARED,
        BY_POSITION
    }

    /** What is applied to the result. */
    enum Nonlinearity {
        NONE,
        RELU,
        TANH
    }

    /** By what the aggregate is divided. */
    enum Scaling {
        NONE,
        ROOT_OF_DEGREE
    }

    static final Rule I = new Rule(Self.WEIGHTED, Places.SHARED, Aggregation.MEAN, Nonlinearity.NONE, Scaling.NONE);
    static final Rule II =
            new Rule(Self.WEIGHTED, Places.BY_POSITION, Aggregation.MAX, Nonlinearity.NONE, Scaling.NONE);
    static final Rule III = new Rule(Self.WEIGHTED, Places.SHARED, Aggregation.MAX, Nonlinearity.NONE, Scaling.NONE);

    static Rule of(ParameterValues values) {
        return switch (values.get(MessageParameters.RULE)) {
            case "i" -> I;
            case "ii" -> II;
            case "iii" -> III;
            default -> composed(values);
        };
    }

    private static Rule composed(ParameterValues values) {
        return new Rule(
                values.get(MessageParameters.SELF_WEIGHT) ? Self.WEIGHTED : Self.LEFT_OUT,
                values.get(MessageParameters.NEIGHBOUR_WEIGHT).equals("shared") ? Places.SHARED : Places.BY_POSITION,
                Aggregation.named(values.get(MessageParameters.AGGREGATION)),
                switch (values.get(MessageParameters.NONLINEARITY)) {
                    case "relu" -> Nonlinearity.RELU;
                    case "tanh" -> Nonlinearity.TANH;
                    default -> Nonlinearity.NONE;
                },
                values.get(MessageParameters.DEGREE_SCALING) ? Scaling.ROOT_OF_DEGREE : Scaling.NONE);
    }

    /**
     * Whether the result is the same in every order of the neighbours, whatever the messages. A product of weighted messages is,
     * even where every place has its weight: the weights come out as one common factor.
     */
    boolean isSymmetric() {
        boolean weightsMatter = places == Places.BY_POSITION && aggregation != Aggregation.PRODUCT;
        return !aggregation.readsInOrder() && !weightsMatter;
    }

    /** The node's new value. */
    double of(double own, double[] messages, Weights weights) {
        double[] weighted = new double[messages.length];
        Arrays.setAll(weighted, j -> (places == Places.SHARED ? weights.shared() : weights.places()[j]) * messages[j]);
        double aggregate = aggregation.of(weighted, weights);
        if (scaling == Scaling.ROOT_OF_DEGREE) {
            aggregate /= Math.sqrt(messages.length);
        }
        double total = self == Self.WEIGHTED ? joined(weights.own() * own, aggregate) : aggregate;
        return switch (nonlinearity) {
            case NONE -> total;
            case RELU -> Math.max(total, 0);
            case TANH -> Math.tanh(total);
        };
    }

    private double joined(double own, double aggregate) {
        return switch (aggregation) {
            case MAX -> Math.max(own, aggregate);
            case MIN -> Math.min(own, aggregate);
            default -> own + aggregate;
        };
    }
}
