package dev.gradus.kernel;

/**
 * What the rows of a classifier's output should be. Both arrays are read anew by each computation.
 *
 * @param classes the true class of each row
 * @param weights how much each row counts; 0 masks it, 1/n for all makes the loss a mean
 */
public record Targets(int[] classes, double[] weights) {}
