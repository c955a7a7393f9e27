package dev.gradus.labs.messagepassing;

import dev.gradus.graph.Neighbourhoods;
import dev.gradus.linalg.Matrix;
import dev.gradus.random.Rng;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Residual updates s_i ← s_i + W₁ · (1/n_i) Σ_j tanh(W₂ m_ij), where the message m_ij is the state of neighbour j; then a logit
 * w·s_i + b. States are rows: S ← S + M tanh(S W₂ᵀ) W₁ᵀ with the averaging matrix M. All weights lie in {@link #weights}: for
 * every layer W₂ [k, d] and W₁ [d, k], then w [1, d] and b [1, 1].
 */
final class ResidualNetwork {
    private final Averaging averaging;
    private final Matrix start;
    private final List<Matrix> weights;

    /** How the messages of the neighbours are averaged. */
    record Averaging(Neighbourhoods neighbourhoods, Divisor divisor) {
        /** By what a sum of messages is divided. */
        enum Divisor {
            /** The number of neighbours; a node without any gets nothing. */
            DEGREE,
            /** The same without a look at 0: not a number for a node without neighbours. */
            DEGREE_UNCHECKED,
            ONE
        }

        /** M·X. Shape: [n, k] → same. */
        Matrix times(Matrix x) {
            Matrix result = Matrix.zeros(x.rows(), x.columns());
            for (int node = 0; node < x.rows(); node++) {
                double[] row = new double[x.columns()];
                if (Double.isNaN(share(node))) {
                    Arrays.fill(row, Double.NaN);
                }
                for (int neighbour : neighbourhoods.of(node)) {
                    add(row, x, neighbour, share(node));
                }
                System.arraycopy(row, 0, result.values(), node * row.length, row.length);
            }
            return result;
        }

        /** Mᵀ·X. Shape: [n, k] → same. */
        Matrix transposedTimes(Matrix x) {
            Matrix result = Matrix.zeros(x.rows(), x.columns());
            for (int node = 0; node < x.rows(); node++) {
                double[] row = new double[x.columns()];
                for (int neighbour : neighbourhoods.of(node)) {
                    add(row, x, neighbour, share(neighbour));
                }
                System.arraycopy(row, 0, result.values(), node * row.length, row.length);
            }
            return result;
        }

        private double share(int node) {
            int degree = neighbourhoods.degree(node);
            return switch (divisor) {
                case DEGREE -> degree == 0 ? 0 : 1.0 / degree;
                case DEGREE_UNCHECKED -> degree == 0 ? Double.NaN : 1.0 / degree;
                case ONE -> 1;
            };
        }

        private static void add(double[] sum, Matrix x, int row, double factor) {
            for (int column = 0; column < sum.length; column++) {
                sum[column] += factor * x.get(row, column);
            }
        }
    }

    /**
     * What comes out, with all that the way back needs.
     *
     * @param states before the first layer and after each
     * @param activations tanh(S W₂ᵀ) of each layer
     */
    record Pass(List<Matrix> states, List<Matrix> activations, double[] logits) {}

    private ResidualNetwork(Averaging averaging, Matrix start, List<Matrix> weights) {
        this.averaging = averaging;
        this.start = start;
        this.weights = weights;
    }

    /** The sizes of a network: nodes, state d, rows k of W₂, layers. */
    record Sizes(int nodes, int state, int rows, int layers) {}

    /** Draws the first states, then the weights in their order, all normal; each weight over the root of its inputs. */
    static ResidualNetwork draw(Sizes sizes, Averaging averaging, Rng rng) {
        Rng draws = rng.copy();
        Matrix start = normal(draws, sizes.nodes(), sizes.state(), 1);
        List<Matrix> weights = new ArrayList<>();
        for (int layer = 0; layer < sizes.layers(); layer++) {
            weights.add(normal(draws, sizes.rows(), sizes.state(), Math.sqrt(sizes.state())));
            weights.add(normal(draws, sizes.state(), sizes.rows(), Math.sqrt(sizes.rows())));
        }
        weights.add(normal(draws, 1, sizes.state(), Math.sqrt(sizes.state())));
        weights.add(Matrix.zeros(1, 1));
        return new ResidualNetwork(averaging, start, weights);
    }

    List<Matrix> weights() {
        return List.copyOf(weights);
    }

    int layers() {
        return weights.size() / 2 - 1;
    }

    Pass forward() {
        List<Matrix> states = new ArrayList<>(List.of(start));
        List<Matrix> activations = new ArrayList<>();
        for (int layer = 0; layer < layers(); layer++) {
            Matrix before = states.getLast();
            Matrix activation = tanh(before.times(weights.get(2 * layer).transpose()));
            activations.add(activation);
            Matrix update =
                    averaging.times(activation).times(weights.get(2 * layer + 1).transpose());
            states.add(sum(before, update));
        }
        double[] logits = states.getLast().times(weights.get(2 * layers()).values());
        double bias = weights.getLast().get(0, 0);
        for (int node = 0; node < logits.length; node++) {
            logits[node] += bias;
        }
        return new Pass(states, activations, logits);
    }

    /** Gradients of all weights, in their order, from the derivative of the loss by every logit. */
    List<Matrix> backward(Pass pass, double[] byLogit) {
        Matrix top = Matrix.column(byLogit);
        List<Matrix> gradients = new ArrayList<>();
        gradients.add(top.transpose().times(pass.states.getLast()));
        gradients.add(new Matrix(1, 1, new double[] {Arrays.stream(byLogit).sum()}));
        Matrix byState = top.times(weights.get(2 * layers()));
        for (int layer = layers() - 1; layer >= 0; layer--) {
            Matrix activation = pass.activations.get(layer);
            Matrix byAverage = byState.times(weights.get(2 * layer + 1));
            Matrix inner = derivative(averaging.transposedTimes(byAverage), activation);
            gradients.add(0, byState.transpose().times(averaging.times(activation)));
            gradients.add(0, inner.transpose().times(pass.states.get(layer)));
            byState = sum(byState, inner.times(weights.get(2 * layer)));
        }
        return gradients;
    }

    private static Matrix normal(Rng rng, int rows, int columns, double divisor) {
        double[] values = rng.normals(rows * columns);
        for (int i = 0; i < values.length; i++) {
            values[i] /= divisor;
        }
        return new Matrix(rows, columns, values);
    }

    private static Matrix tanh(Matrix x) {
        Matrix result = Matrix.zeros(x.rows(), x.columns());
        for (int i = 0; i < x.values().length; i++) {
            result.values()[i] = Math.tanh(x.values()[i]);
        }
        return result;
    }

    private static Matrix derivative(Matrix byActivation, Matrix activation) {
        Matrix result = Matrix.zeros(activation.rows(), activation.columns());
        for (int i = 0; i < result.values().length; i++) {
            double a = activation.values()[i];
            result.values()[i] = byActivation.values()[i] * (1 - a * a);
        }
        return result;
    }

    private static Matrix sum(Matrix a, Matrix b) {
        Matrix result = Matrix.zeros(a.rows(), a.columns());
        for (int i = 0; i < result.values().length; i++) {
            result.values()[i] = a.values()[i] + b.values()[i];
        }
        return result;
    }
}
