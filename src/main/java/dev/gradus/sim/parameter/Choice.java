package dev.gradus.sim.parameter;

import dev.gradus.random.Rng;
import java.util.List;
import java.util.Map;

/** One of several named values; the first is the default unless another is given. */
public record Choice(Spec spec, String initial, List<Option> options) implements Param<String> {
    public Choice {
        options = List.copyOf(options);
        if (!Option.values(options).contains(initial)) {
            throw new IllegalArgumentException(spec.name() + " must start as one of its options, got " + initial);
        }
    }

    public static Choice of(Spec spec, Option... options) {
        return new Choice(spec, options[0].value(), List.of(options));
    }

    public Choice startingAs(String value) {
        return new Choice(spec, value, options);
    }

    @Override
    public Parsed<String> parse(String text) {
        String value = text.strip();
        return Option.values(options).contains(value)
                ? new Parsed.Taken<>(value)
                : new Parsed.Refused<>(
                        name() + " must be one of " + Option.listed(options) + ", got " + Param.quote(text));
    }

    @Override
    public String print(String value) {
        return value;
    }

    @Override
    public Object json(String value) {
        return value;
    }

    @Override
    public String draw(Rng rng) {
        return options.get((int) rng.integer(0, options.size())).value();
    }

    @Override
    public Map<String, Object> describe() {
        return Map.of("kind", "choice", "options", options);
    }
}
