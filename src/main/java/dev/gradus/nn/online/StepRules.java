package dev.gradus.nn.online;

import dev.gradus.kernel.CompressedRows;

/**
 * The lines of a training step that are easily written wrong, one rule each. {@link #RIGHT} has the right ones; a lab on
 * mistakes puts others in their place.
 *
 * @param softmax what is subtracted from all logits before their exponentials are taken
 * @param outputError ∂L/∂z of the last layer
 * @param weightInput the vector a in ∂L/∂W = a δᵀ
 * @param errorBelow ∂L/∂h of the layer below
 * @param biasGradient ∂L/∂b
 */
public record StepRules(
        SoftmaxShift softmax,
        OutputError outputError,
        WeightInput weightInput,
        ErrorBelow errorBelow,
        BiasGradient biasGradient) {
    /** Softmax does not change when all logits are moved; large ones overflow if they are not. */
    @FunctionalInterface
    public interface SoftmaxShift {
        double of(double[] logits);
    }

    /** Fills δ of the last layer for the true class. Shapes: probabilities, errors [classes]. */
    @FunctionalInterface
    public interface OutputError {
        void apply(double[] probabilities, int label, double[] errors);
    }

    /** What a layer's weight was multiplied with, given the layer below; a matrix of one row. */
    @FunctionalInterface
    public interface WeightInput {
        CompressedRows of(Layer below);
    }

    /** Fills ∂L/∂h of {@code below} from δ of {@code above}. {@code outputs}: what the layer above hands on. */
    @FunctionalInterface
    public interface ErrorBelow {
        void apply(Layer above, double[] outputs, Layer below);
    }

    /** Fills ∂L/∂b. Shapes: errors, gradient [out]. */
    @FunctionalInterface
    public interface BiasGradient {
        void apply(double[] errors, double[] gradient);
    }

    /** Shift by the largest logit, δ = p − y, a = h, ∂L/∂h = W δ, ∂L/∂b = δ. */
    public static final StepRules RIGHT = new StepRules(
            StepRules::largest,
            StepRules::probabilitiesMinusLabel,
            Layer::outputsRow,
            (above, _, below) -> above.errorsBelow(below),
            (errors, gradient) -> System.arraycopy(errors, 0, gradient, 0, gradient.length));

    /** These rules with another softmax. */
    public StepRules softmax(SoftmaxShift rule) {
        return new StepRules(rule, outputError, weightInput, errorBelow, biasGradient);
    }

    /** These rules with another error of the last layer. */
    public StepRules outputError(OutputError rule) {
        return new StepRules(softmax, rule, weightInput, errorBelow, biasGradient);
    }

    /** These rules with another vector in the gradient of weights. */
    public StepRules weightInput(WeightInput rule) {
        return new StepRules(softmax, outputError, rule, errorBelow, biasGradient);
    }

    /** These rules with another way down. */
    public StepRules errorBelow(ErrorBelow rule) {
        return new StepRules(softmax, outputError, weightInput, rule, biasGradient);
    }

    /** These rules with another gradient of biases. */
    public StepRules biasGradient(BiasGradient rule) {
        return new StepRules(softmax, outputError, weightInput, errorBelow, rule);
    }

    /** δ = p − y for the one-hot vector y of {@code label}: the gradient of softmax and cross-entropy together. */
    public static void probabilitiesMinusLabel(double[] probabilities, int label, double[] errors) {
        System.arraycopy(probabilities, 0, errors, 0, errors.length);
        errors[label] -= 1;
    }

    private static double largest(double[] logits) {
        double largest = logits[0];
        for (double logit : logits) {
            largest = Math.max(largest, logit);
        }
        return largest;
    }
}
