package dev.gradus.sim.parameter;

import java.util.List;
import java.util.stream.Collectors;

/**
 * One of the values of a {@link Choice}, {@link Flags} or {@link Preset}.
 *
 * @param value as printed: camelCase, or a registry name
 * @param label what the learner reads
 */
public record Option(String value, String label) {
    static List<String> values(List<Option> options) {
        return options.stream().map(Option::value).toList();
    }

    static String listed(List<Option> options) {
        return options.stream().map(Option::value).collect(Collectors.joining(", "));
    }
}
