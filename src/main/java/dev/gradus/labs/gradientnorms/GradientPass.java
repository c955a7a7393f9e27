package dev.gradus.labs.gradientnorms;

import dev.gradus.kernel.Storage;
import dev.gradus.nn.Dropout;
import dev.gradus.nn.Parameter;
import dev.gradus.tensor.Autograd;
import dev.gradus.tensor.Gradients;
import dev.gradus.tensor.Likelihood;
import dev.gradus.tensor.Program;
import dev.gradus.tensor.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/** Forwards and backwards for batches of one size. Owner: one simulation. */
final class GradientPass {
    private record Result(DeepNetwork.Output output, Tensor logProbabilities, Tensor loss, Gradients gradients) {}

    private final DeepNetwork network;
    private final ImageBatch batch;
    private final Program<Result> program;

    GradientPass(DeepNetwork network, ImageBatch batch, Dropout dropout) {
        this.network = network;
        this.batch = batch;
        this.program = Program.of(() -> {
            DeepNetwork.Output output = network.train(batch.inputs(), dropout);
            Tensor loss = Likelihood.negativeLogLikelihood(output.logProbabilities(), batch.targets());
            List<Tensor> variables = new ArrayList<>(Parameter.tensors(network.parameters()));
            variables.addAll(output.sums());
            return new Result(
                    output, output.logProbabilities().contiguous(), loss, Autograd.gradients(loss, variables));
        });
    }

    ImageBatch batch() {
        return batch;
    }

    boolean advance(BooleanSupplier pause) {
        return program.advance(pause);
    }

    Gradients gradients() {
        return program.result().gradients;
    }

    /** Of the last run. */
    Figures figures() {
        Result result = program.result();
        return new Figures(
                result.loss.item(),
                batch.accuracy(result.logProbabilities),
                norms(Parameter.tensors(network.weights())),
                norms(result.output.sums()));
    }

    /** Of every hidden layer: mean, standard deviation and share of units that are 0 for the whole batch. */
    List<LayerActivity> activity() {
        return program.result().output.activations().stream()
                .map(tensor -> LayerActivity.of(tensor.storage().doubles(), batch.size()))
                .toList();
    }

    private double[] norms(List<Tensor> variables) {
        return variables.stream()
                .mapToDouble(variable -> norm(gradients().of(variable).storage()))
                .toArray();
    }

    private static double norm(Storage values) {
        return Math.sqrt(values.kernels().reductions().dot(values, values));
    }
}
