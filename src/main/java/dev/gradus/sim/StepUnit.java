package dev.gradus.sim;

/** A unit of the step button: {@code steps} steps of the simulation at once. */
public record StepUnit(String name, long steps) {}
