package dev.gradus.labs.deepvsdeeper;

import dev.gradus.kernel.Storage;
import dev.gradus.nn.Mode;
import dev.gradus.nn.Parameter;
import dev.gradus.tensor.Autograd;
import dev.gradus.tensor.Gradients;
import dev.gradus.tensor.Likelihood;
import dev.gradus.tensor.Program;
import dev.gradus.tensor.Tensor;
import java.util.List;
import java.util.function.BooleanSupplier;

/** Forwards and backwards through one network for batches of one size. Owner: one simulation. */
final class GradientPass {
    private record Result(List<Tensor> hidden, Tensor loss, Gradients gradients) {}

    private final List<Parameter> weights;
    private final Program<Result> program;

    GradientPass(DeepNetwork network, Batch batch) {
        this.weights = network.weights();
        this.program = Program.of(() -> {
            DeepNetwork.Output output = network.apply(batch.inputs(), Mode.TRAIN);
            Tensor loss = Likelihood.crossEntropy(output.logits(), batch.targets());
            return new Result(output.hidden(), loss, Autograd.gradients(loss, Parameter.tensors(network.parameters())));
        });
    }

    boolean advance(BooleanSupplier pause) {
        return program.advance(pause);
    }

    double loss() {
        return program.result().loss.item();
    }

    Gradients gradients() {
        return program.result().gradients;
    }

    /** Outputs of every hidden layer, row by row. */
    List<Tensor> hidden() {
        return program.result().hidden;
    }

    /** Writes ‖∂L/∂W_l‖ of every layer and says whether all of them are finite. */
    boolean norms(double[] out) {
        boolean finite = true;
        for (int layer = 0; layer < weights.size(); layer++) {
            Storage gradient = weights.get(layer).gradient(gradients());
            double norm = Math.sqrt(gradient.kernels().reductions().dot(gradient, gradient));
            finite &= Double.isFinite(norm);
            out[layer] = norm;
        }
        return finite;
    }
}
