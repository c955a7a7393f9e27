package dev.gradus.app.bench;

import dev.gradus.app.bench.Workload.Goal;
import dev.gradus.app.bench.Workload.Task;
import dev.gradus.kernel.Convolution;
import dev.gradus.kernel.Gemm;
import dev.gradus.kernel.Matrix;
import dev.gradus.kernel.Precision;
import dev.gradus.kernel.Storage;
import dev.gradus.random.Rng;
import java.util.List;

/** Matrix products and convolutions. */
final class ProductWorkloads {
    /** Multiply-adds that one core of a machine with 512-bit vectors can do, times two. */
    private static final double PEAK = 129e9;

    private record Sizes(int rows, int inner, int columns) {
        double floor(Precision precision) {
            return 2.0 * rows * inner * columns / (precision == Precision.DOUBLE ? PEAK : 2 * PEAK);
        }
    }

    static final List<Workload> ALL = List.of(
            product("gemm-f64", Precision.DOUBLE, new Sizes(512, 512, 512), 1.6),
            product("gemm-f32", Precision.FLOAT, new Sizes(512, 512, 512), 1.4),
            product("gemm-f64-batch", Precision.DOUBLE, new Sizes(128, 784, 128), 1.4),
            product("gemm-f32-batch", Precision.FLOAT, new Sizes(128, 784, 128), 1.4),
            convolution("conv-forward", "convolution 5×5, 3→64, batch 32, forward", ProductWorkloads::forward),
            convolution("conv-weights", "the same, forward and weight gradient", ProductWorkloads::weights),
            convolution("conv-all", "the same, and input gradient", ProductWorkloads::all));

    private ProductWorkloads() {}

    private static Workload product(String id, Precision precision, Sizes sizes, double ratio) {
        String title = "product %d×%d · %d×%d, %s"
                .formatted(
                        sizes.rows,
                        sizes.inner,
                        sizes.inner,
                        sizes.columns,
                        precision == Precision.DOUBLE ? "double" : "float");
        return new Workload(
                id, title, Goal.of(1, ratio, sizes.floor(precision)), () -> multiplication(precision, sizes));
    }

    private static Task multiplication(Precision precision, Sizes sizes) {
        Matrix a = Matrix.rowMajor(random(precision, sizes.rows * sizes.inner), sizes.rows, sizes.inner);
        Matrix b = Matrix.rowMajor(random(precision, sizes.inner * sizes.columns), sizes.inner, sizes.columns);
        Matrix c = Matrix.rowMajor(Storage.zeros(precision, sizes.rows * sizes.columns), sizes.rows, sizes.columns);
        Gemm gemm = c.values().kernels().gemm();
        return () -> gemm.multiply(a, b, c);
    }

    private interface Passes {
        Task of(Images images);
    }

    private static Workload convolution(String id, String title, Passes passes) {
        return new Workload(id, title, Goal.of(1.2), () -> passes.of(new Images()));
    }

    private static Task forward(Images images) {
        return images::forward;
    }

    private static Task weights(Images images) {
        return () -> {
            images.forward();
            images.weightGradient();
        };
    }

    private static Task all(Images images) {
        return () -> {
            images.forward();
            images.weightGradient();
            images.inputGradient();
        };
    }

    /** A batch of colour images and the first layer of a network. */
    private static final class Images {
        private static final int CHANNELS = 3;
        private static final int FILTERS = 64;
        private static final int KERNEL = 5;
        private static final int WIDTH = 32;
        private static final int BATCH = 32;

        private final Convolution.Sizes sizes = Convolution.Sizes.of(
                new Convolution.Images(BATCH, CHANNELS, WIDTH, WIDTH),
                FILTERS,
                new Convolution.Window(KERNEL, 1, KERNEL / 2));
        private final Storage x = random(Precision.FLOAT, sizes.input().count());
        private final Storage w = random(Precision.FLOAT, FILTERS * CHANNELS * KERNEL * KERNEL);
        private final Storage bias = random(Precision.FLOAT, FILTERS);
        private final Storage y = random(Precision.FLOAT, sizes.output().count());
        private final Storage dx = Storage.zeros(Precision.FLOAT, x.length());
        private final Storage dw = Storage.zeros(Precision.FLOAT, w.length());
        private final Convolution kernel = x.kernels().convolution();

        void forward() {
            kernel.forward(sizes, new Convolution.Operands(x, w, bias), y);
        }

        void weightGradient() {
            kernel.weightGradient(sizes, y, x, dw);
        }

        void inputGradient() {
            kernel.inputGradient(sizes, y, w, dx);
        }
    }

    static Storage random(Precision precision, int length) {
        Storage storage = Storage.zeros(precision, length);
        storage.copyFrom(new Rng(0).normals(length));
        return storage;
    }
}
