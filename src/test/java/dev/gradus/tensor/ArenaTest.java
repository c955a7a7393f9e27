package dev.gradus.tensor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArenaTest {
    private final Tensor x = Tensor.variable(Shape.of(2, 2), 1, 2, 3, 4);

    @Test
    void resultsTakeTheirArraysAgainAfterReuse() {
        Arena arena = new Arena();
        List<double[]> arrays = new ArrayList<>();
        for (int round = 0; round < 2; round++) {
            arena.run(() -> arrays.add(Activations.tanh(x).rowMajor()));
            arena.reuse();
        }

        assertThat(arrays.get(1)).isSameAs(arrays.get(0));
    }

    @Test
    void resultsOfOneRoundDoNotShareArrays() {
        new Arena()
                .run(() -> assertThat(Activations.tanh(x).rowMajor())
                        .isNotSameAs(Activations.tanh(x).rowMajor()));
    }

    @Test
    void gradientsInADirtyArenaAreTheSame() {
        double[] expected = gradient();
        Arena arena = new Arena();
        for (int round = 0; round < 3; round++) {
            arena.run(() -> assertThat(gradient()).containsExactly(expected));
            arena.reuse();
        }
    }

    private double[] gradient() {
        Tensor product = Products.matmul(Activations.tanh(x), Products.transpose(x));
        Tensor loss = Reductions.mean(Arithmetic.multiply(product, Reductions.sum(x, 0)));
        return Autograd.gradients(loss, List.of(x)).of(x).toArray();
    }
}
