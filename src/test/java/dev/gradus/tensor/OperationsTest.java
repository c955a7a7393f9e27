package dev.gradus.tensor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.gradus.kernel.Precision;
import dev.gradus.tensor.Convolutions.Filters;
import dev.gradus.tensor.Convolutions.Sliding;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What operations do at their edges; their derivatives are in {@link GradientTableTest}. */
class OperationsTest {
    private final Tensor matrix = Tensor.constant(Shape.of(2, 3), 1, 5, 5, -4, 0, -1);
    private final Tensor image = Tensor.constant(Shape.of(1, 1, 3, 3), 1, 2, 3, 4, 5, 6, 7, 8, 9);

    @Test
    void largestEntriesNameTheFirstOfEquals() {
        assertThat(Largest.along(matrix, 1).where()).containsExactly(1, 1);
        assertThat(Largest.along(matrix, 0).values().toArray()).containsExactly(1, 5, 5);
        assertThat(Largest.of(Views.transpose(matrix)).where()).containsExactly(2);
    }

    @Test
    void placesOfTheLargestAreNewAfterEveryRun() {
        double[] values = {1, 2, 3};
        Tensor x = Tensor.variable(Shape.of(3), values);
        Program<Largest> program = Program.of(() -> Largest.of(x));
        program.run();
        assertThat(program.result().where()).containsExactly(2);

        values[0] = 7;
        program.run();
        assertThat(program.result().where()).containsExactly(0);
    }

    @Test
    void normHasGradientZeroAtZero() {
        Tensor zero = Tensor.variable(Shape.of(2), 0, 0);

        assertThat(gradient(Reductions.norm(zero), zero)).containsExactly(0, 0);
    }

    @Test
    void firstOfEqualsTakesTheGradientOfTheLarger() {
        Tensor a = Tensor.variable(Shape.of(2), 1, 2);
        Tensor b = Tensor.variable(Shape.of(2), 1, 3);
        Gradients larger = Autograd.gradients(Reductions.sum(Arithmetic.maximum(a, b)), List.of(a, b));
        Gradients smaller = Autograd.gradients(Reductions.sum(Arithmetic.minimum(a, b)), List.of(a, b));

        assertThat(larger.of(a).toArray()).containsExactly(1, 0);
        assertThat(larger.of(b).toArray()).containsExactly(0, 1);
        assertThat(smaller.of(a).toArray()).containsExactly(1, 1);
        assertThat(smaller.of(b).toArray()).containsExactly(0, 0);
    }

    @Test
    void boundsOfAClampBelongToIt() {
        Tensor x = Tensor.variable(Shape.of(4), -2, -1, 1, 2);
        Tensor y = Functions.clamp(x, -1, 1);

        assertThat(y.toArray()).containsExactly(-1, -1, 1, 1);
        assertThat(gradient(Reductions.sum(y), x)).containsExactly(0, 1, 1, 0);
        assertThatThrownBy(() -> Functions.clamp(x, 1, -1)).hasMessage("low must be ≤ high, got 1.0 and -1.0");
    }

    @Test
    void varianceIsThatOfTheEntriesThemselves() {
        assertThat(Reductions.variance(matrix, 1).toArray())
                .containsExactly(new double[] {32.0 / 9, 26.0 / 9}, within(1e-15));
        assertThat(Reductions.variance(matrix, 0, 1).item()).isCloseTo(10.333333333333334, within(1e-14));
    }

    @Test
    void logSumExpDoesNotOverflow() {
        assertThat(Reductions.logSumExp(Tensor.constant(Shape.of(2), 1000, 1000))
                        .item())
                .isCloseTo(1000 + Math.log(2), within(1e-12));
    }

    @Test
    void softmaxAlongTheFirstAxisSumsToOneThere() {
        assertThat(Reductions.sum(Likelihood.softmax(matrix, 0), 0).toArray())
                .containsExactly(new double[] {1, 1, 1}, within(1e-15));
    }

    @Test
    void joinedPartsStandSideBySide() {
        Tensor column = Tensor.constant(Shape.of(2, 1), 10, 20);

        assertThat(Joins.concat(1, matrix, column).toArray()).containsExactly(1, 5, 5, 10, -4, 0, -1, 20);
        assertThat(Joins.stack(1, matrix, matrix).shape()).isEqualTo(Shape.of(2, 2, 3));
        assertThatThrownBy(() -> Joins.concat(0, matrix, column))
                .isInstanceOf(ShapeException.class)
                .hasMessageContaining("all other sizes must be equal");
    }

