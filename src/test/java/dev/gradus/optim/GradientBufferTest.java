package dev.gradus.optim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.gradus.nn.Parameter;
import dev.gradus.tensor.Gradients;
import dev.gradus.tensor.Shape;
import dev.gradus.tensor.Tensor;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GradientBufferTest {
    private final Parameter first = Parameter.weight("w", Shape.of(2), new double[] {0, 0});
    private final Parameter second = Parameter.bias("b", Shape.of(1));
    private final GradientBuffer buffer = new GradientBuffer(List.of(first, second));

    @Test
    void gradientsAddUpUntilTheyAreForgotten() {
        buffer.add(gradients(1, 2, 3));
        buffer.add(gradients(10, 20, 30));
        assertThat(sums()).containsExactly(11, 22, 33);

        buffer.divide(2);
        assertThat(sums()).containsExactly(5.5, 11, 16.5);

        buffer.zero();
        assertThat(sums()).containsExactly(0, 0, 0);
    }

    @Test
    void clippingByNormKeepsTheDirection() {
        buffer.add(gradients(2, -3, 6));

        assertThat(buffer.clipNorm(3.5)).isEqualTo(7);
        assertThat(sums()).containsExactly(1, -1.5, 3);
        assertThat(buffer.clipNorm(100)).isCloseTo(3.5, within(1e-15));
        assertThat(sums()).containsExactly(1, -1.5, 3);
    }

    @Test
    void clippingByValueBoundsEachEntry() {
        buffer.add(gradients(2, -3, 0.5));
        buffer.clipValues(1);

        assertThat(sums()).containsExactly(1, -1, 0.5);
    }

    @Test
    void boundsMustBePositive() {
        assertThatThrownBy(() -> buffer.clipNorm(0)).hasMessage("bound must be > 0, got 0.0");
    }

    @Test
    void optimizersTakeWhatWasAddedUp() {
        Gradients followed = buffer.gradients();
        buffer.add(gradients(1, 2, 3));
        new Optimizer(new Sgd(1), List.of(first, second)).update(followed);

        assertThat(first.values().doubles()).containsExactly(-1, -2);
        assertThat(second.values().doubles()).containsExactly(-3);
    }

    private Gradients gradients(double a, double b, double c) {
        return Gradients.of(Map.of(
                first.tensor(), Tensor.constant(Shape.of(2), a, b), second.tensor(), Tensor.constant(Shape.of(1), c)));
    }

    private double[] sums() {
        return buffer.state().stream()
                .flatMapToDouble(sum -> Arrays.stream(sum.toDoubles()))
                .toArray();
    }
}
