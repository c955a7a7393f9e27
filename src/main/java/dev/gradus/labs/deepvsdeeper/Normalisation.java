package dev.gradus.labs.deepvsdeeper;

/** What is done to a hidden layer's sums before anything else. */
enum Normalisation {
    NONE,
    BATCH,
    LAYER
}
