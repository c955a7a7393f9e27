package dev.gradus.server.page;

import dev.gradus.sim.Lab;
import dev.gradus.sim.key.RunKey;
import dev.gradus.sim.parameter.Flags;
import dev.gradus.sim.parameter.Param;
import dev.gradus.sim.parameter.ParameterSchema;
import dev.gradus.sim.parameter.ParameterValues;
import dev.gradus.sim.parameter.Problem;
import dev.gradus.sim.parameter.Reading;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What a lab's address asks for, made valid: values go together, and everything that was replaced is reported.
 *
 * @param defaults printed, with those that the preset carries
 * @param hide parameters that the page does not show
 * @param lock parameters that the page shows and does not change
 * @param sealed parameters whose values are not told
 * @param time where the run is to stand
 */
public record LinkState(
        ParameterValues values,
        long seed,
        Map<String, String> defaults,
        List<Problem> reports,
        Set<String> hide,
        Set<String> lock,
        Set<String> sealed,
        LinkTime time) {
    /** Words of an address that are not parameters of a lab. */
    private static final Set<String> RESERVED = Set.of(
            "v", "hide", "lock", "steps", "every", "format", "series", "at", "step", "theme", "embed", "projector");

    private static final int MOST_REPORTS = 12;

    /** Reads the query of an address; never throws, whatever it holds. */
    public static LinkState read(Lab lab, Map<String, List<String>> query) {
        List<Problem> reports = new ArrayList<>();
        Map<String, String> given = known(lab.parameters(), given(lab.parameters(), query), reports);
        Reading reading = lab.parameters().read(given);
        reports.addAll(reading.reports());
        reading = together(lab, given, reading, reports);
        Set<String> hide = names(lab, query, "hide", reports);
        Set<String> lock = names(lab, query, "lock", reports);
        LinkTime time = LinkTime.read(lab, query, reading, reports);
        return new LinkState(
                reading.values(),
                reading.seed(),
                defaults(lab, reading.values()),
                few(reports),
                hide,
                lock,
                Set.of(),
                time);
    }

    /**
     * The state of a run: its values and seed, with nothing to report.
     *
     * @param fixed parameters that its lesson keeps as they are
     */
    public static LinkState of(Lab lab, ParameterValues values, RunKey key, Set<String> fixed) {
        return new LinkState(
                values,
                key.seed(),
                defaults(lab, values),
                List.of(),
                key.sealed(),
                key.hidesSomething() ? everything(lab) : new TreeSet<>(fixed),
                key.sealed(),
                LinkTime.NONE);
    }

    /** A run with something to find out cannot be changed: what came of it would be another run, with nothing to find. */
    private static Set<String> everything(Lab lab) {
        Set<String> names =
                lab.parameters().parameters().stream().map(Param::name).collect(Collectors.toCollection(TreeSet::new));
        names.add(ParameterSchema.SEED);
        return names;
    }

    /** Printed values, without those that are sealed. */
    public Map<String, String> told() {
        Map<String, String> told = new LinkedHashMap<>(values.printed());
        told.keySet().removeAll(sealed);
        return told;
    }

    /** The address of the lab at these values: only what differs from the defaults stands in it. */
    public String address(Lab lab) {
        Map<String, String> words = new LinkedHashMap<>(Map.of("v", "1"));
        words.putAll(lab.parameters().explicit(values));
        words.keySet().removeAll(sealed);
        if (seed != lab.parameters().defaultSeed(values)) {
            words.put(ParameterSchema.SEED, Long.toString(seed));
        }
        if (!hide.equals(sealed)) {
            words.put("hide", String.join(",", hide));
        }
        if (!lock.isEmpty()) {
            words.put("lock", String.join(",", lock));
        }
        return "/labs/" + lab.id() + "?"
                + words.entrySet().stream()
                        .map(word -> word.getKey() + "=" + URLEncoder.encode(word.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"));
    }

    /** The printed defaults that hold beside the preset in {@code values}. */
    private static Map<String, String> defaults(Lab lab, ParameterValues values) {
        ParameterSchema schema = lab.parameters();
        Map<String, String> preset = new LinkedHashMap<>();
        schema.preset().ifPresent(p -> preset.put(p.name(), values.get(p)));
        return schema.read(preset).values().printed();
    }

    /** The last of several equal names counts, as in a form without scripts; flags add up. */
    private static Map<String, String> given(ParameterSchema schema, Map<String, List<String>> query) {
        Map<String, String> given = new LinkedHashMap<>();
        query.forEach((name, values) -> {
            if (!RESERVED.contains(name) && !values.isEmpty()) {
                boolean flags =
                        schema.find(name).filter(Flags.class::isInstance).isPresent();
                String joined = String.join(
                        ",", values.stream().filter(v -> !v.isEmpty()).toList());
                given.put(name, cut(flags ? joined : values.getLast()));
            }
        });
        return given;
    }

    private static Map<String, String> known(ParameterSchema schema, Map<String, String> given, List<Problem> reports) {
        Map<String, String> known = new LinkedHashMap<>();
        given.forEach((name, value) -> {
            if (name.equals(ParameterSchema.SEED) || schema.find(name).isPresent()) {
                known.put(name, value);
            } else {
                reports.add(new Problem("", "this lab has no parameter " + Param.quote(name) + ": left out"));
            }
        });
        return known;
    }

    private static String cut(String text) {
        return text.length() <= Param.MAX_PRINTED ? text : text.substring(0, Param.MAX_PRINTED);
    }

    /** Gives up values that do not go together, the ones complained about first. */
    private static Reading together(Lab lab, Map<String, String> given, Reading first, List<Problem> reports) {
        Map<String, String> kept = new LinkedHashMap<>(given);
        Reading reading = first;
        List<Problem> broken = lab.check(reading.values());
        while (!broken.isEmpty() && !kept.isEmpty()) {
            reports.addAll(broken.stream().map(LinkState::withRemedy).toList());
            if (!kept.keySet().removeAll(broken.stream().map(Problem::parameter).toList())) {
                kept.clear();
            }
            reading = lab.parameters().read(kept);
            broken = lab.check(reading.values());
        }
        return reading;
    }

    private static Problem withRemedy(Problem problem) {
        return new Problem(problem.parameter(), problem.message() + ": used the default instead");
    }

    private static Set<String> names(Lab lab, Map<String, List<String>> query, String word, List<Problem> reports) {
        Set<String> names = new TreeSet<>();
        for (String given : query.getOrDefault(word, List.of())) {
            Arrays.stream(given.split(","))
                    .map(String::strip)
                    .filter(n -> !n.isEmpty())
                    .forEach(names::add);
        }
        for (String name : List.copyOf(names)) {
            if (!name.equals(ParameterSchema.SEED)
                    && lab.parameters().find(name).isEmpty()) {
                names.remove(name);
                reports.add(new Problem("", word + " must name parameters of this lab, got " + Param.quote(name)));
            }
        }
        return names;
    }

    private static List<Problem> few(List<Problem> reports) {
        if (reports.size() <= MOST_REPORTS) {
            return List.copyOf(reports);
        }
        List<Problem> few = new ArrayList<>(reports.subList(0, MOST_REPORTS));
        few.add(new Problem("", "and " + (reports.size() - MOST_REPORTS) + " more"));
        return List.copyOf(few);
    }
}
