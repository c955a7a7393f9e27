package dev.gradus.app.bench.serve;

/** How fast a run goes forward while it is watched. Owned by its student. */
final class StepRate {
    private double seconds;
    private long steps;

    void watched(long newSteps, double newSeconds) {
        steps += newSteps;
        seconds += newSeconds;
    }

    double stepsPerSecond() {
        return seconds > 0 ? steps / seconds : Double.NaN;
    }
}
