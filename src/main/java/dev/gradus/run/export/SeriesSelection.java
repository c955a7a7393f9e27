package dev.gradus.run.export;

import dev.gradus.sim.Lab;
import dev.gradus.sim.frame.Frame;
import dev.gradus.sim.frame.FrameDescription;
import dev.gradus.sim.frame.Series;
import dev.gradus.sim.frame.SeriesSpec;
import dev.gradus.sim.frame.SeriesSpec.Delivery;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The series that lines carry.
 *
 * @param chosen those that may be printed, in declared order
 * @param largest series of more numbers than this are left out
 */
public record SeriesSelection(List<SeriesSpec> chosen, int largest) {
    /** Up to this many numbers a series is printed without being asked for. */
    private static final int SMALL = 512;

    /** None at all. */
    public static final SeriesSelection NONE = new SeriesSelection(List.of(), 0);

    /** Reads {@code all}, {@code none} or names with commas; empty if a name is not one of the lab's. */
    public static Optional<SeriesSelection> parse(String text, Lab lab) {
        if (text.equals("none")) {
            return Optional.of(NONE);
        }
        if (text.equals("all")) {
            return Optional.of(new SeriesSelection(lab.series(), Integer.MAX_VALUE));
        }
        Set<String> names =
                Arrays.stream(text.split(",", -1)).map(String::strip).collect(Collectors.toSet());
        List<SeriesSpec> chosen = lab.series().stream()
                .filter(spec -> names.contains(spec.name()))
                .toList();
        return chosen.size() < names.size()
                ? Optional.empty()
                : Optional.of(new SeriesSelection(chosen, Integer.MAX_VALUE));
    }

    /** What may be asked for, in words. */
    public static String rule(Lab lab) {
        return "all, none or a list out of "
                + lab.series().stream().map(SeriesSpec::name).collect(Collectors.joining(", "));
    }

    /** What is printed where nothing was said: small series that every frame has. */
    public static SeriesSelection small(Lab lab) {
        return new SeriesSelection(
                lab.series().stream()
                        .filter(spec -> spec.delivery() != Delivery.DEMAND)
                        .toList(),
                SMALL);
    }

    /** Names to ask the simulation for. */
    Set<String> wanted() {
        return chosen.stream().map(SeriesSpec::name).collect(Collectors.toSet());
    }

    boolean isEmpty() {
        return chosen.isEmpty();
    }

    /** The chosen series of a frame in JSON terms; static ones at step 0 only. */
    Map<String, Object> of(Frame frame) {
        Map<String, Object> described = new LinkedHashMap<>();
        for (SeriesSpec spec : chosen) {
            Series series = frame.series().get(spec.name());
            boolean due = spec.delivery() != Delivery.STATIC || frame.step() == 0;
            if (due && series != null && series.count() <= largest) {
                described.put(spec.name(), FrameDescription.forCommandLine(series));
            }
        }
        return described;
    }
}
