package dev.gradus.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SoftmaxTest {
    private static final int ROWS = 11;
    private static final List<Integer> WIDTHS = List.of(1, 2, 3, 4, 7, 8, 9, 10, 16, 17, 33, 100);

    static Stream<KernelCase> kernels() {
        return KernelCase.all();
    }

    @ParameterizedTest
    @MethodSource("kernels")
    void everyWidthGivesWhatPlainLoopsGive(KernelCase kernels) {
        for (int width : WIDTHS) {
            Storage x = kernels.normals(ROWS * width, width);
            Storage dy = kernels.normals(ROWS * width, width + 1);
            int length = x.length();
            kernels.agree(length, (k, out) -> k.softmax().softmax(x, width, out));
            kernels.agree(length, (k, out) -> k.softmax().logSoftmax(x, width, out));
            kernels.agree(ROWS, (k, out) -> k.softmax().logSumExp(x, width, out));
            Storage y = kernels.zeros(length);
            kernels.plain().softmax().softmax(x, width, y);
            kernels.agree(length, (k, out) -> k.softmax().softmaxGradient(dy, y, width, out));
            kernels.tested().elementwise().scale(dy, 1.0 / width, dy);
            kernels.plain().softmax().logSoftmax(x, width, y);
            kernels.agree(length, (k, out) -> k.softmax().logSoftmaxGradient(dy, y, width, out));
        }
    }

    @ParameterizedTest
    @MethodSource("kernels")
    void lossAndDerivativeAreThoseOfPlainLoops(KernelCase kernels) {
        for (int width : WIDTHS) {
            Storage x = kernels.normals(ROWS * width, width);
            int[] classes = new int[ROWS];
            double[] weights = new double[ROWS];
            for (int i = 0; i < ROWS; i++) {
                classes[i] = i * 7 % width;
                weights[i] = i == 3 ? 0 : 1.0 / ROWS;
            }
            Targets targets = new Targets(classes, weights);
            kernels.agree(x.length(), (k, dx) -> k.softmax().crossEntropy(x, width, targets, dx));
            double loss = kernels.tested().softmax().crossEntropy(x, width, targets, kernels.zeros(x.length()));
            double plain = kernels.plain().softmax().crossEntropy(x, width, targets, kernels.zeros(x.length()));
            assertThat(loss).isCloseTo(plain, within(kernels.tolerance() * (1 + plain)));
        }
    }

    @ParameterizedTest
    @MethodSource("kernels")
    void largeLogitsNeitherOverflowNorVanish(KernelCase kernels) {
        Storage x = kernels.of(1000, 1001, 1000, -1000, 0, 1000, Double.NaN, 0, 1, 0, 1, Double.NaN);
        kernels.agree(12, (k, out) -> k.softmax().softmax(x, 3, out));
        kernels.agree(12, (k, out) -> k.softmax().logSoftmax(x, 3, out));
        kernels.agree(4, (k, out) -> k.softmax().logSumExp(x, 3, out));
    }
}
