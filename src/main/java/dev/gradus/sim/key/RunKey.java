package dev.gradus.sim.key;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Enough to reproduce any frame of a run: {@code (RunKey, step)} gives the same frame, always, on the same engine.
 *
 * @param parameters printed values by name, only those that differ from their defaults
 * @param changes live changes in the order of their steps
 * @param sealed parameters that are not told to learners, who are to find them out
 */
public record RunKey(LabId lab, Map<String, String> parameters, long seed, List<Change> changes, Set<String> sealed) {
    public RunKey {
        parameters = Map.copyOf(parameters);
        changes = List.copyOf(changes);
        sealed = Set.copyOf(sealed);
    }

    /** A key that hides nothing. */
    public RunKey(LabId lab, Map<String, String> parameters, long seed, List<Change> changes) {
        this(lab, parameters, seed, changes, Set.of());
    }

    /** The same run without live changes. */
    public static RunKey of(LabId lab, Map<String, String> parameters, long seed) {
        return new RunKey(lab, parameters, seed, List.of());
    }

    /** The key in which {@code change} is the last one: what was changed after its step is cut off. */
    public RunKey with(Change change) {
        List<Change> kept = new ArrayList<>();
        for (Change earlier : changes) {
            boolean replaced = earlier.step() == change.step() && earlier.name().equals(change.name());
            if (earlier.step() <= change.step() && !replaced) {
                kept.add(earlier);
            }
        }
        kept.add(change);
        return new RunKey(lab, parameters, seed, kept, sealed);
    }

    /** The same run with the live changes up to {@code step} only. */
    public RunKey upTo(long step) {
        List<Change> kept =
                changes.stream().filter(change -> change.step() <= step).toList();
        return new RunKey(lab, parameters, seed, kept, sealed);
    }

    /** The same run, whose parameters of these names learners are to find out. */
    public RunKey sealing(Set<String> names) {
        return new RunKey(lab, parameters, seed, changes, names);
    }

    /** Whether something of the run is not told. */
    public boolean hidesSomething() {
        return !sealed.isEmpty();
    }

    /** The parameters that may be told, in alphabetical order. */
    public Map<String, String> told() {
        Map<String, String> told = new TreeMap<>(parameters);
        told.keySet().removeAll(sealed);
        return told;
    }

    /** The values in force after {@code step} completed steps and before the next, printed, with the changes applied. */
    public Map<String, String> parametersAfter(long step) {
        Map<String, String> values = new TreeMap<>(parameters);
        for (Change change : changes) {
            if (change.step() <= step) {
                values.put(change.name(), change.value());
            }
        }
        return values;
    }
}
