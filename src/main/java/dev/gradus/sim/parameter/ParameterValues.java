package dev.gradus.sim.parameter;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A valid value for every parameter of a schema, immutable. Values are kept printed: the printed form is the one thing
 * that addresses, keys and the command line share, and it reads back exactly.
 */
public final class ParameterValues {
    private final Map<String, Param<?>> parameters;
    private final Map<String, String> printed;

    ParameterValues(Map<String, Param<?>> parameters, Map<String, String> printed) {
        this.parameters = parameters;
        this.printed = new LinkedHashMap<>(printed);
    }

    /** The value of {@code parameter}. @throws IllegalArgumentException if the schema has no such parameter */
    public <T> T get(Param<T> parameter) {
        String text = printed.get(parameter.name());
        if (text == null) {
            throw new IllegalArgumentException("parameter must be one of the schema's, got " + parameter.name());
        }
        if (parameter.parse(text) instanceof Parsed.Taken<T>(T value)) {
            return value;
        }
        throw new IllegalStateException(parameter.name() + " must read back what it printed, got " + text);
    }

    /** These values with one replaced. */
    public <T> ParameterValues with(Param<T> parameter, T value) {
        Map<String, String> changed = new LinkedHashMap<>(printed);
        changed.replace(parameter.name(), parameter.print(value));
        return new ParameterValues(parameters, changed);
    }

    /** Printed values by name, in schema order. */
    public Map<String, String> printed() {
        return new LinkedHashMap<>(printed);
    }

    /** Values in JSON terms by name, in schema order. */
    public Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        parameters.values().forEach(p -> json.put(p.name(), toJson(p)));
        return json;
    }

    private <T> Object toJson(Param<T> parameter) {
        return parameter.json(get(parameter));
    }
}
