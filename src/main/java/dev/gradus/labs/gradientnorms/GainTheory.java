package dev.gradus.labs.gradientnorms;

import dev.gradus.labs.gradientnorms.Setup.Normalisation;
import java.util.function.DoubleUnaryOperator;

/**
 * What mean-field theory predicts for ‖δ_l‖ at the start, δ_l = ∂L/∂z_l. With weights of variance σ² and widths n, sums z_l are
 * normal with variance q_l = n_{l−1} σ² E[h_{l−1}²], and going back one layer the squared length of the gradient with respect to
 * h grows by χ = n σ² E[φ′(√q z)²], z standard normal; a residual layer adds 1, a normalisation divides by q and sets q to 1.
 * Sources: S. Schoenholz, J. Gilmer, S. Ganguli, J. Sohl-Dickstein, "Deep Information Propagation", ICLR 2017, section 2 to 4; for
 * batch normalisation G. Yang et al., "A Mean Field Theory of Batch Normalization", ICLR 2019.
 */
final class GainTheory {
    /** Points and reach of the rule by which expectations over z are taken. */
    private static final int NODES = 401;

    private static final double REACH = 8;

    private final Setup setup;
    private final double inputPower;

    /** @param inputPower mean square of an input pixel */
    GainTheory(Setup setup, double inputPower) {
        this.setup = setup;
        this.inputPower = inputPower;
    }

    /** Predicted ‖δ_l‖ of every layer, given that of the last. */
    double[] deltaNorms(double last) {
        int layers = setup.layers();
        double[] norms = new double[layers];
        double[] sums = sumVariances();
        norms[layers - 1] = last;
        double toHidden = last * last * variance(layers - 1) * setup.in(layers - 1);
        for (int layer = layers - 2; layer >= 0; layer--) {
            double slope = slopePower(sums[layer]);
            norms[layer] = Math.sqrt(toHidden * slope);
            toHidden *= (setup.adds(layer) ? 1 : 0) + setup.in(layer) * variance(layer) * slope;
        }
        return norms;
    }

    /** Variance of an entry of a layer's weight. */
    double variance(int layer) {
        double in = setup.in(layer);
        double out = setup.out(layer);
        return switch (setup.init()) {
            case "xavier" -> 2 / (in + out);
            case "he" -> 2 / in;
            case "normal" -> setup.initStd() * setup.initStd();
            case "orthogonal" -> 1 / Math.max(in, out);
            default -> 1 / (3 * in);
        };
    }

    /** q_l of every hidden layer, before any normalisation. */
    private double[] sumVariances() {
        double[] sums = new double[setup.hiddenLayers()];
        double power = inputPower;
        for (int layer = 0; layer < sums.length; layer++) {
            sums[layer] = setup.in(layer) * variance(layer) * power;
            power = (setup.adds(layer) ? power : 0) + power(seen(sums[layer]));
        }
        return sums;
    }

    /** E[φ²] where φ sees sums of variance q; less what all images share, which batch normalisation takes away. */
    private double power(double q) {
        double all = expectation(q, z -> square(value(z)));
        return setup.normalisation() == Normalisation.BATCH ? all - square(expectation(q, this::value)) : all;
    }

    /** E[φ′²] where φ sees sums of variance q, times what a normalisation adds to the slope. */
    private double slopePower(double q) {
        double slope = expectation(seen(q), z -> square(slope(z)));
        return setup.normalisation() == Normalisation.NONE || q == 0 ? slope : slope / q;
    }

    private double seen(double q) {
        return setup.normalisation() == Normalisation.NONE ? q : 1;
    }

    /** E[f(√q z)], by the trapezoidal rule, which is exact to rounding for such integrands. */
    private static double expectation(double q, DoubleUnaryOperator f) {
        double step = 2 * REACH / (NODES - 1);
        double sum = 0;
        double mass = 0;
        for (int i = 0; i < NODES; i++) {
            double z = -REACH + i * step;
            double weight = Math.exp(-z * z / 2);
            sum += weight * f.applyAsDouble(Math.sqrt(q) * z);
            mass += weight;
        }
        return sum / mass;
    }

    private double value(double z) {
        return switch (setup.activation()) {
            case LINEAR -> z;
            case RELU -> Math.max(z, 0);
            case TANH -> Math.tanh(z);
            case SIGMOID -> 1 / (1 + Math.exp(-z));
        };
    }

    /** Of the kink of ReLU, the mean of both sides. */
    private double slope(double z) {
        return switch (setup.activation()) {
            case LINEAR -> 1;
            case RELU -> z == 0 ? Math.sqrt(0.5) : Math.max(Math.signum(z), 0);
            case TANH -> 1 - square(Math.tanh(z));
            case SIGMOID -> value(z) * (1 - value(z));
        };
    }

    private static double square(double value) {
        return value * value;
    }
}
