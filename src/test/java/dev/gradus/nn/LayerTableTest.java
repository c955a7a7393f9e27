package dev.gradus.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.gradus.kernel.Precision;
import dev.gradus.kernel.Storage;
import dev.gradus.random.Rng;
import dev.gradus.tensor.Arithmetic;
import dev.gradus.tensor.Autograd;
import dev.gradus.tensor.Convolutions.Sliding;
import dev.gradus.tensor.Precisions;
import dev.gradus.tensor.Program;
import dev.gradus.tensor.Reductions;
import dev.gradus.tensor.Shape;
import dev.gradus.tensor.SparseMatrix;
import dev.gradus.tensor.Tensor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** One row per layer: parameters and input against central differences, in both modes. */
class LayerTableTest {
    private static final SparseMatrix PATH =
            SparseMatrix.of(Tensor.constant(Shape.of(4, 4), 1, 2, 0, 0, 0.5, 1, 1, 0, 0, 3, 1, 1, 0, 0, 1, 1));

    static Stream<Arguments> layers() {
        return Stream.of(
                row("linear", Shape.of(3, 4), drawing -> Linear.of("a", 4, 2, drawing)),
                row("linear, three axes", Shape.of(2, 3, 4), drawing -> Linear.of("a", 4, 2, drawing)),
                row("projection", Shape.of(2, 3, 4), drawing -> Projection.of("a", 4, 2, drawing)),
                row("relu", Shape.of(3, 4), _ -> Activation.RELU),
                row("convolution", Shape.of(2, 3, 5, 4), LayerTableTest::convolution),
                row("max-pool", Shape.of(2, 1, 4, 4), _ -> new MaxPool(2)),
                row("mean-pool", Shape.of(2, 1, 4, 4), _ -> new MeanPool(2)),
                row("flatten", Shape.of(2, 3, 2, 2), _ -> new Flatten()),
                row("graph convolution", Shape.of(4, 3), LayerTableTest::graphConvolution),
                row("batch norm", Shape.of(5, 3), drawing -> trained(BatchNorm.of("a", 3, drawing.precision()))),
                row("batch norm, images", Shape.of(2, 3, 2, 4), d -> trained(BatchNorm.of("a", 3, d.precision()))),
                row("layer norm", Shape.of(2, 3, 4), drawing -> trained(LayerNorm.of("a", 4, drawing.precision()))),
                row("group norm", Shape.of(2, 4, 3), d -> trained(GroupNorm.of("a", 4, 2, d.precision()))),
                row("instance norm", Shape.of(2, 3, 2, 2), d -> trained(InstanceNorm.of("a", 3, d.precision()))),
                row("dropout", Shape.of(3, 4), _ -> new Dropout(0.4, () -> new Rng(3))),
                row("residual", Shape.of(3, 4), drawing -> new Residual(Linear.of("a", 4, 4, drawing))),
                row("sequence", Shape.of(4, 3), LayerTableTest::sequence));
    }

    @ParameterizedTest
    @MethodSource("layers")
    void derivativesAgreeWithCentralDifferences(Shape shape, Function<Drawing, Layer> make) {
        for (Mode mode : Mode.values()) {
            Layer layer = make.apply(new Drawing(Init.XAVIER_NORMAL, new Rng(5)));
            Parameter input = Parameter.weight("x", shape, new Rng(6).normals(shape.count()));
            List<Parameter> parameters = new ArrayList<>(layer.parameters());
            parameters.add(input);
            var gradients = Autograd.gradients(loss(layer, input, mode), Parameter.tensors(parameters));
            GradientCheck check = GradientCheck.of(
                    parameters, gradients, () -> loss(layer, input, mode).item());
            check.advance(() -> false);

            assertThat(Arrays.stream(check.relativeErrors()).max().orElseThrow())
                    .as("%s", mode)
                    .isLessThan(GradientCheck.TOLERANCE);
        }
    }

    @ParameterizedTest
    @MethodSource("layers")
    void programsAndFloatsAgree(Shape shape, Function<Drawing, Layer> make) {
        for (Mode mode : Mode.values()) {
            Layer doubles = make.apply(new Drawing(Init.XAVIER_NORMAL, new Rng(5)));
            Layer floats = make.apply(new Drawing(Init.XAVIER_NORMAL, new Rng(5), Precision.FLOAT));
            Tensor x = Tensor.constant(shape, new Rng(6).normals(shape.count()));
            double[] expected = doubles.apply(x, mode).toArray();
            Program<Tensor> program = Program.of(() -> floats.apply(Precisions.toFloat(x), mode));

            assertThat(program.run().toArray()).containsExactly(expected, within(1e-5));
            assertThat(program.result().precision()).isEqualTo(Precision.FLOAT);
        }
    }

    private static Arguments row(String name, Shape shape, Function<Drawing, Layer> make) {
        return Arguments.of(shape, Named.of(name, make));
    }

    private static Layer convolution(Drawing drawing) {
        return Conv2d.of("a", Shape.of(2, 3, 3, 3), new Sliding(2, 1), drawing);
    }

    private static Layer graphConvolution(Drawing drawing) {
        return GraphConvolution.of(PATH, drawing.weight("a", Shape.of(2, 3)));
    }

    private static Layer sequence(Drawing drawing) {
        return Sequential.of(
                Linear.of("a", 3, 5, drawing),
                Activation.RELU,
                trained(BatchNorm.of("b", 5, drawing.precision())),
                Linear.of("c", 5, 2, drawing),
                Activation.TANH);
    }

    /** With parameters and running statistics as after some training, so that none is 0 or 1. */
    private static Layer trained(Layer layer) {
        Rng rng = new Rng(9);
        for (Parameter parameter : layer.parameters()) {
            parameter.values().copyFrom(rng.uniforms(parameter.values().length(), 0.5, 1.5));
        }
        for (Storage state : layer.state()) {
            state.copyFrom(rng.uniforms(state.length(), 0.5, 1.5));
        }
        return layer;
    }

    private static Tensor loss(Layer layer, Parameter input, Mode mode) {
        Tensor y = layer.apply(input.tensor(), mode);
        double[] weights = new Rng(1).uniforms(y.shape().count(), 0.5, 1.5);
        return Reductions.sum(Arithmetic.multiply(y, Tensor.constant(y.shape(), weights)));
    }
}
