package dev.gradus.kernel;

import dev.gradus.kernel.Strided.Layout;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StridedTest {
    private static final List<Layout> LAYOUTS = List.of(
            layout(0, new int[0], new int[0]),
            layout(5, new int[] {1}, new int[] {3}),
            layout(0, new int[] {6, 7}, new int[] {7, 1}),
            layout(2, new int[] {6, 7}, new int[] {0, 1}),
            layout(2, new int[] {6, 7}, new int[] {1, 0}),
            layout(0, new int[] {6, 7}, new int[] {0, 0}),
            layout(1, new int[] {7, 5}, new int[] {1, 7}),
            layout(0, new int[] {130, 67}, new int[] {1, 130}),
            layout(3, new int[] {4, 5}, new int[] {20, 2}),
            layout(0, new int[] {3, 1, 4, 5}, new int[] {20, 9, 5, 1}),
            layout(0, new int[] {2, 3, 4}, new int[] {1, 8, 2}),
            layout(0, new int[] {3, 2, 17}, new int[] {17, 0, 1}),
            layout(0, new int[] {3, 2, 17}, new int[] {1, 3, 0}),
            layout(0, new int[] {1, 1}, new int[] {1, 1}),
            layout(0, new int[] {0, 4}, new int[] {4, 1}));

    static Stream<KernelCase> kernels() {
        return KernelCase.all();
    }

    @ParameterizedTest
    @MethodSource("kernels")
    void copiesAreThoseOfPlainLoops(KernelCase kernels) {
        for (Layout layout : LAYOUTS) {
            Storage from = kernels.normals(reach(layout), 1);
            kernels.agree(count(layout), (k, to) -> k.strided().copy(from, layout, to));
        }
    }

    @ParameterizedTest
    @MethodSource("kernels")
    void sumsIntoALayoutAreThoseOfPlainLoops(KernelCase kernels) {
        for (Layout layout : LAYOUTS) {
            Storage from = kernels.normals(count(layout), 1);
            kernels.tested().elementwise().scale(from, 1.0 / 16, from);
            Storage to = kernels.normals(reach(layout), 2);
            kernels.agree(to, (k, both) -> k.strided().addTo(from, layout, both));
        }
    }

    @ParameterizedTest
    @MethodSource("kernels")
    void entriesArePlacedWherePlainLoopsPlaceThem(KernelCase kernels) {
        LAYOUTS.stream()
                .filter(layout -> Arrays.stream(layout.strides()).allMatch(stride -> stride > 0))
                .forEach(layout -> {
                    Storage from = kernels.normals(count(layout), 1);
                    kernels.agree(reach(layout), (k, to) -> k.strided().place(from, layout, to));
                });
    }

    private static Layout layout(int offset, int[] sizes, int[] strides) {
        return new Layout(offset, sizes, strides);
    }

    private static int count(Layout layout) {
        return Arrays.stream(layout.sizes()).reduce(1, (a, b) -> a * b);
    }

    /** Length of the storage that the layout looks at. */
    private static int reach(Layout layout) {
        int last = IntStream.range(0, layout.sizes().length)
                .map(axis -> Math.max(0, layout.sizes()[axis] - 1) * layout.strides()[axis])
                .sum();
        return layout.offset() + last + 1;
    }
}
