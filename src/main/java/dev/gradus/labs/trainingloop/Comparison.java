package dev.gradus.labs.trainingloop;

import dev.gradus.random.Rng;
import dev.gradus.sim.frame.Dimension;
import dev.gradus.sim.parameter.ParameterValues;
import java.util.ArrayList;
import java.util.List;

/**
 * The programs that run side by side: the learner's, the repaired one, and beside the right loop the one that is broken most often.
 *
 * @param labels of the curves
 */
record Comparison(List<String> labels) {
    private static final String THIS = "this program";
    private static final String REPAIRED = "repaired";
    private static final String NEVER_ZEROED = "never zeroed";

    static Comparison of(ParameterValues values) {
        boolean isRight = Setup.of(values).broken() == BrokenCase.CORRECT;
        return new Comparison(isRight ? List.of(THIS, REPAIRED, NEVER_ZEROED) : List.of(THIS, REPAIRED));
    }

    Dimension dimension() {
        return Dimension.of("curve", labels);
    }

    /** Parameters of the curves, where {@code values} are those of the first. */
    List<ParameterValues> values(ParameterValues values) {
        List<ParameterValues> all = new ArrayList<>();
        all.add(values);
        all.add(Setup.of(values).broken().repaired(values));
        if (labels.contains(NEVER_ZEROED)) {
            all.add(values.with(LoopParameters.PROGRAM, Programs.neverZeroed()));
        }
        return all;
    }

    /** How one batch moves the oscillator in this program and in the repaired one. */
    List<Roots> roots(ParameterValues values) {
        return values(values).stream()
                .limit(2)
                .map(one -> Roots.of(Setup.of(one), Live.of(one)))
                .toList();
    }

    /** The curves; all start from the same draws. */
    List<Curve> of(ParameterValues values, Rng rng) {
        return values(values).stream().map(one -> new Curve(one, rng)).toList();
    }
}
