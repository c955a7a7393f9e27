package dev.gradus.labs.quadraticdescent;

import dev.gradus.sim.StateReader;
import dev.gradus.sim.StateWriter;

/**
 * One descent: where it stands, the memory of its method, and the point from which its closed form is counted. Owner: one
 * simulation.
 */
final class Curve {
    /** ‖w‖ below this counts as the minimum. */
    static final double CONVERGED = 1e-6;

    /** ‖w‖ above this many times the start counts as divergence. */
    static final double DIVERGED = 1e6;

    static final long NEVER = -1;

    private final Bowl bowl;
    private final double bound;
    private final double[] weights;
    private final double[] first = new double[2];
    private final double[] second = new double[2];
    private double[] anchor;
    private long anchoredAt;
    private long convergedAt = NEVER;
    private long divergedAt = NEVER;

    Curve(Bowl bowl, double w1, double w2) {
        this.bowl = bowl;
        this.weights = new double[] {w1, w2};
        this.anchor = weights.clone();
        this.bound = DIVERGED * Math.max(1, Math.max(Math.abs(w1), Math.abs(w2)));
        note(0);
    }

    /**
     * Makes update number {@code update}, from 1; nothing happens after divergence.
     *
     * @param noise added to the gradient, one value a coordinate
     */
    void update(long update, double learningRate, UpdateSettings settings, double[] noise) {
        if (divergedAt != NEVER) {
            return;
        }
        double sign = settings.has(QuadraticParameters.ASCENT) ? -1 : 1;
        double times = settings.has(QuadraticParameters.DOUBLE_STEP) ? 2 : 1;
        double[] gradient = gradient(settings);
        for (int i = 0; i < weights.length; i++) {
            double direction = direction(i, sign * (gradient[i] + noise[i]), update, settings);
            weights[i] -= times * learningRate * direction;
        }
        note(update);
    }

    /** The gradient that an update without noise uses: (a·w₁, b·w₂), or (a·w₁, a·w₁) if the code shares it. */
    double[] gradient(UpdateSettings settings) {
        double flat = bowl.a() * weights[0];
        return new double[] {flat, settings.has(QuadraticParameters.SHARED_GRADIENT) ? flat : bowl.b() * weights[1]};
    }

    /** What the learning rate multiplies; formulas at {@link Method}. */
    private double direction(int i, double gradient, long update, UpdateSettings settings) {
        double beta = settings.momentum();
        double keep = settings.secondMoment();
        double square = gradient * gradient;
        return switch (settings.method()) {
            case GD -> gradient;
            case MOMENTUM -> remember(first, i, beta, gradient);
            case NESTEROV -> gradient + beta * remember(first, i, beta, gradient);
            case ADAGRAD -> gradient / (Math.sqrt(remember(second, i, 1, square)) + settings.epsilon());
            case RMSPROP -> gradient / (Math.sqrt(remember(second, i, keep, (1 - keep) * square)) + settings.epsilon());
            case ADAM -> {
                double mean = remember(first, i, beta, (1 - beta) * gradient) / (1 - Math.pow(beta, (double) update));
                double meanSquare =
                        remember(second, i, keep, (1 - keep) * square) / (1 - Math.pow(keep, (double) update));
                yield mean / (Math.sqrt(meanSquare) + settings.epsilon());
            }
        };
    }

    /** memory ← keep·memory + addition. */
    private static double remember(double[] memory, int i, double keep, double addition) {
        memory[i] = keep * memory[i] + addition;
        return memory[i];
    }

    private void note(long step) {
        double distance = distance();
        if (convergedAt == NEVER && distance < CONVERGED) {
            convergedAt = step;
        }
        if (distance > bound) {
            divergedAt = step;
        }
    }

    /** Counts the closed form from here: the learning rate or the noise has changed. */
    void anchor(long step) {
        anchor = weights.clone();
        anchoredAt = step;
    }

    /**
     * Loss of the closed form ρ_i^k·w_i after k = step − anchor steps; not a number once it has left every picture.
     *
     * @param step completed steps; a diverged curve stands still
     */
    double closedFormLoss(long step, double learningRate) {
        double steps = (double) (divergedAt == NEVER ? step : divergedAt) - anchoredAt;
        double w1 = anchor[0] * Math.pow(bowl.factor(0, learningRate), steps);
        double w2 = anchor[1] * Math.pow(bowl.factor(1, learningRate), steps);
        return Math.hypot(w1, w2) <= DIVERGED * bound ? bowl.loss(w1, w2) : Double.NaN;
    }

    double weight(int coordinate) {
        return weights[coordinate];
    }

    double loss() {
        return bowl.loss(weights[0], weights[1]);
    }

    double distance() {
        return Math.hypot(weights[0], weights[1]);
    }

    /** First step at which ‖w‖ was below {@link #CONVERGED}, or {@link #NEVER}. */
    long convergedAt() {
        return convergedAt;
    }

    /** Step at which ‖w‖ left every bound, or {@link #NEVER}. */
    long divergedAt() {
        return divergedAt;
    }

    void save(StateWriter out) {
        out.reals(weights);
        out.reals(first);
        out.reals(second);
        out.reals(anchor);
        out.number(anchoredAt);
        out.number(convergedAt);
        out.number(divergedAt);
    }

    void restore(StateReader in) {
        take(in.reals(), weights);
        take(in.reals(), first);
        take(in.reals(), second);
        anchor = in.reals();
        anchoredAt = in.number();
        convergedAt = in.number();
        divergedAt = in.number();
    }

    private static void take(double[] saved, double[] into) {
        System.arraycopy(saved, 0, into, 0, into.length);
    }
}
