package dev.gradus.app;

import java.io.IOException;
import java.util.List;

/** One word after {@code gradus} and what it does. */
public interface Subcommand {
    /** As typed: {@code run}. */
    String name();

    /** What it does, in a few words. */
    String summary();

    /** The whole text of {@code gradus NAME --help}, ending with a line break. */
    String usage();

    /**
     * Does the work and returns the exit status; a server returns when it is stopped.
     *
     * @throws UsageException if an argument cannot be used; thrown before anything is printed
     * @throws IOException if the output cannot be written, as when the reader of a pipe has gone
     */
    int run(List<String> arguments, Console console) throws UsageException, IOException;
}
