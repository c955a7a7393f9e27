package dev.gradus.sim.parameter;

import dev.gradus.random.Rng;
import java.util.Map;

/** Yes or no, printed {@code true} and {@code false}. */
public record Flag(Spec spec, Boolean initial) implements Param<Boolean> {
    @Override
    public Parsed<Boolean> parse(String text) {
        return switch (text.strip()) {
            case "true" -> new Parsed.Taken<>(true);
            case "false" -> new Parsed.Taken<>(false);
            default -> new Parsed.Refused<>(name() + " must be true or false, got " + Param.quote(text));
        };
    }

    @Override
    public String print(Boolean value) {
        return value.toString();
    }

    @Override
    public Object json(Boolean value) {
        return value;
    }

    @Override
    public Boolean draw(Rng rng) {
        return rng.integer(0, 2) == 1;
    }

    @Override
    public Map<String, Object> describe() {
        return Map.of("kind", "flag");
    }
}
