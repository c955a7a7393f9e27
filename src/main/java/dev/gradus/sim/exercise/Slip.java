package dev.gradus.sim.exercise;

/**
 * A mistake that learners really make, and what to say to whoever makes it.
 *
 * @param answer what the mistake leads to
 * @param message what was seen and what to try
 */
public record Slip<T>(T answer, String message) {}
