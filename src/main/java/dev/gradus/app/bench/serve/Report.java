package dev.gradus.app.bench.serve;

import dev.gradus.app.Console;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** A table of what was measured, and whether each goal was reached. */
final class Report {
    private static final double MEGABYTE = 1 << 20;

    private final Console console;
    private boolean reached = true;

    Report(Console console) {
        this.console = console;
    }

    void begin(int students, List<Work> works) throws IOException {
        String labs =
                works.stream().map(work -> work.lab().id().value()).distinct().collect(Collectors.joining(", "));
        console.print(String.format(
                Locale.ROOT,
                "%d students, a run each at %.0f steps/s: %s%n%n%-52s %12s %12s%n",
                students,
                Work.STEPS_PER_SECOND,
                labs,
                "",
                "measured",
                "goal"));
    }

    /** A time in seconds that must stay below a goal. */
    void time(String what, double seconds, double goal) throws IOException {
        line(what, milliseconds(seconds), "< " + milliseconds(goal), seconds < goal);
    }

    /** A number that must be at least {@code goal}. */
    void atLeast(String what, double value, double goal) throws IOException {
        line(what, number(value), "≥ " + number(goal), value >= goal);
    }

    /** A count that must be zero. */
    void none(String what, long count) throws IOException {
        line(what, Long.toString(count), "0", count == 0);
    }

    /** A figure without a goal. */
    void tell(String what, String value) throws IOException {
        line(what, value, "", true);
    }

    void heap(String what, long bytes, long most) throws IOException {
        line(what, megabytes(bytes), "< " + megabytes(most), bytes < most);
    }

    void troubles(Map<String, Integer> troubles) throws IOException {
        for (Map.Entry<String, Integer> trouble : troubles.entrySet()) {
            line(trouble.getKey(), trouble.getValue() + " times", "never", false);
        }
    }

    /** Whether every goal so far was reached. */
    boolean reached() {
        return reached;
    }

    static String milliseconds(double seconds) {
        return String.format(Locale.ROOT, "%.0f ms", 1e3 * seconds);
    }

    static String megabytes(long bytes) {
        return String.format(Locale.ROOT, "%.0f MB", bytes / MEGABYTE);
    }

    static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    private void line(String what, String value, String goal, boolean good) throws IOException {
        reached &= good;
        console.print(String.format("%-52s %12s %12s %s%n", what, value, goal, good ? "" : "missed"));
    }
}
