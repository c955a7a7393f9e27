package dev.gradus.labs;

import dev.gradus.random.Rng;
import dev.gradus.sim.Estimate;
import dev.gradus.sim.Lab;
import dev.gradus.sim.parameter.Param;
import dev.gradus.sim.parameter.ParameterValues;
import dev.gradus.sim.parameter.Spec.Update;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Random valid values that are cheap enough to try many. */
final class Draws {
    private static final double MOST_SECONDS_PER_STEP = 5e-3;
    private static final long MOST_BYTES = 50_000_000;
    private static final int ATTEMPTS = 100_000;
    private static final int CHOICE = 16;

    private Draws() {}

    /** Valid values, the lightest of many: where preparation grows with the cube of a size, the heavy ones would take minutes. */
    static List<ParameterValues> of(Lab lab, int count, long seed) {
        return allowed(lab, CHOICE * count, seed).stream()
                .sorted(Comparator.comparingLong(values -> lab.estimate(values).bytes()))
                .limit(count)
                .toList();
    }

    /** Valid values as they come. */
    static List<ParameterValues> allowed(Lab lab, int count, long seed) {
        Rng rng = new Rng(seed);
        List<ParameterValues> drawn = Stream.generate(() -> lab.parameters().draw(rng))
                .limit(ATTEMPTS)
                .filter(values -> isCheap(lab, values) && lab.check(values).isEmpty())
                .limit(count)
                .toList();
        if (drawn.size() < count) {
            throw new IllegalStateException(
                    lab.id() + " must allow cheap random values, got " + drawn.size() + " in " + ATTEMPTS + " draws");
        }
        return drawn;
    }

    /** The same values with every live parameter drawn anew. */
    static ParameterValues changed(Lab lab, ParameterValues values, Rng rng) {
        return Stream.generate(() -> withLive(lab, values, rng))
                .limit(ATTEMPTS)
                .filter(changed -> lab.check(changed).isEmpty())
                .findFirst()
                .orElse(values);
    }

    private static ParameterValues withLive(Lab lab, ParameterValues values, Rng rng) {
        ParameterValues changed = values;
        for (Param<?> parameter : lab.parameters().parameters()) {
            if (parameter.spec().update() == Update.LIVE) {
                changed = withDrawn(changed, parameter, rng);
            }
        }
        return changed;
    }

    private static <T> ParameterValues withDrawn(ParameterValues values, Param<T> parameter, Rng rng) {
        return values.with(parameter, parameter.draw(rng));
    }

    private static boolean isCheap(Lab lab, ParameterValues values) {
        Estimate estimate = lab.estimate(values);
        return estimate.secondsPerStep() <= MOST_SECONDS_PER_STEP && estimate.bytes() <= MOST_BYTES;
    }
}
