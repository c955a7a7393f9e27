package dev.gradus.sim.frame;

import java.util.Map;

/** The series of one step, by name; the readouts of the step travel beside it. */
public record Frame(long step, Map<String, Series> series) {
    public Frame {
        series = Map.copyOf(series);
    }
}
