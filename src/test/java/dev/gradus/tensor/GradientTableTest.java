package dev.gradus.tensor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.gradus.kernel.Grouped;
import dev.gradus.kernel.Precision;
import dev.gradus.kernel.Storage;
import dev.gradus.kernel.Targets;
import dev.gradus.nn.GradientCheck;
import dev.gradus.nn.Parameter;
import dev.gradus.random.Rng;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** One row per operation: its derivative against central differences, for the shapes that break things. */
class GradientTableTest {
    /** An operation on variables of the given shapes. */
    record Row(String name, List<Shape> shapes, Function<List<Tensor>, Tensor> operation) {
        @Override
        public String toString() {
            return name + " " + shapes;
        }
    }

    private static final SparseMatrix SPARSE =
            SparseMatrix.of(Tensor.constant(Shape.of(3, 4), 0, 2, 0, -1, 0, 0, 0, 0, 0.5, 0, 3, 1));
    private static final Targets TARGETS = new Targets(new int[] {2, 0, 1}, new double[] {0.5, 0, 0.25});

    private static final Standardisation.Rule CHANNELS =
            new Standardisation.Rule(new Grouped.Sizes(2, 3, 4), 1e-3, Standardisation.Observer.NONE);
    static final List<Row> ROWS = List.of(
            row("add", v -> Arithmetic.add(v.get(0), v.get(1)), Shape.of(3, 4), Shape.of(3, 4)),
            row("add, row stretched", v -> Arithmetic.add(v.get(0), v.get(1)), Shape.of(3, 4), Shape.of(4)),
            row("add, both stretched", v -> Arithmetic.add(v.get(0), v.get(1)), Shape.of(3, 1), Shape.of(2, 1, 4)),
            row("add, sizes 1", v -> Arithmetic.add(v.get(0), v.get(1)), Shape.of(1, 1), Shape.SCALAR),
            row("add, twice the same", v -> Arithmetic.add(v.get(0), v.get(0)), Shape.of(2, 3)),
            row("subtract", v -> Arithmetic.subtract(v.get(0), v.get(1)), Shape.of(3, 4), Shape.of(3, 4)),
            row(
                    "subtract, column stretched",
                    v -> Arithmetic.subtract(v.get(0), v.get(1)),
                    Shape.of(3, 1),
                    Shape.of(4)),
            row("multiply", v -> Arithmetic.multiply(v.get(0), v.get(1)), Shape.of(3, 4), Shape.of(3, 4)),
            row("multiply, stretched", v -> Arithmetic.multiply(v.get(0), v.get(1)), Shape.of(2, 3, 1), Shape.of(1, 4)),
            row("multiply, square", v -> Arithmetic.multiply(v.get(0), v.get(0)), Shape.of(5)),
            row("divide", v -> Arithmetic.divide(v.get(0), v.get(1)), Shape.of(3, 4), Shape.of(3, 4)),
            row("divide, column stretched", v -> Arithmetic.divide(v.get(0), v.get(1)), Shape.of(3, 4), Shape.of(3, 1)),
            row("divide, by itself", v -> Arithmetic.divide(v.get(0), v.get(0)), Shape.of(2)),
            row("shift", v -> Arithmetic.shift(v.get(0), 2), Shape.of(2, 2)),
            row("negate", v -> Arithmetic.negate(v.get(0)), Shape.of(2, 2)),
            row("scale", v -> Arithmetic.scale(v.get(0), -2.5), Shape.of(2, 2)),
            row("tanh", v -> Activations.tanh(v.get(0)), Shape.of(3, 4)),
            row("sigmoid", v -> Activations.sigmoid(v.get(0)), Shape.of(3, 4)),
            row("relu", v -> Activations.relu(v.get(0)), Shape.of(3, 4)),
            row("matmul", v -> Products.matmul(v.get(0), v.get(1)), Shape.of(3, 4), Shape.of(4, 2)),
            row("matmul, sizes 1", v -> Products.matmul(v.get(0), v.get(1)), Shape.of(1, 1), Shape.of(1, 1)),
            row("matmul, outer product", v -> Products.matmul(v.get(0), v.get(1)), Shape.of(3, 1), Shape.of(1, 4)),
            row("matmul, left transposed", v -> Products.matmul(t(v.get(0)), v.get(1)), Shape.of(4, 3), Shape.of(4, 2)),
            row(
                    "matmul, right transposed",
                    v -> Products.matmul(v.get(0), t(v.get(1))),
                    Shape.of(3, 5),
                    Shape.of(2, 5)),
            row(
                    "matmul, both transposed",
                    v -> Products.matmul(t(v.get(0)), t(v.get(1))),
                    Shape.of(4, 3),
                    Shape.of(2, 4)),
            row("matmul, with itself", v -> Products.matmul(v.get(0), t(v.get(0))), Shape.of(3, 2)),
            row("matmul, sparse", v -> Products.matmul(SPARSE, v.get(0)), Shape.of(4, 2)),
            row("transpose", v -> t(v.get(0)), Shape.of(3, 4)),
            row("transpose, then tanh", v -> Activations.tanh(t(v.get(0))), Shape.of(3, 4)),
            row("swap, three axes", v -> Views.swap(v.get(0), 0, 2), Shape.of(2, 3, 4)),
            row("reshape", v -> Views.reshape(v.get(0), Shape.of(4, 3)), Shape.of(2, 6)),
            row("reshape, of a transpose", v -> Views.reshape(t(v.get(0)), Shape.of(6)), Shape.of(2, 3)),
            row("slice, first axis", v -> Views.slice(v.get(0), 0, 1, 3), Shape.of(4, 2)),
            row("slice, last axis, then tanh", v -> Activations.tanh(Views.slice(v.get(0), 1, 1, 3)), Shape.of(2, 4)),
            row("slice, twice the same", GradientTableTest::overlappingSlices, Shape.of(5)),
            row("softmax", v -> Likelihood.softmax(v.get(0)), Shape.of(3, 4)),
            row("softmax, one class", v -> Likelihood.softmax(v.get(0)), Shape.of(3, 1)),
            row("cross-entropy, fused", v -> Likelihood.crossEntropy(v.get(0), TARGETS), Shape.of(3, 3)),
            row(
                    "cross-entropy, fused, of a transpose",
                    v -> Likelihood.crossEntropy(t(v.get(0)), TARGETS),
                    Shape.of(3, 3)),
            row("sum", v -> Reductions.sum(v.get(0)), Shape.of(3, 4)),
            row("sum, of a transpose", v -> Reductions.sum(t(v.get(0)), 0), Shape.of(3, 4)),
            row("sum, first axis", v -> Reductions.sum(v.get(0), 0), Shape.of(3, 4)),
            row("sum, middle axis", v -> Reductions.sum(v.get(0), 1), Shape.of(2, 3, 2)),
            row("sum, last axis of size 1", v -> Reductions.sum(v.get(0), 1), Shape.of(3, 1)),
            row("mean", v -> Reductions.mean(v.get(0)), Shape.of(3, 4)),
            row("mean, last axis", v -> Reductions.mean(v.get(0), 1), Shape.of(3, 4)),
            row("log-softmax", v -> Likelihood.logSoftmax(v.get(0)), Shape.of(3, 4)),
            row("log-softmax, one class", v -> Likelihood.logSoftmax(v.get(0)), Shape.of(3, 1)),
            row("cross-entropy, masked", v -> likelihood(Likelihood.logSoftmax(v.get(0))), Shape.of(3, 3)),
            row("maximum", v -> Arithmetic.maximum(v.get(0), v.get(1)), Shape.of(3, 4), Shape.of(3, 4)),
            row("maximum, stretched", v -> Arithmetic.maximum(v.get(0), v.get(1)), Shape.of(3, 1), Shape.of(2, 1, 4)),
            row("minimum", v -> Arithmetic.minimum(v.get(0), t(v.get(1))), Shape.of(3, 4), Shape.of(4, 3)),
            row("abs", v -> Functions.abs(t(v.get(0))), Shape.of(3, 4)),
            row("square", v -> Functions.square(v.get(0)), Shape.of(3, 4)),
            row("power", v -> Functions.power(v.get(0), 3), Shape.of(3, 4)),
            row("power, root of a square", v -> Functions.power(Functions.square(v.get(0)), 0.75), Shape.of(5)),
            row("sqrt", v -> Functions.sqrt(positive(v.get(0))), Shape.of(3, 4)),
            row("exp", v -> Functions.exp(v.get(0)), Shape.of(3, 4)),
            row("log", v -> Functions.log(positive(v.get(0))), Shape.of(3, 4)),
            row("sin", v -> Functions.sin(v.get(0)), Shape.of(3, 4)),
            row("cos", v -> Functions.cos(t(v.get(0))), Shape.of(3, 4)),
            row("softplus", v -> Functions.softplus(v.get(0)), Shape.of(3, 4)),
            row("clamp", v -> Functions.clamp(t(v.get(0)), -0.3, 0.8), Shape.of(3, 4)),
            row("matmul, batched", v -> Products.matmul(v.get(0), v.get(1)), Shape.of(2, 3, 4), Shape.of(2, 4, 2)),
            row("matmul, one for all", v -> Products.matmul(v.get(0), v.get(1)), Shape.of(2, 3, 4), Shape.of(4, 2)),
            row(
                    "matmul, batched, both stretched",
                    v -> Products.matmul(v.get(0), v.get(1)),
                    Shape.of(2, 1, 3, 2),
                    Shape.of(3, 2, 1)),
            row(
                    "matmul, batched, transposed views",
                    v -> Products.matmul(Views.swap(v.get(0), 0, 2), Views.swap(v.get(1), 1, 2)),
                    Shape.of(4, 3, 2),
                    Shape.of(2, 2, 4)),
            row(
                    "affine",
                    v -> Products.affine(v.get(0), v.get(1), v.get(2)),
                    Shape.of(3, 4),
                    Shape.of(2, 4),
                    Shape.of(2)),
            row(
                    "affine, of a transpose",
                    v -> Products.affine(t(v.get(0)), v.get(1), v.get(2)),
                    Shape.of(4, 1),
                    Shape.of(2, 4),
                    Shape.of(2)),
            row(
                    "affine-relu",
                    v -> Products.affineRelu(v.get(0), v.get(1), v.get(2)),
                    Shape.of(3, 4),
                    Shape.of(5, 4),
                    Shape.of(5)),
            row("permute", v -> Views.permute(v.get(0), 1, 2, 0), Shape.of(2, 3, 4)),
            row("expand dims", v -> Activations.tanh(Views.expandDims(t(v.get(0)), 1)), Shape.of(2, 3)),
            row("squeeze", v -> Activations.tanh(Views.squeeze(v.get(0), 1)), Shape.of(2, 1, 3)),
            row("concat", v -> Joins.concat(1, v.get(0), t(v.get(1))), Shape.of(3, 2), Shape.of(1, 3)),
            row("concat, twice the same", v -> Joins.concat(0, v.get(0), v.get(0)), Shape.of(2, 2)),
            row("stack", v -> Joins.stack(1, v.get(0), v.get(1)), Shape.of(2, 3), Shape.of(2, 3)),
            row("gather, some twice", v -> Indexed.gather(v.get(0), new int[] {2, 0, 2}), Shape.of(4, 3)),
            row("gather, of a transpose", v -> Indexed.gather(t(v.get(0)), new int[] {1, 0}), Shape.of(3, 2)),
            row("scatter-add", v -> Indexed.scatterAdd(v.get(0), new int[] {2, 0, 2}, 4), Shape.of(3, 2)),
            row("pick", v -> Indexed.pick(t(v.get(0)), new int[] {1, 0, 1}), Shape.of(2, 3)),
            row("max, last axis", v -> Largest.along(v.get(0), 1).values(), Shape.of(3, 4)),
            row("max, first axis", v -> Largest.along(v.get(0), 0).values(), Shape.of(3, 2, 2)),
            row("max, of all", v -> Largest.of(t(v.get(0))).values(), Shape.of(3, 4)),
            row("sum, two axes", v -> Reductions.sumOver(v.get(0), 0, 2), Shape.of(2, 3, 4)),
            row("mean, two axes", v -> Reductions.meanOver(Views.swap(v.get(0), 1, 3), 3, 1), Shape.of(2, 3, 2, 2)),
            row("variance", v -> Reductions.variance(v.get(0), 0), Shape.of(3, 4)),
            row("variance, of all", v -> Reductions.variance(v.get(0), 1, 0), Shape.of(3, 4)),
            row("log-sum-exp", v -> Reductions.logSumExp(t(v.get(0))), Shape.of(3, 4)),
            row("norm", v -> Reductions.norm(t(v.get(0))), Shape.of(3, 4)),
            row("softmax, first axis", v -> Likelihood.softmax(v.get(0), 0), Shape.of(3, 4)),
            row("log-softmax, middle axis", v -> Likelihood.logSoftmax(v.get(0), 1), Shape.of(2, 3, 2)),
            row(
                    "convolution",
                    v -> convolve(v, new Convolutions.Sliding(1, 0)),
                    Shape.of(2, 2, 4, 5),
                    Shape.of(3, 2, 3, 3),
                    Shape.of(3)),
            row(
                    "convolution, stride and padding",
                    v -> convolve(v, new Convolutions.Sliding(2, 1)),
                    Shape.of(2, 1, 5, 4),
                    Shape.of(2, 1, 2, 2),
                    Shape.of(2)),
            row("max-pool", v -> Convolutions.maxPool(v.get(0), 2, 2), Shape.of(2, 2, 5, 4)),
            row(
                    "max-pool, overlapping",
                    v -> Convolutions.maxPool(Views.swap(v.get(0), 2, 3), 3, 1),
                    Shape.of(1, 2, 4, 5)),
            row("mean-pool", v -> Convolutions.meanPool(v.get(0), 2, 1), Shape.of(2, 1, 3, 4)),
            row("standardise columns", v -> standardise(v.get(0), new Grouped.Sizes(4, 3, 1)), Shape.of(4, 3)),
            row("standardise rows", v -> standardise(t(v.get(0)), new Grouped.Sizes(1, 3, 4)), Shape.of(4, 3)),
            row("standardise channels", v -> standardise(v.get(0), new Grouped.Sizes(2, 3, 4)), Shape.of(2, 3, 2, 2)),
            row(
                    "standardise by what is known",
                    v -> Standardisation.standardise(
                            v.get(0), CHANNELS, known(v.get(0).precision())),
                    Shape.of(2, 3, 2, 2)),
            row(
                    "rescale",
                    v -> Standardisation.rescale(v.get(0), v.get(1), v.get(2), new Grouped.Sizes(2, 3, 4)),
                    Shape.of(2, 3, 2, 2),
                    Shape.of(3),
                    Shape.of(3)),
            row("fan-out", GradientTableTest::fanOut, Shape.of(2, 2)));

