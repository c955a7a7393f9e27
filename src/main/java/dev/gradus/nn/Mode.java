package dev.gradus.nn;

/** What a network is run for; some layers behave differently. */
public enum Mode {
    /** To learn: batch normalisation uses the statistics of the batch, dropout leaves entries out. */
    TRAIN,
    /** To answer: every row is treated alone, and nothing is left to chance. */
    EVALUATE
}
