package dev.gradus.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReductionsTest {
    private static final List<Integer> WIDTHS = List.of(1, 2, 3, 4, 7, 8, 10, 16, 31, 33, 64, 130);

    static Stream<KernelCase> kernels() {
        return KernelCase.all();
    }

    @ParameterizedTest
    @MethodSource("kernels")
    void sumsOfEveryLengthAreThoseOfPlainLoops(KernelCase kernels) {
        for (int length : KernelCase.LENGTHS) {
            Storage x = kernels.normals(length, length);
            Storage y = kernels.normals(length, length + 1);
            kernels.agree(3, (k, out) -> {
                out.set(0, k.reductions().sum(x) / 16);
                out.set(1, k.reductions().dot(x, y) / 16);
                out.set(2, k.reductions().squaredDistance(x, y) / 16);
            });
        }
    }

    @ParameterizedTest
    @MethodSource("kernels")
    void sumsAlongRowsAndColumnsAreThoseOfPlainLoops(KernelCase kernels) {
        for (int width : WIDTHS) {
            for (int rows : List.of(1, 2, 7, 34, 67)) {
                Storage x = kernels.normals(rows * width, width);
                kernels.tested().elementwise().scale(x, 1.0 / 16, x);
                kernels.agree(rows, (k, out) -> k.reductions().sumRows(x, width, out));
                kernels.agree(width, (k, out) -> k.reductions().sumColumns(x, width, out));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("kernels")
    void firstOfTheLargestIsFound(KernelCase kernels) {
        for (int width : WIDTHS) {
            Storage x = kernels.normals(9 * width, width);
            for (int i = 0; i < x.length(); i++) {
                x.set(i, Math.rint(2 * x.get(i)));
            }
            x.set(2 * width, Double.NaN);
            x.set(4 * width - 1, Double.NaN);
            x.set(4 * width, Double.POSITIVE_INFINITY);
            int[] where = new int[9];
            int[] expected = new int[9];
            kernels.plain().reductions().maxRows(x, width, kernels.zeros(9), expected);
            kernels.agree(9, (k, out) -> k.reductions().maxRows(x, width, out, where));
            kernels.tested().reductions().maxRows(x, width, kernels.zeros(9), where);
            assertThat(where).containsExactly(expected);
        }
    }

    @ParameterizedTest
    @MethodSource("kernels")
    void oneEntryBeyondTheBoundIsNoticedWhereverItIs(KernelCase kernels) {
        for (int at = 0; at < 37; at++) {
            for (double odd : new double[] {2, -2, Double.NaN, Double.NEGATIVE_INFINITY}) {
                Storage x = kernels.zeros(37);
                assertThat(kernels.tested().reductions().allWithin(x, 2)).isTrue();
                x.set(at, odd);
                assertThat(kernels.tested().reductions().allWithin(x, 2)).isFalse();
            }
        }
    }

    /** A run repeats itself only if a loop gives the same bits before it is compiled and after. */
    @ParameterizedTest
    @MethodSource("kernels")
    void bitsDoNotDependOnHowOftenALoopRan(KernelCase kernels) {
        Storage x = kernels.normals(211, 1);
        double first = kernels.tested().reductions().sum(x);
        double firstProduct = kernels.tested().reductions().dot(x, x);
        for (int repeat = 0; repeat < 5000; repeat++) {
            assertThat(kernels.tested().reductions().sum(x)).isEqualTo(first);
            assertThat(kernels.tested().reductions().dot(x, x)).isEqualTo(firstProduct);
        }
    }
}
