package dev.gradus.sim.parameter;

/**
 * Something wrong with a learner's input, said in one sentence: what must be, what was given.
 *
 * @param parameter the parameter concerned, or empty if it is none in particular
 * @param message a sentence for the learner
 */
public record Problem(String parameter, String message) {}
