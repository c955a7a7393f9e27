package dev.gradus.labs.quadraticdescent;

import dev.gradus.sim.Ending;
import dev.gradus.sim.exercise.Numerals;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Says why a descent left every bound and what to try. */
record DivergenceText(Bowl bowl, UpdateSettings settings) {
    /** For curves that have all diverged. */
    Ending of(List<Curve> curves) {
        int last = IntStream.range(0, curves.size())
                .boxed()
                .max(Comparator.comparingLong(i -> curves.get(i).divergedAt()))
                .orElse(0);
        double learningRate = settings.learningRates().get(last);
        String who = curves.size() == 1 ? "The descent" : "Every curve diverged; the last one";
        String what = who + " left every bound at update " + curves.get(last).divergedAt() + " with η = "
                + Numerals.print(learningRate) + "; for gradient descent 2/max(a, b) is "
                + Numerals.print(bowl.stabilityLimit()) + ".";
        return new Ending(what, advice());
    }

    private String advice() {
        if (settings.has(QuadraticParameters.ASCENT)) {
            return "The code climbs instead of descending: switch the mistake “ascent” off.";
        }
        double beta = settings.momentum();
        return switch (settings.method()) {
            case GD -> below("2/max(a, b)", 1);
            case MOMENTUM -> below("2(1 + β)/max(a, b)", 1 + beta);
            case NESTEROV -> below("2(1 + β)/((1 + 2β)·max(a, b))", (1 + beta) / (1 + 2 * beta));
            case ADAGRAD, RMSPROP, ADAM -> "Try a learning rate ten times smaller.";
        };
    }

    /** Names the method's limit, {@code factor}·2/max(a, b). */
    private String below(String formula, double factor) {
        double limit = factor * bowl.stabilityLimit();
        return settings.has(QuadraticParameters.DOUBLE_STEP)
                ? "Every step is taken twice: stay below half of " + formula + ", " + Numerals.print(limit / 2)
                        + ", or switch the mistake off."
                : "Try a learning rate below " + formula + " = " + Numerals.print(limit) + ".";
    }
}
