package dev.gradus.labs.messagepassing;

import dev.gradus.sim.parameter.ParameterValues;
import dev.gradus.sim.script.Recipe;

/** A run as a NumPy program: of trials, of five predictions, or of a network of residual updates. */
final class MessageNumpy {
    private MessageNumpy() {}

    static String of(Recipe recipe) {
        ParameterValues values = recipe.values();
        return values.get(MessageParameters.PART).equals(MessageParameters.VALIDITY)
                ? TrialNumpy.of(recipe)
                : TrainingNumpy.of(recipe);
    }
}
