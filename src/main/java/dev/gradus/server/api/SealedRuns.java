package dev.gradus.server.api;

import dev.gradus.server.http.Refusal;
import dev.gradus.sim.key.RunKey;

/** Keeps the runs of exercises whose parameters are to be found out from being written out. */
final class SealedRuns {
    private static final int CONFLICT = 409;

    private SealedRuns() {}

    /** @throws Refusal if something of the run is not told */
    static void refuse(RunKey key) {
        if (key.hidesSomething()) {
            throw new Refusal(
                    CONFLICT,
                    "This run belongs to an exercise that asks what it was started with: answer it from what the run"
                            + " shows. Runs that you start yourself can be taken along and forked.");
        }
    }
}
