package dev.gradus.sim.parameter;

import dev.gradus.random.Rng;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** One reading of printed values: collects what is wrong while it goes on. Owned by the call that made it. */
final class SchemaReader {
    private final Map<String, Param<?>> parameters;
    private final Map<String, String> given;
    private final Map<String, String> printed = new LinkedHashMap<>();
    private final List<Problem> reports = new ArrayList<>();
    private final List<Problem> violations = new ArrayList<>();

    SchemaReader(Map<String, Param<?>> parameters, Map<String, String> given) {
        this.parameters = parameters;
        this.given = given;
    }

    Reading read(Map<String, String> defaults) {
        given.keySet().stream()
                .filter(name -> !parameters.containsKey(name) && !name.equals(ParameterSchema.SEED))
                .forEach(this::unknown);
        parameters.values().forEach(p -> readOne(p, defaults.getOrDefault(p.name(), p.printInitial())));
        long seed = readSeed(Long.parseLong(defaults.getOrDefault(ParameterSchema.SEED, "0")));
        return new Reading(new ParameterValues(parameters, printed), seed, reports, violations);
    }

    private <T> void readOne(Param<T> parameter, String fallback) {
        String text = given.getOrDefault(parameter.name(), fallback);
        switch (parameter.parse(text)) {
            case Parsed.Taken<T>(T value) -> printed.put(parameter.name(), parameter.print(value));
            case Parsed.Clamped<T>(T value, String change, String rule) -> {
                printed.put(parameter.name(), parameter.print(value));
                reports.add(new Problem(parameter.name(), change));
                violations.add(new Problem(parameter.name(), rule));
            }
            case Parsed.Refused<T>(String message) -> {
                printed.put(parameter.name(), fallback);
                refuse(new Problem(parameter.name(), message), "used " + Param.quote(fallback) + " instead");
            }
        }
    }

    private long readSeed(long fallback) {
        String text = given.get(ParameterSchema.SEED);
        if (text == null) {
            return fallback;
        }
        OptionalDouble number = Numbers.read(text);
        double seed = number.orElse(-1);
        if (seed != Math.rint(seed) || seed < 0 || seed > Rng.MAX_SEED) {
            String message = "seed must be a whole number in [0, " + Rng.MAX_SEED + "], got " + Param.quote(text);
            refuse(new Problem(ParameterSchema.SEED, message), "used " + fallback + " instead");
            return fallback;
        }
        return (long) seed;
    }

    private void unknown(String name) {
        String message =
                "parameter must be one of " + String.join(", ", parameters.keySet()) + ", got " + Param.quote(name);
        refuse(new Problem(name, message), "left out");
    }

    private void refuse(Problem violation, String remedy) {
        violations.add(violation);
        reports.add(new Problem(violation.parameter(), violation.message() + ": " + remedy));
    }
}
