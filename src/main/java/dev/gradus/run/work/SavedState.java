package dev.gradus.run.work;

import dev.gradus.run.history.Mark;

/**
 * A simulation's state at a whole step, and the place in the history.
 *
 * @param valuesStep live changes up to this step were in force: the step itself, or the one before
 */
record SavedState(long step, long valuesStep, byte[] state, Mark mark) {
    /** Memory it takes. */
    long bytes() {
        return state.length + mark.bytes();
    }
}
