package dev.gradus.sim;

import java.io.IOException;

/** A file that is written while it is computed, in slices. What is written does not depend on them. Owned by one thread at a time. */
public interface SlicedWriting {
    /**
     * Goes on until everything is written or the budget is used up.
     *
     * @return whether everything is written
     */
    boolean work(Budget budget) throws IOException;
}
