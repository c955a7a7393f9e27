package dev.gradus.labs.messagepassing;

import dev.gradus.random.Rng;

/**
 * The weights of a rule: random, so no two are the same.
 *
 * @param own of the node's own message
 * @param shared of all neighbours
 * @param places of each place in the list of neighbours
 * @param reading of the linear layer after a concatenation, by place
 * @param query of the attention
 * @param gates of the LSTM: four times the weights of x and h and a bias
 */
record Weights(double own, double shared, double[] places, double[] reading, double query, double[] gates) {
    /** Most neighbours of a node. */
    static final int MOST = 8;

    private static final int GATES = 12;

    /** Standard normal, in the order of the components. */
    static Weights draw(Rng stream) {
        return new Weights(
                stream.normal(),
                stream.normal(),
                stream.normals(MOST),
                stream.normals(MOST),
                stream.normal(),
                stream.normals(GATES));
    }
}
