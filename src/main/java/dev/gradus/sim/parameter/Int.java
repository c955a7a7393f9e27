package dev.gradus.sim.parameter;

import dev.gradus.random.Rng;
import java.util.Map;
import java.util.OptionalDouble;

/** A whole number in the closed range [min, max]. */
public record Int(Spec spec, Integer initial, int min, int max, Scale scale) implements Param<Integer> {
    public Int {
        if (initial < min || initial > max) {
            throw new IllegalArgumentException(
                    spec.name() + " must start in [" + min + ", " + max + "], got " + initial);
        }
    }

    public static Int linear(Spec spec, int initial, int min, int max) {
        return new Int(spec, initial, min, max, Scale.LINEAR);
    }

    /** With a logarithmic slider. */
    public static Int log(Spec spec, int initial, int min, int max) {
        return new Int(spec, initial, min, max, Scale.LOG);
    }

    @Override
    public Parsed<Integer> parse(String text) {
        String rule = name() + " must be a whole number in [" + min + ", " + max + "], got " + Param.quote(text);
        OptionalDouble number = Numbers.read(text);
        if (number.isEmpty() || number.getAsDouble() != Math.rint(number.getAsDouble())) {
            return new Parsed.Refused<>(rule);
        }
        int clamped = (int) Math.clamp(number.getAsDouble(), (double) min, (double) max);
        return clamped == number.getAsDouble()
                ? new Parsed.Taken<>(clamped)
                : new Parsed.Clamped<>(clamped, name() + " " + text.strip() + " → " + clamped, rule);
    }

    @Override
    public String print(Integer value) {
        return value.toString();
    }

    @Override
    public Object json(Integer value) {
        return value;
    }

    @Override
    public Integer draw(Rng rng) {
        if (scale == Scale.LINEAR) {
            return (int) rng.integer(min, max + 1L);
        }
        double low = Math.max(min, 1);
        return Math.clamp(Math.round(low * Math.pow(max / low, rng.uniform())), min, max);
    }

    @Override
    public Map<String, Object> describe() {
        return Map.of("kind", "int", "min", min, "max", max, "scale", scale.printed());
    }
}
