package dev.gradus.kernel;

/** Normalised exponentials of rows that lie one after another, {@code width} entries each. */
public interface Softmax {
    /** out_j = exp(x_j − max x) / Σ_k exp(x_k − max x), row by row. */
    void softmax(Storage x, int width, Storage out);

    /** Derivative of y = softmax x: out_j = y_j (dy_j − Σ_k y_k dy_k), row by row. */
    void softmaxGradient(Storage dy, Storage y, int width, Storage out);

    /** out_j = (x_j − max x) − log Σ_k exp(x_k − max x), row by row. */
    void logSoftmax(Storage x, int width, Storage out);

    /** Derivative of y = logSoftmax x: out_j = dy_j − exp(y_j) Σ_k dy_k, row by row. */
    void logSoftmaxGradient(Storage dy, Storage y, int width, Storage out);

    /** out_i = max x_i + log Σ_k exp(x_ik − max x_i). Shapes: x [rows, width], out [rows]. */
    void logSumExp(Storage x, int width, Storage out);

    /**
     * Loss and derivative at once: returns −Σ_i weight_i · logSoftmax(x)[i, class_i] and sets
     * dx_ij = weight_i (softmax(x)_ij − [j = class_i]). Shapes: x, dx [rows, width].
     */
    double crossEntropy(Storage x, int width, Targets targets, Storage dx);
}
