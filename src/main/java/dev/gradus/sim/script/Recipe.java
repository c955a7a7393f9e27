package dev.gradus.sim.script;

import dev.gradus.sim.key.Change;
import dev.gradus.sim.key.RunKey;
import dev.gradus.sim.parameter.ParameterSchema;
import dev.gradus.sim.parameter.ParameterValues;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A run as far as one of its steps: what a program needs to repeat it.
 *
 * @param values at the start
 * @param steps steps to compute, if the run does not end before
 * @param turns live changes before the last step, in the order of their steps
 */
public record Recipe(ParameterValues values, long seed, long steps, List<Turn> turns) {
    /**
     * Live parameters took new values.
     *
     * @param step completed steps before it
     * @param values all values from then on
     */
    public record Turn(long step, ParameterValues values) {}

    public Recipe {
        turns = List.copyOf(turns);
    }

    /** The run that {@code key} names, as far as step {@code steps}. */
    public static Recipe of(ParameterSchema schema, RunKey key, long steps) {
        List<Turn> turns = key.changes().stream()
                .map(Change::step)
                .filter(step -> step < steps)
                .distinct()
                .map(step ->
                        new Turn(step, schema.read(key.parametersAfter(step)).values()))
                .toList();
        return new Recipe(schema.read(key.parameters()).values(), key.seed(), steps, turns);
    }

    /** Whether something holds at the start or after a change. */
    public boolean ever(Predicate<ParameterValues> condition) {
        return Stream.concat(Stream.of(values), turns.stream().map(Turn::values))
                .anyMatch(condition);
    }
}
