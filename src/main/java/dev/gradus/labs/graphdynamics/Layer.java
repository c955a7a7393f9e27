package dev.gradus.labs.graphdynamics;

/** One layer: from the vectors of all nodes to the next ones. */
@FunctionalInterface
interface Layer {
    /**
     * The vectors after this layer.
     *
     * @param number of the layer, from 1
     */
    Outputs apply(Outputs before, int number);
}
