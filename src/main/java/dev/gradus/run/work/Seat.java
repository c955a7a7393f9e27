package dev.gradus.run.work;

/** A run's right to hold a simulation. Safe from any thread. */
public interface Seat {
    /**
     * Takes it again after it was given back.
     *
     * @return 0, or the place in the queue if all are taken
     */
    int claim();

    void release();
}
