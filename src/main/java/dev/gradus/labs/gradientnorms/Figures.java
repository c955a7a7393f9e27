package dev.gradus.labs.gradientnorms;

/**
 * What a batch says about the network.
 *
 * @param gradients ‖∂L/∂W_l‖ of every layer
 * @param deltas ‖∂L/∂z_l‖ of every layer
 */
record Figures(double loss, double accuracy, double[] gradients, double[] deltas) {
    boolean finite() {
        return Double.isFinite(loss) && finite(gradients) && finite(deltas);
    }

    /** What left every bound first: of the way back that is the last layer of those that did. */
    String firstEndless() {
        if (!Double.isFinite(loss)) {
            return "the loss";
        }
        for (int layer = deltas.length - 1; layer >= 0; layer--) {
            if (!Double.isFinite(deltas[layer]) || !Double.isFinite(gradients[layer])) {
                return "the gradient of layer " + (layer + 1);
            }
        }
        return "the gradient";
    }

    private static boolean finite(double[] values) {
        for (double value : values) {
            if (!Double.isFinite(value)) {
                return false;
            }
        }
        return true;
    }
}
