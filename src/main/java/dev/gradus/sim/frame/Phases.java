package dev.gradus.sim.frame;

import java.util.List;

/**
 * What the present step did, in words: a series of the name {@link #SERIES} that the page narrates above its figures. It
 * has one line per part of a step, in their order, with the present one marked.
 */
public final class Phases {
    /** Name of the series. No chart draws it. */
    public static final String SERIES = "phases";

    private Phases() {}

    /**
     * One part of a step.
     *
     * @param phase a word or two: {@code forward}
     * @param text a sentence with the figures of this step
     * @param current whether the step shown is this part; false everywhere before the first step
     */
    public record Line(String phase, String text, boolean current) {}

    /** The table of {@code lines}. */
    public static Series.Table of(List<Line> lines) {
        List<List<Object>> rows = lines.stream()
                .map(line -> List.<Object>of(line.phase(), line.text(), line.current()))
                .toList();
        return new Series.Table(List.of("phase", "text", "current"), rows);
    }

    /** Declaration of the series. */
    public static SeriesSpec spec() {
        return SeriesSpec.of(SERIES, "What the step shown did, in words.");
    }
}