    @ParameterizedTest
    @FieldSource("ROWS")
    void derivativeAgreesWithCentralDifferences(Row row) {
        List<Parameter> parameters = randomParameters(row.shapes(), 0);
        List<Tensor> variables = Parameter.tensors(parameters);
        Gradients gradients = Autograd.gradients(weightedSum(row.operation().apply(variables)), variables);
        var check = GradientCheck.of(
                parameters,
                gradients,
                () -> weightedSum(row.operation().apply(variables)).item());

        assertThat(check.advance(() -> false)).isTrue();
        assertThat(check.relativeErrors()).doesNotContain(Double.NaN);
        assertThat(Arrays.stream(check.relativeErrors()).max().orElseThrow()).isLessThan(1e-8);
    }

    @ParameterizedTest
    @FieldSource("ROWS")
    void programsComputeWhatHappensAtOnce(Row row) {
        List<Parameter> parameters = randomParameters(row.shapes(), 0);
        List<Tensor> variables = Parameter.tensors(parameters);
        Program<List<Tensor>> program = Program.of(() -> lossAndGradients(row, variables));
        program.run();
        List<Parameter> others = randomParameters(row.shapes(), 1);
        for (int i = 0; i < parameters.size(); i++) {
            parameters.get(i).values().copyFrom(others.get(i).values());
        }
        program.run();
        List<Tensor> expected = lossAndGradients(row, Parameter.tensors(others));

        for (int i = 0; i < expected.size(); i++) {
            assertThat(program.result().get(i).toArray())
                    .containsExactly(expected.get(i).toArray());
        }
    }

