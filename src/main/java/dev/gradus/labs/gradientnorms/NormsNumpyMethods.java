package dev.gradus.labs.gradientnorms;

import dev.gradus.sim.parameter.ParameterValues;
import dev.gradus.sim.parameter.Real;
import dev.gradus.sim.script.Recipe;
import dev.gradus.sim.script.ScriptTemplate;
import java.util.LinkedHashMap;
import java.util.Map;

/** How the NumPy program turns the gradient {@code g} of a parameter into an update. */
final class NormsNumpyMethods {
    private static final String ADAM = """
            m[i] = momentum * m[i] + (1 - momentum) * g
            s[i] = second_moment * s[i] + (1 - second_moment) * g**2
            root = np.sqrt(s[i] / (1 - second_moment**step)) + epsilon
            parameters[i] = parameters[i] - learning_rate * m[i] / (1 - momentum**step) / root
            """;

    private NormsNumpyMethods() {}

    static void fill(ScriptTemplate program, Recipe recipe) {
        String method = recipe.values().get(NormsParameters.OPTIMIZER);
        program.put("memory", memory(method)).put("method", method(method));
    }

    /** Variables of the method and the parameters that they hold. */
    static Map<String, Real> settings(ParameterValues values) {
        Map<String, Real> settings = new LinkedHashMap<>();
        String method = values.get(NormsParameters.OPTIMIZER);
        if (NormsParameters.MOMENTUM.spec().relevance().getFirst().values().contains(method)) {
            settings.put("momentum", NormsParameters.MOMENTUM);
        }
        if (NormsParameters.SECOND_MOMENT.spec().relevance().getFirst().values().contains(method)) {
            settings.put("second_moment", NormsParameters.SECOND_MOMENT);
        }
        if (NormsParameters.EPSILON.spec().relevance().getFirst().values().contains(method)) {
            settings.put("epsilon", NormsParameters.EPSILON);
        }
        return settings;
    }

    private static String memory(String method) {
        String zeros = "[np.zeros_like(p) for p in parameters]";
        return switch (method) {
            case "momentum", "nesterov" -> "m = " + zeros;
            case "adagrad", "rmsprop" -> "s = " + zeros;
            case "adam" -> "m, s = " + zeros + ", " + zeros;
            default -> "";
        };
    }

    private static String method(String method) {
        String divided = "parameters[i] = parameters[i] - learning_rate * g / (np.sqrt(s[i]) + epsilon)";
        return switch (method) {
            case "momentum" -> "m[i] = momentum * m[i] + g\nparameters[i] = parameters[i] - learning_rate * m[i]";
            case "nesterov" ->
                "m[i] = momentum * m[i] + g\nparameters[i] = parameters[i] - learning_rate * (g + momentum * m[i])";
            case "adagrad" -> "s[i] = s[i] + g**2\n" + divided;
            case "rmsprop" -> "s[i] = second_moment * s[i] + (1 - second_moment) * g**2\n" + divided;
            case "adam" -> ADAM;
            default -> "parameters[i] = parameters[i] - learning_rate * g";
        };
    }
}
