package dev.gradus.labs.trainingloop;

import dev.gradus.nn.Mode;
import dev.gradus.sim.StateReader;
import dev.gradus.sim.StateWriter;

/** What is trained: weights, a gradient that adds up until it is told not to, and what lies between the two. Owned by one run. */
interface Model {
    /** Samples of a pass over the data. */
    int samples();

    /** Takes these samples of a pass in hand. */
    void take(Batch batch);

    /**
     * Samples {@code from} ≤ i < {@code to} of a pass.
     *
     * @param pass from 0
     */
    record Batch(int pass, int from, int to) {}

    /** From the batch in hand to outputs, with the weights as they are. */
    void forward(Mode mode);

    /** The outputs become probabilities. */
    void softmax();

    /** From the outputs to the loss, which it returns. */
    double loss();

    /** A smaller loss. */
    void divide(int divisor);

    /** Adds the gradient of the loss, by the weights of the forward pass, to the sum. */
    void backward();

    void zeroGradient();

    double gradientNorm();

    /** Shortens the gradient to a length. */
    void clip(double bound);

    /** Moves the weights along the sum. @return how far */
    double step(double rate);

    /** Share of right answers in training and in test, undefined where there are no answers. */
    Accuracies accuracies();

    /** Two shares. */
    record Accuracies(double train, double test) {
        static final Accuracies UNKNOWN = new Accuracies(Double.NaN, Double.NaN);
    }

    /** All weights. */
    double[] weights();

    void adopt(Live live);

    void save(StateWriter out);

    void restore(StateReader in);
}
