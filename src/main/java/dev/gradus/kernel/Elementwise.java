package dev.gradus.kernel;

/** Loops over arrays of one length, entry by entry. {@code out} may be one of the inputs. */
public final class Elementwise {
    private Elementwise() {}

    /** out = a + b. */
    public static void add(double[] a, double[] b, double[] out) {
        for (int i = 0; i < out.length; i++) {
            out[i] = a[i] + b[i];
        }
    }

    /** out = a − b. */
    public static void subtract(double[] a, double[] b, double[] out) {
        for (int i = 0; i < out.length; i++) {
            out[i] = a[i] - b[i];
        }
    }

    /** out = a ∘ b. */
    public static void multiply(double[] a, double[] b, double[] out) {
        for (int i = 0; i < out.length; i++) {
            out[i] = a[i] * b[i];
        }
    }

    /** out = factor · a. */
    public static void scale(double[] a, double factor, double[] out) {
        for (int i = 0; i < out.length; i++) {
            out[i] = factor * a[i];
        }
    }

    /** out = tanh x. */
    public static void tanh(double[] x, double[] out) {
        for (int i = 0; i < out.length; i++) {
            out[i] = Math.tanh(x[i]);
        }
    }

    /** Derivative of y = tanh x: out = dy ∘ (1 − y²). */
    public static void tanhGradient(double[] dy, double[] y, double[] out) {
        for (int i = 0; i < out.length; i++) {
            out[i] = dy[i] * (1 - y[i] * y[i]);
        }
    }

    /** out = 1 / (1 + e^−x), without overflow for either sign of x. */
    public static void sigmoid(double[] x, double[] out) {
        for (int i = 0; i < out.length; i++) {
            double small = Math.exp(-Math.abs(x[i]));
            out[i] = x[i] >= 0 ? 1 / (1 + small) : small / (1 + small);
        }
    }

    /** Derivative of y = sigmoid x: out = dy ∘ y ∘ (1 − y). */
    public static void sigmoidGradient(double[] dy, double[] y, double[] out) {
        for (int i = 0; i < out.length; i++) {
            out[i] = dy[i] * y[i] * (1 - y[i]);
        }
    }

    /** out = max(x, 0). */
    public static void relu(double[] x, double[] out) {
        for (int i = 0; i < out.length; i++) {
            out[i] = Math.max(x[i], 0);
        }
    }

    /** Derivative of y = relu x: out = dy where y > 0, else 0. */
    public static void reluGradient(double[] dy, double[] y, double[] out) {
        for (int i = 0; i < out.length; i++) {
            out[i] = y[i] > 0 ? dy[i] : 0;
        }
    }
}
