package dev.gradus.labs.batchorlayer;

import dev.gradus.random.Rng;

/**
 * All samples and one small network: hidden units h = W·x, standardised, then one output. Immutable. Drawn in this order: X =
 * randn(N, inputs), W = randn(inputs, hidden), v = randn(hidden), t = randn(N).
 *
 * <p>Output o = norm(x·W)·v, loss of a micro-batch the mean of (o − t)² over its samples.
 */
record Network(Setup setup, double[] x, double[] w, double[] v, double[] t) {
    static Network drawn(Setup setup, Rng rng) {
        return new Network(
                setup,
                rng.normals(setup.samples() * setup.inputs()),
                rng.normals(setup.inputs() * setup.hidden()),
                rng.normals(setup.hidden()),
                rng.normals(setup.samples()));
    }

    /**
     * What a micro-batch gives.
     *
     * @param statistics what its units were standardised with
     * @param outputs one a sample
     * @param gradient of the loss by W [inputs, hidden]
     */
    record Pass(Standardiser statistics, double[] outputs, double loss, double[] gradient) {}

    /** Hidden units of samples from ≤ i < from + rows, before they are standardised [rows, hidden]. */
    double[] hidden(int from, int rows) {
        int units = setup.hidden();
        double[] h = new double[rows * units];
        for (int i = 0; i < rows; i++) {
            for (int k = 0; k < setup.inputs(); k++) {
                double input = x[(from + i) * setup.inputs() + k];
                for (int j = 0; j < units; j++) {
                    h[i * units + j] += input * w[k * units + j];
                }
            }
        }
        return h;
    }

    /** Forwards and backwards through samples from ≤ i < from + rows; running statistics count in evaluation. */
    Pass pass(int from, int rows, RunningStatistics running) {
        double[] h = hidden(from, rows);
        boolean isFixed = setup.isEvaluation() && setup.scope() == Scope.BATCH && setup.usedScope() == Scope.BATCH;
        Standardiser norm = isFixed
                ? Standardiser.fixed(setup, rows, running.means(), running.variances())
                : Standardiser.of(setup, h);
        double[] y = norm.forward(h);
        double[] outputs = outputs(y, rows);
        double loss = 0;
        double[] dy = new double[y.length];
        for (int i = 0; i < rows; i++) {
            double error = outputs[i] - t[from + i];
            loss += error * error / rows;
            for (int j = 0; j < setup.hidden(); j++) {
                dy[i * setup.hidden() + j] = 2 * error / rows * v[j];
            }
        }
        return new Pass(norm, outputs, loss, gradient(from, norm.backward(y, dy)));
    }

    private double[] outputs(double[] y, int rows) {
        double[] outputs = new double[rows];
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < setup.hidden(); j++) {
                outputs[i] += y[i * setup.hidden() + j] * v[j];
            }
        }
        return outputs;
    }

    /** xᵀ·dh [inputs, hidden]. */
    private double[] gradient(int from, double[] dh) {
        int units = setup.hidden();
        double[] gradient = new double[w.length];
        for (int i = 0; i < dh.length / units; i++) {
            for (int k = 0; k < setup.inputs(); k++) {
                double input = x[(from + i) * setup.inputs() + k];
                for (int j = 0; j < units; j++) {
                    gradient[k * units + j] += input * dh[i * units + j];
                }
            }
        }
        return gradient;
    }
}
