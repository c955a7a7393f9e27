package dev.gradus.run.scheduling;

/** Time in nanoseconds from an arbitrary start. Tests turn it by hand. */
@FunctionalInterface
public interface NanoClock {
    NanoClock SYSTEM = System::nanoTime;

    long nanos();
}
