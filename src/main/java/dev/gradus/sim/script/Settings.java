package dev.gradus.sim.script;

import dev.gradus.sim.parameter.ParameterValues;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Live parameters as variables of a Python program: set at the start, and again where the run changed them.
 *
 * @param variables Python literals by the name of their variable, in the order in which they are to be set
 */
public record Settings(Recipe recipe, Function<ParameterValues, Map<String, String>> variables) {
    /** One assignment a line. */
    public String initial() {
        return lines(variables.apply(recipe.values()), "");
    }

    /** Lines for the beginning of a loop in which {@code step} counts the steps from 1; none if nothing is changed. */
    public String changes() {
        StringBuilder lines = new StringBuilder();
        Map<String, String> before = variables.apply(recipe.values());
        for (Recipe.Turn turn : recipe.turns()) {
            Map<String, String> after = variables.apply(turn.values());
            Map<String, String> changed = new LinkedHashMap<>(after);
            changed.entrySet().removeAll(before.entrySet());
            if (!changed.isEmpty()) {
                lines.append("if step == %d:  # changed while the run went on\n".formatted(turn.step() + 1))
                        .append(lines(changed, "    "))
                        .append('\n');
            }
            before = after;
        }
        return lines.toString().stripTrailing();
    }

    private static String lines(Map<String, String> assignments, String indent) {
        return assignments.entrySet().stream()
                .map(variable -> indent + variable.getKey() + " = " + variable.getValue())
                .collect(Collectors.joining("\n"));
    }
}
