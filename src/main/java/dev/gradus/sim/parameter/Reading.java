package dev.gradus.sim.parameter;

import java.util.List;

/**
 * What a schema made of printed values.
 *
 * @param values valid in any case: a value out of range is replaced by its neighbour, an unreadable one by its default
 * @param seed the run's seed
 * @param reports what was replaced by what, for readers that go on: addresses and forms
 * @param violations what must be and what was given, for readers that stop: the API and the command line
 */
public record Reading(ParameterValues values, long seed, List<Problem> reports, List<Problem> violations) {
    public Reading {
        reports = List.copyOf(reports);
        violations = List.copyOf(violations);
    }
}
