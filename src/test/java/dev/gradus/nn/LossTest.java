package dev.gradus.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.gradus.kernel.Targets;
import dev.gradus.random.Rng;
import dev.gradus.tensor.Autograd;
import dev.gradus.tensor.Likelihood;
import dev.gradus.tensor.Shape;
import dev.gradus.tensor.ShapeException;
import dev.gradus.tensor.Tensor;
import java.util.Arrays;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LossTest {
    private static final Shape SHAPE = Shape.of(3, 2);

    static Stream<Named<BinaryOperator<Tensor>>> losses() {
        Tensor mask = Tensor.constant(Shape.of(3, 1), 0.5, 0, 0.25);
        Targets targets = new Targets(new int[] {1, 0, 1}, new double[] {0.5, 0, 0.5});
        return Stream.of(
                Named.of("mean squared error", Loss::meanSquaredError),
                Named.of("weighted squared error", (p, t) -> Loss.weightedSquaredError(p, t, mask)),
                Named.of("binary cross-entropy", Loss::binaryCrossEntropy),
                Named.of("cross-entropy", (p, _) -> Loss.crossEntropy(p, targets)),
                Named.of(
                        "negative log-likelihood",
                        (p, _) -> Loss.negativeLogLikelihood(Likelihood.logSoftmax(p), targets)),
                Named.of("gaussian divergence", Loss::gaussianDivergence),
                Named.of(
                        "categorical divergence",
                        (p, q) -> Loss.categoricalDivergence(Likelihood.logSoftmax(p), Likelihood.logSoftmax(q))));
    }

    @ParameterizedTest
    @MethodSource("losses")
    void derivativesAgreeWithCentralDifferences(BinaryOperator<Tensor> loss) {
        Parameter first = Parameter.weight("a", SHAPE, new Rng(1).normals(6));
        Parameter second = Parameter.weight("b", SHAPE, new Rng(2).normals(6));
        List<Parameter> parameters = List.of(first, second);
        var gradients = Autograd.gradients(loss.apply(first.tensor(), second.tensor()), Parameter.tensors(parameters));
        GradientCheck check = GradientCheck.of(
                parameters,
                gradients,
                () -> loss.apply(first.tensor(), second.tensor()).item());
        check.advance(() -> false);

        assertThat(Arrays.stream(check.relativeErrors()).max().orElseThrow()).isLessThan(GradientCheck.TOLERANCE);
    }

    @Test
    void squaredErrorsAreAveraged() {
        assertThat(Loss.meanSquaredError(vector(1, 2, 3, 4), vector(1, 0, 0, 4)).item())
                .isEqualTo(13.0 / 4);
        assertThatThrownBy(() -> Loss.meanSquaredError(vector(1, 2), Tensor.constant(Shape.of(2, 1), 1, 2)))
                .isInstanceOf(ShapeException.class);
    }

    /** Reference: PyTorch's binary_cross_entropy_with_logits. */
    @Test
    void binaryCrossEntropyHoldsAtBothEnds() {
        assertThat(Loss.binaryCrossEntropy(vector(0.5, -2, 30, -800), vector(1, 0, 0.25, 0))
                        .item())
                .isCloseTo(5.775251248805793, within(1e-14));
    }

    @Test
    void divergencesVanishWhereBothAreEqual() {
        Tensor logP = Likelihood.logSoftmax(Tensor.constant(SHAPE, 1, 2, 3, 4, 5, 0));

        assertThat(Loss.categoricalDivergence(logP, logP).item()).isZero();
        assertThat(Loss.gaussianDivergence(vector(0, 0), vector(0, 0)).item()).isZero();
        assertThat(Loss.gaussianDivergence(vector(2), vector(Math.log(3))).item())
                .isCloseTo(0.5 * (9 + 4 - 1 - Math.log(9)), within(1e-14));
    }

    private static Tensor vector(double... values) {
        return Tensor.constant(Shape.of(values.length), values);
    }
}
