package dev.gradus.labs.quadraticdescent;

/**
 * The objective L(w) = ½·(a·w₁² + b·w₂²) and what is known of gradient descent on it.
 *
 * <p>Gradient (a·w₁, b·w₂), so one step multiplies w_i by ρ_i = 1 − η·λ_i with λ = (a, b).
 *
 * @param a curvature along w₁, positive
 * @param b curvature along w₂, positive
 */
record Bowl(double a, double b) {
    double loss(double w1, double w2) {
        return 0.5 * (a * w1 * w1 + b * w2 * w2);
    }

    /** λ_i: a for coordinate 0, b for coordinate 1. */
    double curvature(int coordinate) {
        return coordinate == 0 ? a : b;
    }

    /** ρ_i = 1 − η·λ_i: what one step of gradient descent multiplies w_i by. */
    double factor(int coordinate, double learningRate) {
        return 1 - learningRate * curvature(coordinate);
    }

    /** max(|ρ₁|, |ρ₂|). */
    double slowestFactor(double learningRate) {
        return Math.max(Math.abs(factor(0, learningRate)), Math.abs(factor(1, learningRate)));
    }

    /** κ = max(a, b) / min(a, b). */
    double conditionNumber() {
        return steepest() / Math.min(a, b);
    }

    /** max(a, b). */
    double steepest() {
        return Math.max(a, b);
    }

    /** 2/max(a, b): below it gradient descent converges from every start, above it from almost none. */
    double stabilityLimit() {
        return 2 / steepest();
    }

    /** 2/(a + b): the learning rate with the smallest max |ρ|. */
    double bestLearningRate() {
        return 2 / (a + b);
    }

    /** (κ − 1)/(κ + 1): max |ρ| at the best learning rate. */
    double bestRate() {
        return (conditionNumber() - 1) / (conditionNumber() + 1);
    }
}
