package dev.gradus.run;

/** How fast a run really goes: means over the last second or so; 0 where nothing was measured yet. */
public record Measured(double stepsPerSecond, double framesPerSecond, double millisPerStep) {
    public static final Measured NOTHING = new Measured(0, 0, 0);
}
