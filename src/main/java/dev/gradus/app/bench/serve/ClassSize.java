package dev.gradus.app.bench.serve;

import dev.gradus.app.Arguments;
import dev.gradus.app.UsageException;
import java.util.Set;

/**
 * How large a simulated class is and how long it works.
 *
 * @param seconds of each part of the lesson
 */
public record ClassSize(int students, int seconds) {
    private static final String STUDENTS = "--students";
    private static final String SECONDS = "--seconds";

    /** How it is said on the command line. */
    public static final Set<String> OPTIONS = Set.of(STUDENTS, SECONDS);

    private static final int USUAL_STUDENTS = 300;
    private static final int MOST_STUDENTS = 390;
    private static final int USUAL_SECONDS = 20;
    private static final int MOST_SECONDS = 600;

    /** What was said, or the usual. @throws UsageException if it was something else */
    public static ClassSize of(Arguments arguments) throws UsageException {
        if (!arguments.words().isEmpty()) {
            throw new UsageException(
                    "bench serve takes only options, got \"" + String.join(" ", arguments.words()) + "\"");
        }
        return new ClassSize(
                number(arguments, STUDENTS, USUAL_STUDENTS, MOST_STUDENTS),
                number(arguments, SECONDS, USUAL_SECONDS, MOST_SECONDS));
    }

    private static int number(Arguments arguments, String name, int usual, int most) throws UsageException {
        String text = arguments.one(name).orElse(Integer.toString(usual));
        int number = text.matches("\\d{1,6}") ? Integer.parseInt(text) : 0;
        if (number < 1 || number > most) {
            throw new UsageException(name + " must be a whole number in [1, " + most + "], got \"" + text + "\"");
        }
        return number;
    }
}
