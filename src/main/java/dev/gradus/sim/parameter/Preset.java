package dev.gradus.sim.parameter;

import dev.gradus.random.Rng;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A choice whose values carry defaults of other parameters (and of {@code seed}). A value given explicitly wins over the
 * preset's. A lab has one at most.
 */
public record Preset(Spec spec, String initial, List<Case> cases) implements Param<String> {
    /** One value of the preset: printed defaults by parameter name. */
    public record Case(Option option, Map<String, String> defaults) {
        public Case {
            defaults = Map.copyOf(defaults);
        }
    }

    public Preset {
        cases = List.copyOf(cases);
        if (cases.stream().noneMatch(c -> c.option().value().equals(initial))) {
            throw new IllegalArgumentException(spec.name() + " must start as one of its cases, got " + initial);
        }
    }

    /** The defaults that {@code value} carries. */
    public Map<String, String> defaults(String value) {
        return cases.stream()
                .filter(c -> c.option().value().equals(value))
                .findFirst()
                .map(Case::defaults)
                .orElse(Map.of());
    }

    @Override
    public Parsed<String> parse(String text) {
        return choice().parse(text);
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
        return choice().draw(rng);
    }

    @Override
    public Map<String, Object> describe() {
        Map<String, Object> defaults = new LinkedHashMap<>();
        cases.forEach(c -> defaults.put(c.option().value(), c.defaults()));
        return Map.of("kind", "preset", "options", options(), "defaults", defaults);
    }

    private List<Option> options() {
        return cases.stream().map(Case::option).toList();
    }

    private Choice choice() {
        return new Choice(spec, initial, options());
    }
}
