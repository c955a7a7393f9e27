package dev.gradus.kernel;

import java.util.function.BooleanSupplier;

/** A long computation that can pause between pieces of a few milliseconds. What it computes does not depend on the pauses. */
public interface SlicedWork {
    /** Goes on until all is done (true, also when called again) or {@code pause} asks to stop (false). */
    boolean advance(BooleanSupplier pause);

    /** Does the rest without a pause. */
    default void finish() {
        if (!advance(() -> false)) {
            throw new IllegalStateException("work without a pause must come to its end");
        }
    }
}
