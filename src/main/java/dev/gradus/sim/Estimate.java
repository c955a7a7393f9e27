package dev.gradus.sim;

/**
 * What a run will cost on one core.
 *
 * @param secondsPerStep expected time of one step
 * @param bytes memory held by the run: weights, saved-state size, shared data
 */
public record Estimate(double secondsPerStep, long bytes) {}
