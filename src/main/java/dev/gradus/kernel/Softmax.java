package dev.gradus.kernel;

/** Normalised exponentials of rows that lie one after another, {@code width} entries each. */
public final class Softmax {
    private Softmax() {}

    /** out_j = (x_j − max x) − log Σ_k exp(x_k − max x), row by row. */
    public static void logSoftmax(double[] x, int width, double[] out) {
        for (int start = 0; start < out.length; start += width) {
            double max = Double.NEGATIVE_INFINITY;
            for (int j = start; j < start + width; j++) {
                max = Math.max(max, x[j]);
            }
            double sum = 0;
            for (int j = start; j < start + width; j++) {
                sum += Math.exp(x[j] - max);
            }
            double logSum = Math.log(sum);
            for (int j = start; j < start + width; j++) {
                out[j] = x[j] - max - logSum;
            }
        }
    }

    /** Derivative of y = logSoftmax x: out_j = dy_j − exp(y_j) Σ_k dy_k, row by row. */
    public static void logSoftmaxGradient(double[] dy, double[] y, int width, double[] out) {
        for (int start = 0; start < out.length; start += width) {
            double sum = 0;
            for (int j = start; j < start + width; j++) {
                sum += dy[j];
            }
            for (int j = start; j < start + width; j++) {
                out[j] = dy[j] - Math.exp(y[j]) * sum;
            }
        }
    }
}
