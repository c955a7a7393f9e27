package dev.gradus.run;

import java.time.Duration;

/**
 * How much runs may take. Active runs hold a simulation; parked ones hold a saved state and their history only.
 *
 * @param runsPerVisitor active runs of one visitor; the next one parks the visitor's oldest idle run
 * @param parkedPerVisitor parked runs of one visitor; older ones are forgotten
 * @param runs active runs in total
 * @param bytes memory of all active runs together, by the labs' estimates and what the runs hold
 * @param parkedBytes memory of all parked runs together; the longest parked are forgotten
 * @param stepBudget largest budget of a run
 * @param alone how long a run goes on without a client before it pauses, and an idle one keeps its simulation
 * @param idle how long a stopped run with a client keeps its simulation
 * @param unanswered how long a frame may wait for its acknowledgement before the client counts as gone
 */
public record Limits(
        int runsPerVisitor,
        int parkedPerVisitor,
        int runs,
        long bytes,
        long parkedBytes,
        long stepBudget,
        Duration alone,
        Duration idle,
        Duration unanswered) {
    private static final double RUNS_SHARE = 0.6;
    private static final double PARKED_SHARE = 0.1;

    /** For this machine's heap. */
    public static Limits standard() {
        long heap = Runtime.getRuntime().maxMemory();
        return new Limits(
                8,
                24,
                400,
                (long) (heap * RUNS_SHARE),
                (long) (heap * PARKED_SHARE),
                10_000_000,
                Duration.ofSeconds(60),
                Duration.ofMinutes(15),
                Duration.ofSeconds(10));
    }

    /** The same with another patience towards runs that nobody watches. */
    public Limits alone(Duration patience) {
        return new Limits(
                runsPerVisitor, parkedPerVisitor, runs, bytes, parkedBytes, stepBudget, patience, idle, unanswered);
    }
}
