package dev.gradus.nn.online;

import dev.gradus.kernel.Elementwise;
import dev.gradus.kernel.Rows;
import dev.gradus.kernel.Storage;
import dev.gradus.nn.Activation;
import dev.gradus.nn.Parameter;
import dev.gradus.tensor.Shape;
import java.util.Arrays;

/**
 * A dense layer and what it remembers of the last sample: z = Wᵀ a + b for an input a, then h = φ(z), and δ = ∂L/∂z. Shapes: W
 * [in, out], b, z, h, δ [out]. Owner: one run; nothing is allocated while it learns.
 */
public final class Layer {
    private final Parameter weight;
    private final Parameter bias;
    private final Activation activation;
    private final Rows rows;
    private final int[] everyPlace;
    private final Storage sums;
    private final Storage outputs;
    private final Storage errors;
    private final double[] scaled;
    private final double[] biasGradient;

    /**
     * A layer with biases 0.
     *
     * @param number from 1; names its parameters
     * @param weights row by row, [in, out]; shared
     * @param activation φ; linear for the last layer, whose outputs become probabilities
     */
    public Layer(int number, double[] weights, Shape shape, Activation activation) {
        int out = shape.size(1);
        weight = Parameter.weight("W" + number, shape, weights);
        bias = Parameter.bias("b" + number, Shape.of(out));
        this.activation = activation;
        rows = Rows.of(weights, out);
        everyPlace = new int[out];
        Arrays.setAll(everyPlace, i -> i);
        sums = Storage.of(new double[out]);
        outputs = Storage.of(new double[out]);
        errors = Storage.of(new double[out]);
        scaled = new double[out];
        biasGradient = new double[out];
    }

    public Parameter weight() {
        return weight;
    }

    public Parameter bias() {
        return bias;
    }

    /** Number of outputs. */
    public int width() {
        return scaled.length;
    }

    /** z, the pre-activations of the last sample; not to be written to. */
    public double[] sums() {
        return sums.doubles();
    }

    /** h, the activations of the last sample; not to be written to. */
    public double[] outputs() {
        return outputs.doubles();
    }

    /** δ = ∂L/∂z of the last sample. */
    public double[] errors() {
        return errors.doubles();
    }

    /** 0, 1, …, width − 1: the outputs as an input of the next layer, no zero left out. */
    int[] everyPlace() {
        return everyPlace;
    }

    /** z = Wᵀ a + b for the input a with {@code count} numbers at the given places; then h = φ(z). */
    void forward(int[] places, double[] values, int count) {
        System.arraycopy(bias.values().doubles(), 0, sums.doubles(), 0, width());
        rows.addRows(places, values, count, sums.doubles());
        Elementwise loops = sums.kernels().elementwise();
        switch (activation) {
            case SIGMOID -> loops.sigmoid(sums, outputs);
            case TANH -> loops.tanh(sums, outputs);
            case RELU -> loops.relu(sums, outputs);
            case LINEAR -> outputs.copyFrom(sums);
        }
    }

    /** Turns {@link #errors} from ∂L/∂h into ∂L/∂z = ∂L/∂h ∘ φ′(z). */
    void throughActivation() {
        Elementwise loops = errors.kernels().elementwise();
        switch (activation) {
            case SIGMOID -> loops.sigmoidGradient(errors, outputs, errors);
            case TANH -> loops.tanhGradient(errors, outputs, errors);
            case RELU -> loops.reluGradient(errors, outputs, errors);
            case LINEAR -> {}
        }
    }

    /** ∂L/∂a = W δ, for the layer below. */
    void errorsBelow(Layer below) {
        rows.dots(below.everyPlace, below.width(), errors.doubles(), below.errors.doubles());
    }

    /** W ← W − η a δᵀ. */
    void moveWeights(int[] places, double[] values, int count, double rate) {
        double[] delta = errors.doubles();
        for (int j = 0; j < scaled.length; j++) {
            scaled[j] = -rate * delta[j];
        }
        rows.addToRows(places, values, count, scaled);
    }

    /** b ← b − η db. */
    void moveBiases(StepRules.BiasGradient rule, double rate) {
        rule.apply(errors.doubles(), biasGradient);
        double[] b = bias.values().doubles();
        for (int j = 0; j < b.length; j++) {
            b[j] -= rate * biasGradient[j];
        }
    }
}
