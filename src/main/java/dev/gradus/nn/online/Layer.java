package dev.gradus.nn.online;

import dev.gradus.kernel.CompressedRows;
import dev.gradus.kernel.Elementwise;
import dev.gradus.kernel.Matrix;
import dev.gradus.kernel.Storage;
import dev.gradus.nn.Activation;
import dev.gradus.nn.Parameter;
import dev.gradus.tensor.Shape;
import java.util.stream.IntStream;

/**
 * A dense layer and what it remembers of the last sample: z = Wᵀ a + b for an input a, then h = φ(z), and δ = ∂L/∂z. Shapes: W
 * [in, out], b, z, h, δ [out]. Owner: one run; nothing is allocated while it learns.
 */
public final class Layer {
    private final Parameter weight;
    private final Parameter bias;
    private final Activation activation;
    private final Matrix matrix;
    private final Matrix errorColumn;
    private final CompressedRows sumsRow;
    private final CompressedRows outputsRow;
    private final Storage sums;
    private final Storage outputs;
    private final Storage errors;
    private final Storage scaled;
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
        matrix = Matrix.rowMajor(weight.values(), shape.size(0), out);
        sums = Storage.of(new double[out]);
        outputs = Storage.of(new double[out]);
        errors = Storage.of(new double[out]);
        scaled = Storage.of(new double[out]);
        errorColumn = Matrix.rowMajor(errors, out, 1);
        int[] everyPlace = IntStream.range(0, out).toArray();
        sumsRow = new CompressedRows(new int[] {0, out}, everyPlace, sums);
        outputsRow = new CompressedRows(new int[] {0, out}, everyPlace, outputs);
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
        return biasGradient.length;
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

    /** {@link #sums} as a matrix of one row, no zero left out. */
    public CompressedRows sumsRow() {
        return sumsRow;
    }

    /** {@link #outputs} as a matrix of one row, no zero left out: what the layer above gets. */
    public CompressedRows outputsRow() {
        return outputsRow;
    }

    /** z = Wᵀ a + b for the input a, a matrix of one row; then h = φ(z). */
    void forward(CompressedRows input) {
        sums.kernels().sparse().multiply(input, weight.values(), sums);
        Elementwise loops = sums.kernels().elementwise();
        loops.add(sums, bias.values(), sums);
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
        errors.kernels().gemm().multiply(matrix, errorColumn, below.errorColumn);
    }

    /** W ← W − η a δᵀ for the input a, a matrix of one row. */
    void moveWeights(CompressedRows input, double rate) {
        errors.kernels().elementwise().scale(errors, -rate, scaled);
        errors.kernels().sparse().addTransposed(input, scaled, weight.values());
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
