package dev.gradus.app;

import dev.gradus.sim.Budget;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Lets CTRL-C end a run between two lines instead of inside one. As a budget it is used up once the process is asked to stop,
 * so that a long step comes back at once.
 */
final class Interruption implements Budget, AutoCloseable {
    private static final long PATIENCE_SECONDS = 2;

    private final CountDownLatch finished = new CountDownLatch(1);
    private volatile boolean asked;

    private Interruption() {}

    /** Listens until it is closed. */
    static Interruption listen() {
        Interruption interruption = new Interruption();
        Runtime.getRuntime().addShutdownHook(new Thread(interruption::stopAndWait));
        return interruption;
    }

    @Override
    public boolean exhausted() {
        return asked;
    }

    @Override
    public void close() {
        finished.countDown();
    }

    private void stopAndWait() {
        asked = true;
        try {
            boolean _ = finished.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
