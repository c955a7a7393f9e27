package dev.gradus.sim.parameter;

import dev.gradus.random.Rng;
import java.util.Map;
import java.util.OptionalDouble;

/** A real number in the closed range [min, max]. */
public record Real(Spec spec, Double initial, double min, double max, Scale scale) implements Param<Double> {
    public Real {
        if (!(min <= initial && initial <= max)) {
            throw new IllegalArgumentException(
                    spec.name() + " must start in " + Numbers.range(min, max) + ", got " + initial);
        }
    }

    public static Real linear(Spec spec, double initial, double min, double max) {
        return new Real(spec, initial, min, max, Scale.LINEAR);
    }

    /** With a logarithmic slider; {@code min} must be positive. */
    public static Real log(Spec spec, double initial, double min, double max) {
        return new Real(spec, initial, min, max, Scale.LOG);
    }

    @Override
    public Parsed<Double> parse(String text) {
        OptionalDouble number = Numbers.read(text);
        String rule = name() + " must be a number in " + Numbers.range(min, max) + ", got " + Param.quote(text);
        if (number.isEmpty()) {
            return new Parsed.Refused<>(rule);
        }
        double value = number.getAsDouble() + 0.0; // −0 becomes 0: both print alike
        double clamped = Math.clamp(value, min, max);
        return value == clamped
                ? new Parsed.Taken<>(value)
                : new Parsed.Clamped<>(clamped, name() + " " + text.strip() + " → " + Numbers.print(clamped), rule);
    }

    @Override
    public String print(Double value) {
        return Numbers.print(value);
    }

    @Override
    public Object json(Double value) {
        return value;
    }

    @Override
    public Double draw(Rng rng) {
        double u = rng.uniform();
        double value = scale == Scale.LOG ? min * Math.pow(max / min, u) : min + (max - min) * u;
        return Math.clamp(value, min, max);
    }

    @Override
    public Map<String, Object> describe() {
        return Map.of("kind", "real", "min", min, "max", max, "scale", scale.printed());
    }
}
