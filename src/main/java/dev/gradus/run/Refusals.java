package dev.gradus.run;

import dev.gradus.sim.parameter.Problem;

/** Why a visitor gets no run, and what to do about it. */
final class Refusals {
    private static final long MEGABYTE = 1 << 20;

    private Refusals() {}

    static Problem tooLarge(long bytes) {
        return new Problem(
                "",
                "These settings need about " + bytes / MEGABYTE
                        + " MB, more than a run may have. Choose smaller sizes.");
    }

    static Problem tooMany(int runs) {
        return new Problem("", "You have " + runs + " runs at work. Pause or close one of them first.");
    }

    static Problem full(int place) {
        return new Problem(
                "", "All seats are taken: you are number " + place + " in the queue. Try again in a moment.");
    }
}
