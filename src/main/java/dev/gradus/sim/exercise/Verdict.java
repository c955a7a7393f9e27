package dev.gradus.sim.exercise;

import java.util.List;

/**
 * What was seen in an answer.
 *
 * @param score share of the points, 0…1
 */
public record Verdict(double score, List<Finding> findings) {
    /**
     * One thing that was looked at.
     *
     * @param message what was seen, and if not met what to try
     */
    public record Finding(boolean met, String message) {}

    public Verdict {
        findings = List.copyOf(findings);
    }

    public static Verdict right(String message) {
        return new Verdict(1, List.of(new Finding(true, message)));
    }

    public static Verdict wrong(String message) {
        return new Verdict(0, List.of(new Finding(false, message)));
    }

    /** Score is the share of findings that are met. */
    public static Verdict of(List<Finding> findings) {
        long met = findings.stream().filter(Finding::met).count();
        return new Verdict((double) met / findings.size(), findings);
    }

    public boolean full() {
        return score >= 1;
    }
}
