package dev.gradus.labs.matrixsensing;

import dev.gradus.kernel.Storage;
import dev.gradus.linalg.Matrix;
import dev.gradus.linalg.SingularValues;
import dev.gradus.sim.StateReader;
import dev.gradus.sim.StateWriter;
import java.util.Arrays;

/**
 * One descent: the factor U [d, R], and what the last pass over the measurements told about it. Owner: one simulation.
 *
 * <p>f(U) = (1/2m)·Σ⟨A_i, UUᵀ − X*⟩², gradient (1/m)·Σ⟨A_i, UUᵀ − X*⟩(A_i + A_iᵀ)·U.
 */
final class Descent {
    /** A loss above this, in units as drawn, counts as divergence. */
    static final double DIVERGED = 1e12;

    private static final long NEVER = -1;

    private final Target target;
    private final Sums sums;
    private final int count;
    private final Storage factor;
    private final Storage error;
    private final Storage direction;
    private final Storage gradient;
    private double loss;
    private long divergedAt = NEVER;
    private final double[] singularValues = new double[Setup.SHOWN_VALUES];
    private double effectiveRank;

    /** Takes {@code start} over; nothing is measured yet. Shape: start [d, R]. */
    Descent(Target target, Sums sums, int count, double[] start) {
        this.target = target;
        this.sums = sums;
        this.count = count;
        int d = target.size();
        factor = Storage.of(start);
        error = Storage.of(new double[d * d]);
        direction = Storage.of(new double[d * d]);
        gradient = Storage.of(new double[start.length]);
    }

    /** U ← U − rate·gradient. */
    void move(double rate) {
        double[] u = factor.doubles();
        double[] g = gradient.doubles();
        for (int i = 0; i < u.length; i++) {
            u[i] -= rate * g[i];
        }
    }

    /** Before a pass over the measurements. */
    void begin() {
        compare();
        sums.begin(error);
    }

    void add(int from, int to) {
        sums.add(from, to);
    }

    /** After a pass over the measurements: loss and gradient are those of U as it stands. */
    void finish(long step) {
        sums.write(direction);
        Products.multiply(direction, factor, gradient, target.size());
        double[] g = gradient.doubles();
        for (int i = 0; i < g.length; i++) {
            g[i] /= count;
        }
        loss = sums.squares() / (2.0 * count);
        double unit = target.unit() * target.unit();
        if (!(loss <= DIVERGED * unit * unit)) {
            divergedAt = step;
        }
    }

    /** Looks at the singular values anew; not-a-number where there are none. */
    void decompose() {
        Arrays.fill(singularValues, Double.NaN);
        effectiveRank = Double.NaN;
        double[] u = factor.doubles();
        if (Arrays.stream(u).allMatch(Double::isFinite)) {
            double[] values = SingularValues.of(new Matrix(target.size(), u.length / target.size(), u));
            System.arraycopy(values, 0, singularValues, 0, Math.min(values.length, singularValues.length));
            effectiveRank = effectiveRank(values);
        }
    }

    /** exp(−Σ p_i log p_i) with p_i = σ_i²/Σσ_j²: k equal values count as k. */
    private static double effectiveRank(double[] values) {
        double total = Arrays.stream(values).map(s -> s * s).sum();
        double entropy = 0;
        for (double value : values) {
            double share = value * value / total;
            entropy -= share > 0 ? share * Math.log(share) : 0;
        }
        return total > 0 ? Math.exp(entropy) : Double.NaN;
    }

    /** error = UUᵀ − X*. */
    private void compare() {
        Products.square(factor, error, target.size());
        double[] square = error.doubles();
        double[] wanted = target.matrix().doubles();
        for (int i = 0; i < square.length; i++) {
            square[i] -= wanted[i];
        }
    }

    boolean hasDiverged() {
        return divergedAt != NEVER;
    }

    /** First step with a loss beyond every bound; not a number if there is none. */
    double divergedAt() {
        return hasDiverged() ? divergedAt : Double.NaN;
    }

    double loss() {
        return loss;
    }

    /** ‖UUᵀ − X*‖_F. */
    double distance() {
        return Products.norm(error);
    }

    double relativeDistance() {
        return distance() / target.norm();
    }

    double gradientNorm() {
        return Products.norm(gradient);
    }

    double effectiveRank() {
        return effectiveRank;
    }

    /** σ_i of U when last looked at, i from 0. */
    double singularValue(int i) {
        return singularValues[i];
    }

    /** UUᵀ [d, d]. */
    double[] product() {
        double[] product = error.doubles().clone();
        double[] wanted = target.matrix().doubles();
        for (int i = 0; i < product.length; i++) {
            product[i] += wanted[i];
        }
        return product;
    }

    /** How far U reaches along each eigenvector of X*. */
    double[] shares() {
        return target.shares(factor.doubles(), factor.length() / target.size());
    }

    /** The gradient is saved too: without it the next step would have to read the measurements twice. */
    void save(StateWriter out) {
        out.reals(factor.doubles());
        out.reals(gradient.doubles());
        out.real(loss);
        out.number(divergedAt);
        out.reals(singularValues);
        out.real(effectiveRank);
    }

    void restore(StateReader in) {
        factor.copyFrom(in.reals());
        gradient.copyFrom(in.reals());
        loss = in.real();
        divergedAt = in.number();
        System.arraycopy(in.reals(), 0, singularValues, 0, singularValues.length);
        effectiveRank = in.real();
        compare();
    }
}
