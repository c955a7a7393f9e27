package dev.gradus.kernel;

import dev.gradus.kernel.Updates.Coefficients;
import dev.gradus.kernel.Updates.Moments;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class UpdatesTest {
    private static final Coefficients NUMBERS = new Coefficients(0.1, 0.01, 0.9, 0.99, 1e-3);

    static Stream<KernelCase> kernels() {
        return KernelCase.all();
    }

    @ParameterizedTest
    @MethodSource("kernels")
    void parametersMoveAsInPlainLoops(KernelCase kernels) {
        for (int length : KernelCase.LENGTHS) {
            Storage w = kernels.normals(length, 1);
            Storage g = kernels.normals(length, 2);
            kernels.agree(w, (k, both) -> k.updates().descend(both, g, NUMBERS));
            kernels.agree(w, (k, both) -> k.updates().momentum(both, g, kernels.zeros(length), NUMBERS));
            kernels.agree(w, (k, both) -> k.updates().nesterov(both, g, kernels.zeros(length), NUMBERS));
            kernels.agree(w, (k, both) -> k.updates().adagrad(both, g, kernels.zeros(length), NUMBERS));
            kernels.agree(w, (k, both) -> k.updates().rmsProp(both, g, kernels.zeros(length), NUMBERS));
            kernels.agree(w, (k, both) -> k.updates().adam(both, g, fresh(kernels, length), NUMBERS));
        }
    }

    @ParameterizedTest
    @MethodSource("kernels")
    void memoriesMoveAsInPlainLoops(KernelCase kernels) {
        Storage w = kernels.normals(37, 1);
        Storage g = kernels.normals(37, 2);
        Storage memory = kernels.normals(37, 3);
        kernels.tested().elementwise().abs(memory, memory);
        kernels.agree(memory, (k, both) -> k.updates().momentum(kernels.of(w.toDoubles()), g, both, NUMBERS));
        kernels.agree(memory, (k, both) -> k.updates().nesterov(kernels.of(w.toDoubles()), g, both, NUMBERS));
        kernels.agree(memory, (k, both) -> k.updates().adagrad(kernels.of(w.toDoubles()), g, both, NUMBERS));
        kernels.agree(memory, (k, both) -> k.updates().rmsProp(kernels.of(w.toDoubles()), g, both, NUMBERS));
        kernels.agree(
                memory,
                (k, both) ->
                        k.updates().adam(kernels.of(w.toDoubles()), g, new Moments(kernels.zeros(37), both), NUMBERS));
    }

    private static Moments fresh(KernelCase kernels, int length) {
        return new Moments(kernels.zeros(length), kernels.zeros(length));
    }
}
