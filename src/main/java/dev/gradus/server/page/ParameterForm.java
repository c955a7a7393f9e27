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
 * @param lesson words of the address that no field shows
 */
public record ParameterForm(String action, String stepName, List<Group> groups, Seed seed, Map<String, String> lesson) {
    /** Parameters under one heading. */
    public record Group(String title, List<ParameterView> parameters) {}

    /** The seed of the run. */
    public record Seed(long value, boolean changed, boolean hidden, boolean locked) {}

    static ParameterForm of(Lab lab, LinkState state) {
        Map<String, List<ParameterView>> groups = new LinkedHashMap<>();
        List<Param<?>> shown = lab.parameters().parameters().stream()
                .filter(parameter -> !state.hide().contains(parameter.name()))
                .toList();
        for (Param<?> parameter : shown) {
            groups.computeIfAbsent(parameter.spec().group(), _ -> new ArrayList<>())
                    .add(view(parameter, state));
        }
        List<Group> titled = groups.entrySet().stream()
                .map(group -> new Group(group.getKey(), List.copyOf(group.getValue())))
                .toList();
        return new ParameterForm("/labs/" + lab.id(), lab.info().stepName(), titled, seed(lab, state), lesson(state));
    }

    /** What a form without scripts has to send along, so that the lesson goes on. */
    private static Map<String, String> lesson(LinkState state) {
        Map<String, String> words = new LinkedHashMap<>();
        state.told().forEach((name, value) -> {
            if (state.hide().contains(name) && !value.equals(state.defaults().get(name))) {
                words.put(name, value);
            }
        });
        if (!state.hide().equals(state.sealed())) {
            words.put("hide", String.join(",", state.hide()));
        }
        if (!state.lock().isEmpty()) {
            words.put("lock", String.join(",", state.lock()));
        }
        return words;
    }

    private static Seed seed(Lab lab, LinkState state) {
        boolean changed = state.seed() != lab.parameters().defaultSeed(state.values());
        String name = ParameterSchema.SEED;
        return new Seed(
                state.seed(),
                changed,
                state.hide().contains(name),
                state.lock().contains(name) || state.hide().contains(name));
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
                !Spec.Relevance.allHold(spec.relevance(), printed),
                state.lock().contains(spec.name()),
                Control.of(parameter, value));
    }

    private static String condition(Spec.Relevance relevance) {
        return relevance.parameter() + "=" + String.join("|", relevance.values());
    }
}
