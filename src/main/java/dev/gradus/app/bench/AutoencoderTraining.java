package dev.gradus.app.bench;

import dev.gradus.kernel.Precision;
import dev.gradus.kernel.Storage;
import dev.gradus.kernel.Updates.Coefficients;
import dev.gradus.kernel.Updates.Moments;
import dev.gradus.nn.Linear;
import dev.gradus.nn.Parameter;
import dev.gradus.random.Rng;
import dev.gradus.tensor.Activations;
import dev.gradus.tensor.Arithmetic;
import dev.gradus.tensor.Autograd;
import dev.gradus.tensor.Gradients;
import dev.gradus.tensor.Program;
import dev.gradus.tensor.Reductions;
import dev.gradus.tensor.Shape;
import dev.gradus.tensor.Tensor;
import java.util.List;
import java.util.stream.Stream;

/**
 * One Adam update of an autoencoder 784-128-784 in floats from all 60 000 images: their gradients are summed over pieces of
 * 480 images, whose intermediate results stay in the cache.
 */
final class AutoencoderTraining implements Workload.Task {
    private static final int PIXELS = 784;
    private static final int IMAGES = 60_000;
    private static final int PIECE = 480;
    private static final int CODE = 128;
    private static final Coefficients ADAM = new Coefficients(1e-3, 0, 0.9, 0.999, 1e-8);

    private final Rng rng = new Rng(0);
    private final float[] images = uniform(IMAGES * PIXELS);
    private final Storage piece = Storage.zeros(Precision.FLOAT, PIECE * PIXELS);
    private final Linear encoder = layer(PIXELS, CODE);
    private final Linear decoder = layer(CODE, PIXELS);
    private final List<Parameter> parameters = Stream.of(encoder, decoder)
            .flatMap(layer -> layer.parameters().stream())
            .toList();
    private final List<Storage> sums = parameters.stream()
            .map(parameter -> Storage.zeros(Precision.FLOAT, parameter.values().length()))
            .toList();
    private final List<Moments> moments = sums.stream()
            .map(sum -> new Moments(
                    Storage.zeros(Precision.FLOAT, sum.length()), Storage.zeros(Precision.FLOAT, sum.length())))
            .toList();
    private final Program<Gradients> gradients = Program.of(this::gradients);

    @Override
    public void run() {
        sums.forEach(sum -> sum.fill(0));
        for (int start = 0; start < IMAGES; start += PIECE) {
            System.arraycopy(images, start * PIXELS, piece.floats(), 0, PIECE * PIXELS);
            gradients.run();
            addUp();
        }
        for (int i = 0; i < sums.size(); i++) {
            Storage w = parameters.get(i).values();
            w.kernels().updates().adam(w, sums.get(i), moments.get(i), ADAM);
        }
    }

    private void addUp() {
        for (int i = 0; i < sums.size(); i++) {
            Storage sum = sums.get(i);
            sum.kernels().elementwise().accumulate(parameters.get(i).gradient(gradients.result()), 1, sum);
        }
    }

    private Gradients gradients() {
        Tensor x = Tensor.constant(Shape.of(PIECE, PIXELS), piece);
        Tensor code = Activations.relu(encoder.apply(x));
        Tensor difference = Arithmetic.subtract(Activations.sigmoid(decoder.apply(code)), x);
        Tensor squares = Reductions.sum(Arithmetic.multiply(difference, difference));
        Tensor loss = Arithmetic.scale(squares, 1.0 / (IMAGES * (double) PIXELS));
        return Autograd.gradients(loss, Parameter.tensors(parameters));
    }

    private Linear layer(int in, int out) {
        Storage values = Storage.zeros(Precision.FLOAT, in * out);
        double limit = 1 / Math.sqrt(in);
        values.copyFrom(rng.uniforms(in * out, -limit, limit));
        return new Linear(
                Parameter.weight("W", Shape.of(out, in), values), Parameter.bias("b", Shape.of(out), Precision.FLOAT));
    }

    private float[] uniform(int length) {
        float[] values = new float[length];
        for (int i = 0; i < length; i++) {
            values[i] = (float) rng.uniform();
        }
        return values;
    }
}
