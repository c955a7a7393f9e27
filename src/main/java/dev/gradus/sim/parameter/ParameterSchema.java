package dev.gradus.sim.parameter;

import dev.gradus.random.Rng;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The parameters of a lab in the order of its form. Reads printed values from any source in one way: a preset's defaults
 * first, explicit values over them.
 */
public final class ParameterSchema {
    /** Reserved for the run itself: its random seed. */
    public static final String SEED = "seed";

    private final Map<String, Param<?>> parameters = new LinkedHashMap<>();

    private ParameterSchema(List<Param<?>> parameters) {
        for (Param<?> parameter : parameters) {
            if (this.parameters.put(parameter.name(), parameter) != null) {
                throw new IllegalArgumentException("parameter names must differ, got twice " + parameter.name());
            }
        }
    }

    public static ParameterSchema of(Param<?>... parameters) {
        return new ParameterSchema(List.of(parameters));
    }

    public List<Param<?>> parameters() {
        return List.copyOf(parameters.values());
    }

    public Optional<Param<?>> find(String name) {
        return Optional.ofNullable(parameters.get(name));
    }

    /** All defaults. */
    public ParameterValues initial() {
        return read(Map.of()).values();
    }

    /** Reads printed values by name, {@code seed} among them. Never throws: what is wrong is in the answer. */
    public Reading read(Map<String, String> given) {
        return new SchemaReader(parameters, given).read(carriedDefaults(given));
    }

    /**
     * The values that differ from their defaults, printed: what an address and a key hold. A default that the preset
     * carries counts as a default.
     */
    public Map<String, String> explicit(ParameterValues values) {
        Map<String, String> all = values.printed();
        Map<String, String> defaults = read(presetOnly(all)).values().printed();
        preset().ifPresent(p -> defaults.put(p.name(), p.printInitial()));
        Map<String, String> explicit = new LinkedHashMap<>(all);
        explicit.entrySet().removeIf(e -> e.getValue().equals(defaults.get(e.getKey())));
        return explicit;
    }

    /** The seed that holds where none is given, which a preset may carry. */
    public long defaultSeed(ParameterValues values) {
        return read(presetOnly(values.printed())).seed();
    }

    /** Random valid values, each parameter by itself; joint bounds are the lab's to check. */
    public ParameterValues draw(Rng rng) {
        Map<String, String> printed = new LinkedHashMap<>();
        parameters.values().forEach(p -> printed.put(p.name(), printDraw(p, rng)));
        return new ParameterValues(parameters, printed);
    }

    /** The one preset, if the lab has one. */
    public Optional<Preset> preset() {
        return parameters.values().stream()
                .filter(Preset.class::isInstance)
                .map(Preset.class::cast)
                .findFirst();
    }

    private static <T> String printDraw(Param<T> parameter, Rng rng) {
        return parameter.print(parameter.draw(rng));
    }

    private Map<String, String> presetOnly(Map<String, String> values) {
        return preset().map(p -> Map.of(p.name(), values.get(p.name()))).orElse(Map.of());
    }

    private Map<String, String> carriedDefaults(Map<String, String> given) {
        return preset().map(p -> carriedBy(p, given)).orElse(Map.of());
    }

    private static Map<String, String> carriedBy(Preset preset, Map<String, String> given) {
        String text = given.getOrDefault(preset.name(), preset.initial());
        return preset.parse(text) instanceof Parsed.Taken<String>(String value)
                ? preset.defaults(value)
                : preset.defaults(preset.initial());
    }
}