    @ParameterizedTest
    @FieldSource("ROWS")
    void floatsComeCloseToDoubles(Row row) {
        List<Tensor> doubles = Parameter.tensors(randomParameters(row.shapes(), 0));
        List<Tensor> floats = doubles.stream().map(GradientTableTest::rounded).toList();
        List<Tensor> expected = lossAndGradients(row, doubles);
        List<Tensor> rounded = lossAndGradients(row, floats);

        for (int i = 0; i < expected.size(); i++) {
            assertThat(rounded.get(i).precision()).isEqualTo(Precision.FLOAT);
            assertThat(rounded.get(i).toArray()).containsExactly(expected.get(i).toArray(), within(1e-3));
        }
    }

    private static Standardisation.Statistics known(Precision precision) {
        Storage mean = Storage.zeros(precision, 3);
        Storage variance = Storage.zeros(precision, 3);
        mean.copyFrom(new double[] {0.5, -1, 0});
        variance.copyFrom(new double[] {1, 0.25, 4});
        return new Standardisation.Statistics(mean, variance);
    }

    private static Tensor rounded(Tensor x) {
        Storage values = Storage.zeros(Precision.FLOAT, x.shape().count());
        values.copyFrom(x.storage());
        return Tensor.variable(x.shape(), values);
    }

