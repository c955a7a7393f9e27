package dev.gradus.run;

import dev.gradus.run.work.Seat;

/** A run's entry in the roster. Its fields are guarded by the roster's lock. */
final class Place implements Seat {
    final VisitorId visitor;
    final long estimate;
    private final Roster roster;
    boolean isTaken = true;
    boolean isLeaving;

    Place(Roster roster, VisitorId visitor, long estimate) {
        this.roster = roster;
        this.visitor = visitor;
        this.estimate = estimate;
    }

    @Override
    public int claim() {
        return roster.claim(this);
    }

    @Override
    public void release() {
        roster.release(this);
    }
}