    @Test
    void batchedProductsArePlainProductsOneByOne() {
        Tensor a = Tensor.constant(Shape.of(2, 1, 2), 1, 2, 3, 4);
        Tensor b = Tensor.constant(Shape.of(2, 2, 1), 5, 6, 7, 8);

        assertThat(Products.matmul(a, b).toArray()).containsExactly(17, 53);
        assertThatThrownBy(() -> Products.matmul(a, Tensor.constant(Shape.of(3, 2, 1), 1, 2, 3, 4, 5, 6)))
                .isInstanceOf(ShapeException.class);
    }

    @Test
    void axesAreNamedOnce() {
        assertThatThrownBy(() -> Reductions.sumOver(matrix, 0, 0)).hasMessageContaining("got axis 0 twice");
        assertThatThrownBy(() -> Views.permute(matrix, 0, 0)).hasMessageContaining("name each axis once");
        assertThatThrownBy(() -> Views.squeeze(matrix, 0)).hasMessageContaining("choose an axis of size 1");
    }

    @Test
    void rowsAndNumbersMustFit() {
        assertThatThrownBy(() -> Indexed.pick(matrix, new int[] {1}))
                .hasMessage("pick of [2, 3] and [1] is not defined: give one number for each row");
        assertThatThrownBy(() -> Indexed.gather(image, new int[] {0})).hasMessageContaining("give it two axes");
    }

    @Test
    void filtersSlideOverTheImage() {
        Filters cross =
                new Filters(Tensor.constant(Shape.of(1, 1, 2, 2), 1, 0, 0, -1), Tensor.constant(Shape.of(1), 0.5));

        assertThat(Convolutions.convolve(image, cross, Sliding.INSIDE).toArray())
                .containsExactly(-3.5, -3.5, -3.5, -3.5);
        assertThat(Convolutions.convolve(image, cross, new Sliding(2, 1)).toArray())
                .containsExactly(-0.5, -2.5, -6.5, -3.5);
    }

    @Test
    void windowsMustFitIntoTheImage() {
        Filters large =
                new Filters(Tensor.constant(Shape.of(1, 1, 4, 4), new double[16]), Tensor.constant(Shape.of(1), 0));

        assertThatThrownBy(() -> Convolutions.convolve(image, large, Sliding.INSIDE))
                .hasMessageContaining("make padding larger");
        assertThatThrownBy(() -> Convolutions.maxPool(image, 4, 1)).hasMessageStartingWith("max-pool with window 4");
        assertThatThrownBy(() -> new Sliding(0, 0)).hasMessage("stride must be ≥ 1 and padding ≥ 0, got 0 and 0");
    }

    @Test
    void windowsLeaveOutWhatIsLeftOver() {
        assertThat(Convolutions.maxPool(image, 2, 2).toArray()).containsExactly(5);
        assertThat(Convolutions.meanPool(image, 2, 1).toArray()).containsExactly(3, 4, 6, 7);
    }

    @Test
    void precisionsMeetWhenConverted() {
        Tensor x = Tensor.variable(Shape.of(2), 0.1, 0.2);
        Tensor rounded = Precisions.toFloat(x);

        assertThat(rounded.toArray()).containsExactly(0.1f, 0.2f);
        assertThat(Precisions.toDouble(x)).isSameAs(x);
        assertThat(gradient(Reductions.sum(Precisions.toDouble(rounded)), x)).containsExactly(1, 1);
        assertThat(Autograd.gradients(Reductions.sum(rounded), List.of(x)).of(x).precision())
                .isEqualTo(Precision.DOUBLE);
        assertThatThrownBy(() -> Arithmetic.add(x, rounded)).hasMessageContaining("convert one");
    }

    @Test
    void affineMapsNeedOneBiasForEachRow() {
        assertThatThrownBy(() -> Products.affine(matrix, matrix, Tensor.constant(Shape.of(3), 1, 2, 3)))
                .hasMessageContaining("one bias for each row of the weight");
    }

    private static double[] gradient(Tensor loss, Tensor variable) {
        return Autograd.gradients(loss, List.of(variable)).of(variable).toArray();
    }
}
