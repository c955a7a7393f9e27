package dev.gradus.server.page;

import dev.gradus.sim.Lab;
import dev.gradus.sim.parameter.Param;
import dev.gradus.sim.parameter.ParameterSchema;
import dev.gradus.sim.parameter.Spec;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The form of a lab, made from its schema.
 *
 * @param action the address that shows the form's values
 */
public record ParameterForm(String action, String stepName, List<Group> groups, Seed seed) {
    /** Parameters under one heading. */
    public record Group(String title, List<ParameterView> parameters) {}

    /** The seed of the run. */
    public record Seed(long value, boolean changed, boolean hidden, boolean locked) {}

    static ParameterForm of(Lab lab, LinkState state) {
        Map<String, List<ParameterView>> groups = new LinkedHashMap<>();
        for (Param<?> parameter : lab.parameters().parameters()) {
            groups.computeIfAbsent(parameter.spec().group(), _ -> new ArrayList<>())
                    .add(view(parameter, state));
        }
        List<Group> titled = groups.entrySet().stream()
                .map(group -> new Group(group.getKey(), List.copyOf(group.getValue())))
                .toList();
        return new ParameterForm("/labs/" + lab.id(), lab.info().stepName(), titled, seed(lab, state));
    }

    private static Seed seed(Lab lab, LinkState state) {
        boolean changed = state.seed() != lab.parameters().defaultSeed(state.values());
        String name = ParameterSchema.SEED;
        return new Seed(
                state.seed(), changed, state.hide().contains(name), state.lock().contains(name));
    }

    private static ParameterView view(Param<?> parameter, LinkState state) {
        Spec spec = parameter.spec();
        Map<String, String> printed = state.values().printed();
        String value = printed.getOrDefault(spec.name(), "");
        return new ParameterView(
                spec.name(),
                String.valueOf(parameter.describe().get("kind")),
                spec.label(),
                spec.symbol(),
                spec.unit().equals("1") ? "" : spec.unit(),
                spec.help(),
                spec.update().name().toLowerCase(Locale.ROOT),
                spec.relevance().stream().map(ParameterForm::condition).collect(Collectors.joining(" ")),
                value,
                !value.equals(state.defaults().get(spec.name())),
                state.hide().contains(spec.name()) || !isRelevant(spec, printed),
                state.lock().contains(spec.name()),
                Control.of(parameter, value));
    }

    private static String condition(Spec.Relevance relevance) {
        return relevance.parameter() + "=" + String.join("|", relevance.values());
    }

    private static boolean isRelevant(Spec spec, Map<String, String> printed) {
        return spec.relevance().stream()
                .allMatch(relevance -> relevance.values().contains(printed.get(relevance.parameter())));
    }
}
