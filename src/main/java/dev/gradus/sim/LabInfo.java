package dev.gradus.sim;

import java.util.List;

/**
 * How a lab presents itself.
 *
 * @param question what it answers, one sentence
 * @param units units of the step button; the first is one step and names it on every step axis
 * @param source where model and figures come from
 */
public record LabInfo(Chapter chapter, String title, String question, List<StepUnit> units, String source) {
    public LabInfo {
        units = List.copyOf(units);
        if (units.isEmpty() || units.getFirst().steps() != 1) {
            throw new IllegalArgumentException("first unit must be one step, got " + units);
        }
    }

    /** Name of one step, as {@code update}. */
    public String stepName() {
        return units.getFirst().name();
    }
}
