package dev.gradus.labs.matrixsensing;

import dev.gradus.sim.Ending;
import dev.gradus.sim.exercise.Numerals;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Says why descents left every bound and what to try. */
record DivergenceText(Setup setup, Descents descents) {
    /** At X* the curvature is at most 4λ₁, and a step must be shorter than 2 over it. */
    private static final double EDGE = 0.5;

    private static final double SAFE = 0.1;

    /** For descents that have all diverged. */
    Ending ending() {
        int last = IntStream.range(0, descents.all().size())
                .boxed()
                .max(Comparator.comparingDouble(i -> descents.all().get(i).divergedAt()))
                .orElse(0);
        String who = descents.all().size() == 1 ? "The descent" : "Every curve diverged; the last one";
        String what = who + ", from α = " + Numerals.print(setup.alphas().get(last)) + ", left every bound at update "
                + Numerals.print(descents.all().get(last).divergedAt()) + " with η = "
                + Numerals.print(setup.learningRate()) + "/λ₁. " + why();
        return new Ending(what, advice());
    }

    private String why() {
        return setup.learningRate() >= EDGE
                ? "Near X* the loss curves with up to 4λ₁, so that even with infinitely many measurements only steps below"
                        + " 2/(4λ₁) = 0.5/λ₁ settle."
                : "Few measurements make the loss steeper than its mean, and a large U makes it steeper still: a singular value"
                        + " s grows from step to step where s² > λ₁ + 1/η.";
    }

    private String advice() {
        if (setup.makes(SensingParameters.ROWWISE_PRODUCT)) {
            return "The row-wise product adds the trace of the error to every direction: switch the mistake off, or take a"
                    + " learning rate a hundred times smaller.";
        }
        return setup.learningRate() >= EDGE
                ? "Try a learning rate of 0.1 to 0.3."
                : "Try a learning rate below " + Numerals.print(Math.min(SAFE, setup.learningRate() / 2))
                        + ", a smaller α, or more measurements.";
    }
}
