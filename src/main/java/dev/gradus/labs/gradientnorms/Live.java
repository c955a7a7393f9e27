package dev.gradus.labs.gradientnorms;

import dev.gradus.optim.Adagrad;
import dev.gradus.optim.Adam;
import dev.gradus.optim.Momentum;
import dev.gradus.optim.Nesterov;
import dev.gradus.optim.RmsProp;
import dev.gradus.optim.Rule;
import dev.gradus.optim.Sgd;
import dev.gradus.sim.parameter.ParameterValues;

/** The live parameters, read once per change. */
record Live(Rule rule, int batchSize, double clipping, double dropout) {
    static Live of(ParameterValues values) {
        return new Live(
                rule(values),
                Math.min(values.get(NormsParameters.BATCH_SIZE), values.get(NormsParameters.TRAINING_SIZE)),
                values.get(NormsParameters.CLIPPING),
                values.get(NormsParameters.DROPOUT));
    }

    private static Rule rule(ParameterValues values) {
        double rate = values.get(NormsParameters.LEARNING_RATE);
        double first = values.get(NormsParameters.MOMENTUM);
        double second = values.get(NormsParameters.SECOND_MOMENT);
        double epsilon = values.get(NormsParameters.EPSILON);
        return switch (values.get(NormsParameters.OPTIMIZER)) {
            case "momentum" -> new Momentum(rate, first, 0);
            case "nesterov" -> new Nesterov(rate, first, 0);
            case "adagrad" -> new Adagrad(rate, epsilon, 0);
            case "rmsprop" -> new RmsProp(rate, second, epsilon, 0);
            case "adam" -> new Adam(rate, new Adam.Decays(first, second), epsilon, 0);
            default -> new Sgd(rate);
        };
    }
}
