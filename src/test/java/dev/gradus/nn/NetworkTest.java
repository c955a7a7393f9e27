package dev.gradus.nn;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.kernel.Precision;
import dev.gradus.random.Rng;
import dev.gradus.tensor.Autograd;
import dev.gradus.tensor.Reductions;
import dev.gradus.tensor.Shape;
import dev.gradus.tensor.Tensor;
import java.util.List;
import org.junit.jupiter.api.Test;

class NetworkTest {
    private final Drawing drawing = new Drawing(Init.HE_NORMAL, new Rng(1));
    private final Linear first = Linear.of("first", 4, 6, drawing);
    private final BatchNorm norm = BatchNorm.of("norm", 6, Precision.DOUBLE);
    private final Linear second = Linear.of("second", 6, 2, drawing);
    private final Sequential network = Sequential.of(first, Activation.RELU, norm, new Residual(norm), second);
    private final Tensor x = Tensor.constant(Shape.of(3, 4), new Rng(2).normals(12));

    @Test
    void parametersAndStateComeInTheOrderOfTheLayers() {
        assertThat(network.parameters())
                .extracting(Parameter::name)
                .containsExactly(
                        "first.weight",
                        "first.bias",
                        "norm.scale",
                        "norm.shift",
                        "norm.scale",
                        "norm.shift",
                        "second.weight",
                        "second.bias");
        assertThat(network.state()).hasSize(4);
    }

    @Test
    void reluInTheProductIsReluAfterIt() {
        double[] fused =
                Sequential.of(first, Activation.RELU).apply(x, Mode.TRAIN).toArray();

        assertThat(fused).containsExactly(Activation.RELU.apply(first.apply(x)).toArray());
    }

    @Test
    void dropoutIsForTrainingOnly() {
        Dropout dropout = new Dropout(0.5, () -> new Rng(4));

        assertThat(dropout.apply(x, Mode.EVALUATE)).isSameAs(x);
        assertThat(dropout.apply(x, Mode.TRAIN).toArray()).contains(0);
    }

    @Test
    void embeddingsAreTrainedWhereTheyAreUsed() {
        Embedding embedding = Embedding.of("e", 3, 2, drawing);
        Tensor loss = Reductions.sum(embedding.apply(2, 0, 2));
        var gradients = Autograd.gradients(loss, Parameter.tensors(embedding.parameters()));

        assertThat(gradients.of(embedding.weight().tensor()).toArray()).containsExactly(1, 1, 0, 0, 2, 2);
        assertThat(List.of(embedding.apply(1).get(0, 0), embedding.apply(1).get(0, 1)))
                .containsExactly(
                        embedding.weight().values().get(2),
                        embedding.weight().values().get(3));
    }
}
