package dev.gradus.labs;

import dev.gradus.sim.parameter.ParameterValues;
import dev.gradus.sim.parameter.Real;
import java.util.LinkedHashMap;
import java.util.Map;

/** How a NumPy program turns the gradient {@code g} of a parameter into an update; {@code step} counts updates from 1. */
public record MethodScript(TrainingMethod method) {
    private static final String ADAM = """
            m[i] = momentum * m[i] + (1 - momentum) * g
            s[i] = second_moment * s[i] + (1 - second_moment) * g**2
            root = np.sqrt(s[i] / (1 - second_moment**step)) + epsilon
            parameters[i] = parameters[i] - learning_rate * m[i] / (1 - momentum**step) / root
            """;

    /** Variables of the method and the parameters that they hold, the learning rate aside. */
    public Map<String, Real> settings(ParameterValues values) {
        Map<String, Real> settings = new LinkedHashMap<>();
        String chosen = values.get(method.optimizer());
        addIfUsed(settings, chosen, Map.entry("momentum", method.momentum()));
        addIfUsed(settings, chosen, Map.entry("second_moment", method.secondMoment()));
        addIfUsed(settings, chosen, Map.entry("epsilon", method.epsilon()));
        return settings;
    }

    /** What the method remembers of every entry of {@code parameters}: a line, or none. */
    public String memory(ParameterValues values) {
        String zeros = "[np.zeros_like(p) for p in parameters]";
        return switch (values.get(method.optimizer())) {
            case "momentum", "nesterov" -> "m = " + zeros;
            case "adagrad", "rmsprop" -> "s = " + zeros;
            case "adam" -> "m, s = " + zeros + ", " + zeros;
            default -> "";
        };
    }

    /** The update of {@code parameters[i]}. */
    public String update(ParameterValues values) {
        String divided = "parameters[i] = parameters[i] - learning_rate * g / (np.sqrt(s[i]) + epsilon)";
        return switch (values.get(method.optimizer())) {
            case "momentum" -> "m[i] = momentum * m[i] + g\nparameters[i] = parameters[i] - learning_rate * m[i]";
            case "nesterov" ->
                "m[i] = momentum * m[i] + g\nparameters[i] = parameters[i] - learning_rate * (g + momentum * m[i])";
            case "adagrad" -> "s[i] = s[i] + g**2\n" + divided;
            case "rmsprop" -> "s[i] = second_moment * s[i] + (1 - second_moment) * g**2\n" + divided;
            case "adam" -> ADAM;
            default -> "parameters[i] = parameters[i] - learning_rate * g";
        };
    }

    private static void addIfUsed(Map<String, Real> settings, String chosen, Map.Entry<String, Real> one) {
        if (one.getValue().spec().relevance().getFirst().values().contains(chosen)) {
            settings.put(one.getKey(), one.getValue());
        }
    }
}
