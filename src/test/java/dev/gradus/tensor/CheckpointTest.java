package dev.gradus.tensor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gradus.random.Rng;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class CheckpointTest {
    private static final int LAYERS = 12;
    private static final int WIDTH = 8;

    private final Rng rng = new Rng(4);
    private final Tensor x = Tensor.variable(Shape.of(5, WIDTH), rng.normals(5 * WIDTH));
    private final List<Tensor> weights = new ArrayList<>();
    private final AtomicInteger evaluations = new AtomicInteger();

    CheckpointTest() {
        for (int layer = 0; layer < LAYERS; layer++) {
            weights.add(Tensor.variable(Shape.of(WIDTH, WIDTH), rng.normals(WIDTH * WIDTH)));
        }
    }

    @Test
    void gradientsAreThoseOfThePlainComputationBitForBit() {
        List<Tensor> expected = gradients(plain());
        List<Tensor> checkpointed = gradients(every(4));

        for (int i = 0; i < expected.size(); i++) {
            assertThat(checkpointed.get(i).toArray())
                    .containsExactly(expected.get(i).toArray());
        }
    }

    @Test
    void programsGiveTheSameGradientsInEveryRun() {
        Program<List<Tensor>> program = Program.of(() -> gradients(every(3)));
        program.run();
        x.storage().copyFrom(new Rng(5).normals(5 * WIDTH));
        program.run();
        List<Tensor> expected = gradients(plain());

        for (int i = 0; i < expected.size(); i++) {
            assertThat(program.result().get(i).toArray())
                    .containsExactly(expected.get(i).toArray());
        }
    }

    @Test
    void everySegmentIsEvaluatedTwice() {
        gradients(plain());
        assertThat(evaluations.getAndSet(0)).isEqualTo(LAYERS);

        gradients(every(4));
        assertThat(evaluations.getAndSet(0)).isEqualTo(2 * LAYERS);

        Program<List<Tensor>> program = Program.of(() -> gradients(every(4)));
        assertThat(evaluations).hasValue(0);
        program.run();
        assertThat(evaluations).hasValue(2 * LAYERS);
    }

    @Test
    void segmentsOfAProgramShareTheirArrays() {
        long all = Program.of(() -> gradients(plain())).bytes();
        long some = Program.of(() -> gradients(every(4))).bytes();

        assertThat(some).isLessThan(all * 7 / 10);
    }

    @Test
    void segmentsMayHoldSegments() {
        UnaryOperator<Tensor> inner = h -> Checkpoint.of(h, weights.subList(1, 2), g -> layer(g, 1));
        List<Tensor> nested =
                gradients(Checkpoint.of(x, weights.subList(0, 3), h -> layer(inner.apply(layer(h, 0)), 2)));
        List<Tensor> expected = gradients(layer(layer(layer(x, 0), 1), 2));

        for (int i = 0; i < expected.size(); i++) {
            assertThat(nested.get(i).toArray()).containsExactly(expected.get(i).toArray());
        }
    }

    @Test
    void constantsNeedNoGradient() {
        Tensor constant = x.detached();
        Tensor y = Checkpoint.of(constant, weights.subList(0, 1), h -> layer(h, 0));

        assertThat(y.edges()).hasSize(1);
        assertThat(Checkpoint.of(constant, List.of(), Activations::tanh).edges())
                .isEmpty();
    }

    @Test
    void forgottenVariablesAreNoticed() {
        assertThatThrownBy(() -> Checkpoint.of(x, List.of(), h -> layer(h, 0)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("one of shape [8, 8] is missing");
    }

    private Tensor plain() {
        return layers(x, 0, LAYERS);
    }

    private Tensor every(int length) {
        Tensor h = x;
        for (int from = 0; from < LAYERS; from += length) {
            int first = from;
            h = Checkpoint.of(h, weights.subList(first, first + length), in -> layers(in, first, first + length));
        }
        return h;
    }

    private Tensor layers(Tensor in, int from, int to) {
        Tensor h = in;
        for (int layer = from; layer < to; layer++) {
            h = layer(h, layer);
        }
        return h;
    }

    /** With a side door that counts. */
    private Tensor layer(Tensor h, int layer) {
        Tensor z = Products.matmul(h, weights.get(layer));
        Tensor counted = Tensor.computed(
                        "count",
                        z.shape(),
                        out -> {
                            evaluations.incrementAndGet();
                            out.copyFrom(z.storage());
                        },
                        z)
                .from(Edge.to(z, dy -> dy));
        return Arithmetic.add(h, Activations.tanh(counted));
    }

    private List<Tensor> gradients(Tensor result) {
        List<Tensor> variables = new ArrayList<>(weights);
        variables.add(x);
        Gradients gradients = Autograd.gradients(Reductions.mean(Functions.square(result)), variables);
        return variables.stream().map(gradients::of).toList();
    }
}
