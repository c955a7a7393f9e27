package dev.gradus.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.kernel.Convolution.Images;
import dev.gradus.kernel.Pooling.Sizes;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PoolingTest {
    private static final List<Sizes> SIZES = sizes();

    static Stream<KernelCase> kernels() {
        return KernelCase.all();
    }

    private static List<Sizes> sizes() {
        List<Sizes> sizes = new ArrayList<>();
        for (int width : new int[] {2, 3, 7, 8, 9, 14, 16, 28, 33, 66}) {
            sizes.add(new Sizes(new Images(2, 3, 5, width), 2, 2));
        }
        sizes.add(new Sizes(new Images(2, 2, 7, 9), 3, 2));
        sizes.add(new Sizes(new Images(1, 2, 6, 6), 2, 1));
        return sizes;
    }

    @ParameterizedTest
    @MethodSource("kernels")
    void firstOfTheLargestIsFound(KernelCase kernels) {
        for (Sizes sizes : SIZES) {
            Storage x = kernels.normals(sizes.input().count(), 1);
            for (int i = 0; i < x.length(); i++) {
                x.set(i, i % 29 == 0 ? Double.NaN : Math.rint(2 * x.get(i)));
            }
            int count = sizes.output().count();
            int[] where = new int[count];
            int[] expected = new int[count];
            kernels.agree(count, (k, y) -> k.pooling().max(sizes, x, y, where));
            kernels.plain().pooling().max(sizes, x, kernels.zeros(count), expected);
            kernels.tested().pooling().max(sizes, x, kernels.zeros(count), where);
            assertThat(where).containsExactly(expected);
            Storage dy = kernels.normals(count, 2);
            kernels.agree(x.length(), (k, dx) -> k.pooling().maxGradient(dy, where, dx));
        }
    }

    @ParameterizedTest
    @MethodSource("kernels")
    void meansAndTheirDerivativesAreThoseOfPlainLoops(KernelCase kernels) {
        for (Sizes sizes : SIZES) {
            Storage x = kernels.normals(sizes.input().count(), 1);
            Storage dy = kernels.normals(sizes.output().count(), 2);
            kernels.agree(dy.length(), (k, y) -> k.pooling().mean(sizes, x, y));
            kernels.agree(x, (k, dx) -> k.pooling().meanGradient(sizes, dy, dx));
        }
    }
}
