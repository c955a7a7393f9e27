package dev.gradus.run.work;

/** How far a run may go by itself. Owned by the worker that holds the run's turn. */
final class Allowance {
    private final long initial;
    private final long largest;
    private long steps;

    /**
     * @param initial the first budget, and how much every extension adds
     * @param largest no budget goes beyond
     */
    Allowance(long initial, long largest) {
        this.initial = Math.clamp(initial, 1, largest);
        this.largest = largest;
        this.steps = this.initial;
    }

    long steps() {
        return steps;
    }

    long initial() {
        return initial;
    }

    long largest() {
        return largest;
    }

    void restart() {
        steps = initial;
    }

    /** Adds as much as at first. @return false if it is the largest already */
    boolean extend() {
        return steps < largest && reach(Math.min(steps + initial, largest));
    }

    /** Adds as often as {@code step} needs it, as far as budgets go. */
    void cover(long step) {
        if (step > steps) {
            steps = Math.min(largest, Math.ceilDiv(step, initial) * initial);
        }
    }

    /** Makes sure that {@code step} can be reached. @return false if no budget goes that far */
    boolean reach(long step) {
        if (step > largest) {
            return false;
        }
        steps = Math.max(steps, step);
        return true;
    }
}
