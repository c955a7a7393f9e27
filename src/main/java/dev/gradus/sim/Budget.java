package dev.gradus.sim;

/** How long a slice of work may go on; asked between pieces of at most a few milliseconds. */
@FunctionalInterface
public interface Budget {
    /** Never used up: work goes on until a step is done. */
    Budget UNLIMITED = () -> false;

    boolean exhausted();
}
