package dev.gradus.sim.key;

/** A live parameter that took a new value after {@code step} completed steps. The value is in printed form. */
public record Change(long step, String name, String value) {}
