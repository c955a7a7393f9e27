package dev.gradus.tensor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class AutogradTest {
    private final Tensor x = Tensor.variable(Shape.of(2), 3, -1);

    @Test
    void gradientsAddUpOverConsumers() {
        Tensor y = Reductions.sum(Arithmetic.add(Arithmetic.multiply(x, x), x));

        assertThat(gradient(y, x)).containsExactly(7, -1);
    }

    @Test
    void lossThatDoesNotDependOnAVariableHasGradientZero() {
        assertThat(gradient(Tensor.scalar(2), x)).containsExactly(0, 0);
        assertThat(gradient(Reductions.sum(Tensor.variable(Shape.of(3), 1, 2, 3)), x))
                .containsExactly(0, 0);
    }

    @Test
    void variableIsItsOwnGradientPath() {
        Tensor single = Tensor.variable(Shape.SCALAR, 4);

        assertThat(gradient(single, single)).containsExactly(1);
    }

    @Test
    void intermediateResultsHaveGradientsToo() {
        Tensor y = Arithmetic.scale(x, 2);
        Tensor loss = Reductions.sum(Arithmetic.multiply(y, y));

        assertThat(gradient(loss, y)).containsExactly(12, -4);
    }

    @Test
    void tapesOfAnyDepthAreWalked() {
        Tensor y = x;
        for (int i = 0; i < 100_000; i++) {
            y = Arithmetic.scale(y, 1);
        }

        assertThat(gradient(Reductions.sum(y), x)).containsExactly(1, 1);
    }

    @Test
    void lossMustBeOneNumber() {
        assertThatThrownBy(() -> Autograd.gradients(x, List.of(x)))
                .isInstanceOf(ShapeException.class)
                .hasMessageContaining("gradients of [2]")
                .hasMessageContaining("sum or average");
    }

    @Test
    void constantsHaveNoGradient() {
        Tensor constant = Tensor.scalar(1);

        assertThatThrownBy(() -> Autograd.gradients(Reductions.sum(x), List.of(constant)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Tensor.variable");
    }

    @Test
    void onlyGradientsThatWereAskedForAreGivenOut() {
        Gradients gradients = Autograd.gradients(Reductions.sum(x), List.of());

        assertThatThrownBy(() -> gradients.of(x)).hasMessageContaining("asked for");
    }

    @Test
    void operationsOnConstantsLeaveNoTape() {
        assertThat(Arithmetic.add(Tensor.scalar(1), Tensor.scalar(2)).edges()).isEmpty();
    }

    @Test
    void gradientsAreConstants() {
        Gradients gradients = Autograd.gradients(Reductions.sum(Arithmetic.multiply(x, x)), List.of(x));

        assertThat(gradients.of(x).edges()).isEmpty();
    }

    private static double[] gradient(Tensor loss, Tensor variable) {
        return Autograd.gradients(loss, List.of(variable)).of(variable).toArray();
    }
}
