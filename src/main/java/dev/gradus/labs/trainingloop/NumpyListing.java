package dev.gradus.labs.trainingloop;

import dev.gradus.labs.trainingloop.Listing.Line;
import java.util.Locale;
import java.util.stream.IntStream;

/** A program as a Python generator that stops before each of its lines. */
final class NumpyListing {
    private static final String INDENT = "    ";

    private NumpyListing() {}

    /** The function {@code name}, of a run {@code m}. */
    static String of(String name, Listing program) {
        StringBuilder text = new StringBuilder("def " + name + "(m):\n");
        IntStream.range(0, program.size()).forEach(at -> add(at, program.line(at), text));
        return text.append(INDENT).append("yield \"end\"").toString();
    }

    private static void add(int at, Line line, StringBuilder text) {
        String indent = INDENT.repeat(1 + line.depth());
        String inner = indent + INDENT;
        switch (line.statement()) {
            case EPOCH ->
                text.append(indent)
                        .append("for _ in range(epochs):\n")
                        .append(inner)
                        .append("yield \"line\"\n");
            case BATCH -> {
                String place = "at" + at;
                text.append(indent).append(place).append(", pass").append(at).append(" = 0, m.new_pass()\n");
                text.append(indent).append("while ").append(place).append(" < samples:\n");
                text.append(inner).append("yield \"batch\"\n");
                text.append(inner).append("%s = m.take(pass%d, %s)\n".formatted(place, at, place));
            }
            case EVERY -> {
                text.append(indent).append("yield \"line\"\n");
                text.append(indent).append("if m.in_pass > 0 and m.in_pass % accumulation == 0:\n");
                text.append(inner).append("pass\n");
            }
            default ->
                text.append(indent)
                        .append("yield \"line\"\n")
                        .append(indent)
                        .append("m.%s()\n".formatted(method(line.statement())));
        }
    }

    private static String method(Statement statement) {
        return statement.name().toLowerCase(Locale.ROOT);
    }
}
