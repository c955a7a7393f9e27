package dev.gradus.app.bench.serve;

import java.util.Map;
import java.util.TreeMap;

/** What all students together see, in seconds. Safe from any thread. */
final class Findings {
    private final Samples firstFrames = new Samples();
    private final Samples pauses = new Samples();
    private final Map<String, Integer> troubles = new TreeMap<>();
    private Samples gaps = new Samples();
    private int returns;

    /** From the click on Play, with no run made yet, to the first frame beyond step 0. */
    Samples firstFrames() {
        return firstFrames;
    }

    /** From the wish to pause to the state that says so. */
    Samples pauses() {
        return pauses;
    }

    /** Between frames of a run that is being played. */
    synchronized void gap(double seconds) {
        gaps.add(seconds);
    }

    /** Gaps since the last call. */
    synchronized Samples takeGaps() {
        Samples taken = gaps;
        gaps = new Samples();
        return taken;
    }

    synchronized void returned() {
        returns++;
    }

    synchronized int returns() {
        return returns;
    }

    /** Something that should not happen, in words. */
    synchronized void trouble(String what) {
        troubles.merge(what, 1, Integer::sum);
    }

    /** How often what happened. */
    synchronized Map<String, Integer> troubles() {
        return new TreeMap<>(troubles);
    }
}