    private static Tensor positive(Tensor x) {
        return Arithmetic.shift(Functions.square(x), 0.5);
    }

    private static Tensor convolve(List<Tensor> v, Convolutions.Sliding sliding) {
        return Convolutions.convolve(v.get(0), new Convolutions.Filters(v.get(1), v.get(2)), sliding);
    }

    private static Tensor standardise(Tensor x, Grouped.Sizes groups) {
        return Standardisation.standardise(x, new Standardisation.Rule(groups, 1e-3, Standardisation.Observer.NONE));
    }

    private static List<Tensor> lossAndGradients(Row row, List<Tensor> variables) {
        Tensor loss = weightedSum(row.operation().apply(variables));
        Gradients gradients = Autograd.gradients(loss, variables);
        return Stream.concat(Stream.of(loss), variables.stream().map(gradients::of))
                .toList();
    }

    private static Tensor overlappingSlices(List<Tensor> v) {
        return Arithmetic.multiply(Views.slice(v.get(0), 0, 0, 3), Views.slice(v.get(0), 0, 2, 5));
    }

    private static Row row(String name, Function<List<Tensor>, Tensor> operation, Shape... shapes) {
        return new Row(name, List.of(shapes), operation);
    }

    private static Tensor t(Tensor x) {
        return Views.transpose(x);
    }

    private static Tensor likelihood(Tensor logProbabilities) {
        return Likelihood.negativeLogLikelihood(logProbabilities, TARGETS);
    }

    /** x has three consumers, at different distances from the result. */
    private static Tensor fanOut(List<Tensor> v) {
        Tensor x = v.get(0);
        Tensor y = Activations.tanh(x);
        return Arithmetic.add(Arithmetic.multiply(x, y), Products.matmul(y, x));
    }

    /** To one number, with a different weight for each entry, so that no two entries can be confused. */
    private static Tensor weightedSum(Tensor result) {
        double[] weights = new Rng(1).uniforms(result.shape().count(), 0.5, 1.5);
        Tensor constant = Precisions.convert(Tensor.constant(result.shape(), weights), result.precision());
        return Reductions.sum(Arithmetic.multiply(result, constant));
    }

    private static List<Parameter> randomParameters(List<Shape> shapes, long seed) {
        Rng rng = new Rng(seed);
        List<Parameter> parameters = new ArrayList<>();
        shapes.forEach(shape -> parameters.add(Parameter.weight("x", shape, rng.normals(shape.count()))));
        return parameters;
    }
}
