package dev.gradus.sim.parameter;

import dev.gradus.random.Rng;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What lists of numbers have in common: entries separated by commas, each read by the parameter of one entry. */
record ListText<T>(Param<T> entry, Length length) {
    Parsed<List<T>> parse(String text) {
        String[] parts = text.isBlank() ? new String[0] : text.split(",", -1);
        String rule = entry.name() + " must have " + length + " entries, got " + parts.length;
        if (!length.holds(parts.length)) {
            return new Parsed.Refused<>(rule);
        }
        List<T> values = new ArrayList<>();
        List<String> changes = new ArrayList<>();
        for (String part : parts) {
            switch (entry.parse(part)) {
                case Parsed.Taken<T>(T value) -> values.add(value);
                case Parsed.Clamped<T>(T value, String change, String outside) -> {
                    values.add(value);
                    changes.add(change);
                    rule = outside;
                }
                case Parsed.Refused<T>(String message) -> {
                    return new Parsed.Refused<>(message);
                }
            }
        }
        return changes.isEmpty()
                ? new Parsed.Taken<>(List.copyOf(values))
                : new Parsed.Clamped<>(List.copyOf(values), String.join("; ", changes), rule);
    }

    String print(List<T> values) {
        return values.stream().map(entry::print).collect(Collectors.joining(","));
    }

    List<T> draw(Rng rng) {
        List<T> values = new ArrayList<>();
        long count = rng.integer(length.min(), length.max() + 1L);
        for (long i = 0; i < count; i++) {
            values.add(entry.draw(rng));
        }
        return List.copyOf(values);
    }

    Map<String, Object> describe(String kind) {
        Map<String, Object> described = new TreeMap<>(entry.describe());
        described.putAll(Map.of("kind", kind, "minLength", length.min(), "maxLength", length.max()));
        return described;
    }

    static <T> List<Object> json(List<T> values, Function<T, Object> each) {
        return values.stream().map(each).toList();
    }
}
