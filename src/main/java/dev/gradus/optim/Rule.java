package dev.gradus.optim;

import dev.gradus.kernel.Storage;
import dev.gradus.kernel.Updates;

/**
 * How one parameter follows from its gradient: the numbers of a method, without what the method remembers. An {@link
 * Optimizer} holds that. Weight decay λ is added to the gradient of weights (not of biases and scales) as λ w, if nothing
 * else is said.
 */
public sealed interface Rule permits Sgd, Momentum, Nesterov, Adagrad, RmsProp, Adam, AdamW {
    /** η, the length of a step if a schedule says nothing else. */
    double learningRate();

    /** λ; 0 for none. */
    double weightDecay();

    /** How many numbers are remembered of each entry of a parameter. */
    int memory();

    /**
     * Numbers of the update with this learning rate.
     *
     * @param decay λ, or 0 for biases
     * @param update 1, 2, …
     */
    Updates.Coefficients coefficients(double rate, double decay, long update);

    /**
     * One pass over a parameter w with the gradient g.
     *
     * @param memory zeros at first; storages that {@link #memory} does not count are empty
     */
    void move(Storage w, Storage g, Updates.Moments memory, Updates.Coefficients coefficients);

    /** What weights are multiplied by before they move. */
    default double shrinkage(double rate, double decay) {
        return 1;
    }
}
