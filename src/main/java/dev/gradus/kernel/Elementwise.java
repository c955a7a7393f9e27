package dev.gradus.kernel;

/** Loops over storages of one length, entry by entry. {@code out} may be one of the inputs. */
public interface Elementwise {
    /** out = a + b. */
    void add(Storage a, Storage b, Storage out);

    /** out = a − b. */
    void subtract(Storage a, Storage b, Storage out);

    /** out = a ∘ b. */
    void multiply(Storage a, Storage b, Storage out);

    /** out = a / b. */
    void divide(Storage a, Storage b, Storage out);

    /** out = max(a, b). */
    void maximum(Storage a, Storage b, Storage out);

    /** out = min(a, b). */
    void minimum(Storage a, Storage b, Storage out);

    /** out = dy where a ≥ b, else 0: what max(a, b) hands to a. */
    void whereNotLess(Storage dy, Storage a, Storage b, Storage out);

    /** out = factor · x. */
    void scale(Storage x, double factor, Storage out);

    /** out = x + term. */
    void shift(Storage x, double term, Storage out);

    /** out += factor · x. */
    void accumulate(Storage x, double factor, Storage out);

    /** Each row of {@code out} is that of {@code x} plus {@code row}. Shapes: x [n, width], row [width]. */
    void addRow(Storage x, Storage row, Storage out);

    /** out = |x|. */
    void abs(Storage x, Storage out);

    /** out = √x. */
    void sqrt(Storage x, Storage out);

    /** out = x^exponent. */
    void power(Storage x, double exponent, Storage out);

    /** out = x, but not below {@code low} nor above {@code high}. */
    void clamp(Storage x, double low, double high, Storage out);

    /** out = e^x. */
    void exp(Storage x, Storage out);

    /** out = log x. */
    void log(Storage x, Storage out);

    /** out = sin x. */
    void sin(Storage x, Storage out);

    /** out = cos x. */
    void cos(Storage x, Storage out);

    /** out = tanh x. */
    void tanh(Storage x, Storage out);

    /** Derivative of y = tanh x: out = dy ∘ (1 − y²). */
    void tanhGradient(Storage dy, Storage y, Storage out);

    /** out = 1 / (1 + e^−x), without overflow for either sign of x. */
    void sigmoid(Storage x, Storage out);

    /** Derivative of y = sigmoid x: out = dy ∘ y ∘ (1 − y). */
    void sigmoidGradient(Storage dy, Storage y, Storage out);

    /** out = max(x, 0); not a number stays one. */
    void relu(Storage x, Storage out);

    /** Derivative of y = relu x: out = dy where y > 0, else 0. */
    void reluGradient(Storage dy, Storage y, Storage out);

    /** out = log(1 + e^x), without overflow for either sign of x. */
    void softplus(Storage x, Storage out);

    /** out = dy ∘ sign x, with sign 0 = 0. */
    void signed(Storage dy, Storage x, Storage out);
}
