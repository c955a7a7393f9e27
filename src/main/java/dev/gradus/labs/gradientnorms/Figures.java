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

    private static boolean finite(double[] values) {
        for (double value : values) {
            if (!Double.isFinite(value)) {
                return false;
            }
        }
        return true;
    }
}
