package dev.gradus.tensor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ProgramTest {
    private final double[] values = {1, 2, 3, 4};
    private final Tensor x = Tensor.variable(Shape.of(2, 2), values);

    @Test
    void nothingIsComputedBeforeTheFirstRun() {
        Program<Tensor> program = Program.of(() -> Arithmetic.scale(x, 2));

        assertThat(program.result().toArray()).containsExactly(0, 0, 0, 0);
        assertThat(program.run().toArray()).containsExactly(2, 4, 6, 8);
    }

    @Test
    void everyRunReadsItsVariablesAnew() {
        Program<Tensor> program = Program.of(() -> Reductions.sum(Arithmetic.multiply(x, x)));
        program.run();
        values[0] = 10;

        assertThat(program.run().item()).isEqualTo(129);
    }

    @Test
    void runsGoOnWhereTheyPaused() {
        Program<Tensor> program = Program.of(this::loss);
        AtomicInteger pauses = new AtomicInteger();
        while (!program.advance(() -> true)) {
            pauses.incrementAndGet();
        }

        assertThat(pauses).hasValue(program.operations() - 1);
        assertThat(program.result().item()).isEqualTo(loss().item());
    }

    @Test
    void gradientsArePartOfTheProgram() {
        Program<Gradients> program = Program.of(() -> Autograd.gradients(loss(), List.of(x)));
        values[3] = -1;

        assertThat(program.run().of(x).toArray())
                .containsExactly(Autograd.gradients(loss(), List.of(x)).of(x).toArray());
    }

    @Test
    void runsDoNotAllocate() {
        Program<Gradients> program = Program.of(() -> Autograd.gradients(loss(), List.of(x)));
        AllocationMeter meter = new AllocationMeter();

        assertThat(meter.bytesPerRun(program::run)).isLessThan(1024);
    }

    private Tensor loss() {
        Tensor product = Products.matmul(Activations.tanh(x), Views.transpose(x));
        return Reductions.mean(Arithmetic.multiply(product, Reductions.sum(x, 0)));
    }
}
