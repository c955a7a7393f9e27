package dev.gradus.kernel;

/** The inner loops of optimisers: one pass over parameters w, their gradients g and what is remembered of each. */
public interface Updates {
    /**
     * Numbers of one update.
     *
     * @param rate step length
     * @param decay λ of the penalty λ/2 ‖w‖² whose gradient is added to g
     * @param first share of the old first moment (or velocity) that is kept
     * @param second share of the old second moment that is kept
     * @param epsilon keeps the root in the denominator from 0
     */
    record Coefficients(double rate, double decay, double first, double second, double epsilon) {}

    /** w ← w − rate (g + decay w). */
    void descend(Storage w, Storage g, Coefficients coefficients);

    /** v ← first v + (g + decay w), w ← w − rate v. */
    void momentum(Storage w, Storage g, Storage v, Coefficients coefficients);

    /** v ← first v + (g + decay w), w ← w − rate (g + decay w + first v). */
    void nesterov(Storage w, Storage g, Storage v, Coefficients coefficients);

    /** s ← s + g², w ← w − rate g / (√s + epsilon), g with decay. */
    void adagrad(Storage w, Storage g, Storage s, Coefficients coefficients);

    /** s ← second s + (1 − second) g², w ← w − rate g / (√s + epsilon), g with decay. */
    void rmsProp(Storage w, Storage g, Storage s, Coefficients coefficients);

    /**
     * m ← first m + (1 − first) g, s ← second s + (1 − second) g², w ← w − rate m / (√s + epsilon), g with decay. Corrections of
     * the bias are a matter of rate and epsilon.
     */
    void adam(Storage w, Storage g, Moments moments, Coefficients coefficients);

    /** What Adam remembers of each parameter. */
    record Moments(Storage first, Storage second) {}
}
