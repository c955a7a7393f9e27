package dev.gradus.sim.parameter;

import dev.gradus.random.Rng;
import java.util.Map;

/** Free text of limited length; the lab reads it and names the column of an error. */
public record Text(Spec spec, String initial, int maxLength) implements Param<String> {
    @Override
    public Parsed<String> parse(String text) {
        return text.length() <= maxLength
                ? new Parsed.Taken<>(text)
                : new Parsed.Refused<>(
                        name() + " must have at most " + maxLength + " characters, got " + text.length());
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
        return initial;
    }

    @Override
    public Map<String, Object> describe() {
        return Map.of("kind", "text", "maxLength", maxLength);
    }
}
