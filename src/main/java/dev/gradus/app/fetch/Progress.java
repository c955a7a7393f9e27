package dev.gradus.app.fetch;

import java.io.Console;
import java.io.PrintStream;
import java.util.Optional;

/** Tells how far a transfer has come: a bar on a terminal, a line at every quarter elsewhere. Owned by one thread. */
public final class Progress {
    /** Where it is shown. */
    public enum Display {
        /** A line that is written over. */
        BAR,
        /** Lines one below the other. */
        LINES
    }

    private static final int CELLS = 30;
    private static final int QUARTERS = 4;
    private static final int PERCENT = 100;
    private static final double MEGABYTE = 1e6;

    private final PrintStream out;
    private final Display display;
    private String name = "";
    private int shown = -1;

    /** Writes to {@code out}, whoever reads it. */
    public Progress(PrintStream out, Display display) {
        this.out = out;
        this.display = display;
    }

    /** On standard error: a bar if somebody watches a terminal. */
    public static Progress ofProcess(PrintStream err) {
        boolean terminal = Optional.ofNullable(System.console())
                .filter(Console::isTerminal)
                .isPresent();
        return new Progress(err, terminal ? Display.BAR : Display.LINES);
    }

    void begin(String file) {
        name = file;
        shown = -1;
    }

    /** @param total bytes to come in all; 0 if nobody knows */
    void at(long bytes, long total) {
        int steps = display == Display.BAR ? PERCENT : QUARTERS;
        int step = total > 0 ? (int) (bytes * steps / total) : 0;
        if (step == shown) {
            return;
        }
        shown = step;
        String numbers = "%s  %3d %%  %.1f MB".formatted(name, step * PERCENT / steps, bytes / MEGABYTE);
        if (display == Display.BAR) {
            int full = step * CELLS / PERCENT;
            out.print("\r[" + "#".repeat(full) + " ".repeat(CELLS - full) + "] " + numbers);
        } else {
            out.println(numbers);
        }
        out.flush();
    }

    void end() {
        if (display == Display.BAR && shown >= 0) {
            out.println();
        }
    }
}
