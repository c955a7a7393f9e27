package dev.gradus.tensor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.nn.GradientCheck;
import dev.gradus.nn.Parameter;
import dev.gradus.random.Rng;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
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
    private static final Likelihood.Targets TARGETS =
            new Likelihood.Targets(new int[] {2, 0, 1}, new double[] {0.5, 0, 0.25});

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
            row("fan-out", GradientTableTest::fanOut, Shape.of(2, 2)));

    @ParameterizedTest
    @FieldSource("ROWS")
    void derivativeAgreesWithCentralDifferences(Row row) {
        List<Parameter> parameters = randomParameters(row.shapes());
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

    private static Row row(String name, Function<List<Tensor>, Tensor> operation, Shape... shapes) {
        return new Row(name, List.of(shapes), operation);
    }

    private static Tensor t(Tensor x) {
        return Products.transpose(x);
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
        return Reductions.sum(Arithmetic.multiply(result, Tensor.constant(result.shape(), weights)));
    }

    private static List<Parameter> randomParameters(List<Shape> shapes) {
        Rng rng = new Rng(0);
        List<Parameter> parameters = new ArrayList<>();
        shapes.forEach(shape -> parameters.add(Parameter.weight("x", shape, rng.normals(shape.count()))));
        return parameters;
    }
}
