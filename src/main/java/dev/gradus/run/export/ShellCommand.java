package dev.gradus.run.export;

import dev.gradus.run.export.Export.Format;
import dev.gradus.sim.key.Change;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The command that prints an export: the same lines, to the last digit, on the same engine. */
public final class ShellCommand {
    /** What no shell takes for anything but itself. */
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_@%+:,./=-]+");

    private ShellCommand() {}

    /** The words after {@code gradus}. */
    public static List<String> words(Export export) {
        List<String> words = new ArrayList<>(List.of("run", export.lab().id().value()));
        new TreeMap<>(export.key().parameters()).forEach((name, value) -> option(words, "--set", name + "=" + value));
        if (export.key().seed() != defaultSeed(export)) {
            option(words, "--seed", Long.toString(export.key().seed()));
        }
        option(words, "--steps", Long.toString(export.steps()));
        option(words, "--every", Long.toString(export.every()));
        for (Change change : export.key().changes()) {
            option(words, "--at", change.step() + ":" + change.name() + "=" + change.value());
        }
        if (export.format() != Format.NDJSON) {
            option(words, "--format", export.format().word());
        }
        return List.copyOf(words);
    }

    /** The whole line, quoted for the shells of POSIX. */
    public static String line(Export export) {
        return "gradus " + words(export).stream().map(ShellCommand::quoted).collect(Collectors.joining(" "));
    }

    private static void option(List<String> words, String name, String value) {
        words.add(name);
        words.add(value);
    }

    private static long defaultSeed(Export export) {
        return export.lab().parameters().defaultSeed(export.values());
    }

    private static String quoted(String word) {
        return PLAIN.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
