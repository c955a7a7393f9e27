package dev.gradus.labs;

import dev.gradus.random.Rng;
import dev.gradus.sim.Estimate;
import dev.gradus.sim.Lab;
import dev.gradus.sim.parameter.Choice;
import dev.gradus.sim.parameter.Flag;
import dev.gradus.sim.parameter.Flags;
import dev.gradus.sim.parameter.Graph;
import dev.gradus.sim.parameter.Image;
import dev.gradus.sim.parameter.Int;
import dev.gradus.sim.parameter.IntList;
import dev.gradus.sim.parameter.Option;
import dev.gradus.sim.parameter.Param;
import dev.gradus.sim.parameter.ParameterValues;
import dev.gradus.sim.parameter.PointList;
import dev.gradus.sim.parameter.Preset;
import dev.gradus.sim.parameter.Real;
import dev.gradus.sim.parameter.RealList;
import dev.gradus.sim.parameter.Sequence;
import dev.gradus.sim.parameter.Spec.Update;
import dev.gradus.sim.parameter.Text;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
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

    /** Defaults with one parameter at an end of its range, or at each of its choices, if that is cheap and goes together. */
    static List<ParameterValues> extremes(Lab lab) {
        return lab.parameters().parameters().stream()
                .flatMap(parameter -> ends(parameter)
                        .map(end -> lab.parameters()
                                .read(Map.of(parameter.name(), end))
                                .values()))
                .filter(values -> isCheap(lab, values) && lab.check(values).isEmpty())
                .toList();
    }

    private static Stream<String> ends(Param<?> parameter) {
        return switch (parameter) {
            case Real real -> Stream.of(real.print(real.min()), real.print(real.max()));
            case Int number -> Stream.of(number.print(number.min()), number.print(number.max()));
            case Flag _ -> Stream.of("true", "false");
            case Choice choice -> choice.options().stream().map(Option::value);
            case Flags flags -> flags.options().stream().map(Option::value);
            case Preset preset ->
                preset.cases().stream().map(one -> one.option().value());
            case Image image -> Stream.of("", image.print(image.draw(new Rng(1))));
            case Graph _ -> Stream.of("1:", "2:", "60:0-59");
            case Sequence sequence -> Stream.of("", sequence.print(sequence.draw(new Rng(1))));
            case IntList _, RealList _, Text _, PointList _ -> Stream.empty();
        };
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
