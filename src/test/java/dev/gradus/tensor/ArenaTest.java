package dev.gradus.tensor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ArenaTest {
    private final Tensor x = Tensor.variable(Shape.of(2, 2), 1, 2, 3, 4);

    @Test
    void resultsTakeTheirArraysAgainAfterReuse() {
        Arena arena = new Arena();
        double[] first = arena.compute(() -> Activations.tanh(x).rowMajor());
        arena.reuse();
        double[] second = arena.compute(() -> Activations.tanh(x).rowMajor());

        assertThat(second).isSameAs(first);
    }

    @Test
    void resultsOfOneRoundDoNotShareArrays() {
        Arena arena = new Arena();
        double[] first = arena.compute(() -> Activations.tanh(x).rowMajor());
        double[] second = arena.compute(() -> Activations.tanh(x).rowMajor());

        assertThat(second).isNotSameAs(first);
    }

    @Test
    void gradientsInADirtyArenaAreTheSame() {
        double[] expected = gradient();
        Arena arena = new Arena();
        for (int round = 0; round < 3; round++) {
            assertThat(arena.compute(this::gradient)).containsExactly(expected);
            arena.reuse();
        }
    }

    private double[] gradient() {
        Tensor product = Products.matmul(Activations.tanh(x), Products.transpose(x));
        Tensor loss = Reductions.mean(Arithmetic.multiply(product, Reductions.sum(x, 0)));
        return Autograd.gradients(loss, List.of(x)).of(x).toArray();
    }
}
