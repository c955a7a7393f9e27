package dev.gradus.sim.parameter;

import dev.gradus.random.Rng;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A set of named flags, empty by default, printed in declaration order as {@code ascent,doubleStep}. */
public record Flags(Spec spec, List<Option> options) implements Param<Set<String>> {
    public Flags {
        options = List.copyOf(options);
    }

    public static Flags of(Spec spec, Option... options) {
        return new Flags(spec, List.of(options));
    }

    @Override
    public Set<String> initial() {
        return Set.of();
    }

    @Override
    public Parsed<Set<String>> parse(String text) {
        Set<String> given =
                Arrays.stream(text.split(",", -1)).map(String::strip).collect(Collectors.toSet());
        if (text.isBlank()) {
            return new Parsed.Taken<>(Set.of());
        }
        return Option.values(options).containsAll(given)
                ? new Parsed.Taken<>(inOrder(given))
                : new Parsed.Refused<>(
                        name() + " must be a list out of " + Option.listed(options) + ", got " + Param.quote(text));
    }

    @Override
    public String print(Set<String> value) {
        return String.join(",", inOrder(value));
    }

    @Override
    public Object json(Set<String> value) {
        return List.copyOf(inOrder(value));
    }

    @Override
    public Set<String> draw(Rng rng) {
        Set<String> drawn = new LinkedHashSet<>();
        for (Option option : options) {
            if (rng.uniform() < 0.25) {
                drawn.add(option.value());
            }
        }
        return drawn;
    }

    @Override
    public Map<String, Object> describe() {
        return Map.of("kind", "flags", "options", options);
    }

    private Set<String> inOrder(Set<String> given) {
        Set<String> ordered = new LinkedHashSet<>(Option.values(options));
        ordered.retainAll(given);
        return ordered;
    }
}
