package dev.gradus.sim;

import dev.gradus.sim.key.Change;
import dev.gradus.sim.key.RunKey;
import dev.gradus.sim.parameter.Param;
import dev.gradus.sim.parameter.Problem;
import dev.gradus.sim.parameter.Reading;
import dev.gradus.sim.parameter.Spec;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Live changes that a run shall make on its way, read from printed values.
 *
 * @param key valid in any case: a value out of range is replaced by its neighbour, a change that cannot be made is left out
 * @param reports what was replaced or left out, for readers that go on: addresses
 * @param violations what must be and what was given, for readers that stop: the API
 */
public record ChangesReading(RunKey key, List<Problem> reports, List<Problem> violations) {
    public ChangesReading {
        reports = List.copyOf(reports);
        violations = List.copyOf(violations);
    }

    /**
     * Reads {@code changes} in the order of their steps.
     *
     * @param start the run without them
     */
    public static ChangesReading of(Lab lab, RunKey start, List<Change> changes) {
        ChangesReading reading = new ChangesReading(start, List.of(), List.of());
        List<Change> inOrder =
                changes.stream().sorted(Comparator.comparingLong(Change::step)).toList();
        for (Change change : inOrder) {
            reading = reading.with(lab, change);
        }
        return reading;
    }

    private ChangesReading with(Lab lab, Change change) {
        Optional<Spec> spec = lab.parameters().find(change.name()).map(Param::spec);
        if (spec.isEmpty() || spec.get().update() != Spec.Update.LIVE) {
            return without(
                    change,
                    "a run can change only its live parameters on the way, got " + Param.quote(change.name()),
                    spec.isEmpty() ? "" : change.name());
        }
        Reading reading = lab.parameters().read(key.with(change).parametersAfter(change.step()));
        List<Problem> together = lab.check(reading.values());
        if (!together.isEmpty()) {
            return without(change, together.getFirst().message(), change.name());
        }
        String value = reading.values().printed().getOrDefault(change.name(), "");
        return new ChangesReading(
                key.with(new Change(change.step(), change.name(), value)),
                joined(reports, reading.reports()),
                joined(violations, reading.violations()));
    }

    private ChangesReading without(Change change, String why, String parameter) {
        Problem violation = new Problem(parameter, why);
        Problem report = new Problem(parameter, why + ": the change at step " + change.step() + " is left out");
        return new ChangesReading(key, joined(reports, List.of(report)), joined(violations, List.of(violation)));
    }

    private static List<Problem> joined(List<Problem> some, List<Problem> more) {
        List<Problem> all = new ArrayList<>(some);
        all.addAll(more);
        return all;
    }
}
