package dev.gradus.app.bench;

import dev.gradus.kernel.Precision;
import dev.gradus.kernel.Storage;
import dev.gradus.nn.Activation;
import dev.gradus.nn.Drawing;
import dev.gradus.nn.Init;
import dev.gradus.nn.Linear;
import dev.gradus.nn.Parameter;
import dev.gradus.optim.Adam;
import dev.gradus.optim.GradientBuffer;
import dev.gradus.optim.Optimizer;
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

    private final Rng rng = new Rng(0);
    private final float[] images = uniform(IMAGES * PIXELS);
    private final Storage piece = Storage.zeros(Precision.FLOAT, PIECE * PIXELS);
    private final Drawing drawing = new Drawing(Init.FAN_IN_UNIFORM, rng, Precision.FLOAT);
    private final Linear encoder = Linear.of("encoder", PIXELS, CODE, drawing);
    private final Linear decoder = Linear.of("decoder", CODE, PIXELS, drawing);
    private final List<Parameter> parameters = Stream.of(encoder, decoder)
            .flatMap(layer -> layer.parameters().stream())
            .toList();
    private final GradientBuffer sum = new GradientBuffer(parameters);
    private final Optimizer optimizer = new Optimizer(new Adam(1e-3), parameters);
    private final Program<Gradients> gradients = Program.of(this::gradients);

    @Override
    public void run() {
        sum.zero();
        for (int start = 0; start < IMAGES; start += PIECE) {
            System.arraycopy(images, start * PIXELS, piece.floats(), 0, PIECE * PIXELS);
            sum.add(gradients.run());
        }
        optimizer.update(sum.gradients());
    }

    private Gradients gradients() {
        Tensor x = Tensor.constant(Shape.of(PIECE, PIXELS), piece);
        Tensor code = encoder.apply(x, Activation.RELU);
        Tensor difference = Arithmetic.subtract(Activations.sigmoid(decoder.apply(code)), x);
        Tensor squares = Reductions.sum(Arithmetic.multiply(difference, difference));
        Tensor loss = Arithmetic.scale(squares, 1.0 / (IMAGES * (double) PIXELS));
        return Autograd.gradients(loss, Parameter.tensors(parameters));
    }

    private float[] uniform(int length) {
        float[] values = new float[length];
        for (int i = 0; i < length; i++) {
            values[i] = (float) rng.uniform();
        }
        return values;
    }
}
