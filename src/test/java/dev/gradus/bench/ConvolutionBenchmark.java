package dev.gradus.bench;

import dev.gradus.kernel.Convolution.Images;
import dev.gradus.kernel.Convolution.Operands;
import dev.gradus.kernel.Convolution.Sizes;
import dev.gradus.kernel.Convolution.Window;
import dev.gradus.kernel.Precision;
import dev.gradus.kernel.Storage;
import dev.gradus.random.Rng;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Microseconds of a convolution 5 × 5 of 32 × 32 images, floats; 2·25·batch·channels·outChannels·1 024 operations. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 4, time = 1)
@Fork(value = 1, jvmArgsAppend = "--add-modules=jdk.incubator.vector")
public class ConvolutionBenchmark {
    @Param({"4", "32"})
    int batch;

    @Param({"3"})
    int channels;

    @Param({"32", "64"})
    int outChannels;

    private Sizes sizes = Sizes.of(new Images(0, 1, 1, 1), 1, new Window(1, 1, 0));
    private Operands operands = new Operands(values(0), values(0), values(0));
    private Storage y = values(0);
    private Storage dx = values(0);
    private Storage dw = values(0);

    @Setup
    public void draw() {
        sizes = Sizes.of(new Images(batch, channels, 32, 32), outChannels, new Window(5, 1, 2));
        int weights = outChannels * channels * 25;
        operands = new Operands(values(sizes.input().count()), values(weights), values(outChannels));
        y = values(sizes.output().count());
        dx = values(sizes.input().count());
        dw = values(weights);
    }

    @Benchmark
    public Storage forward() {
        y.kernels().convolution().forward(sizes, operands, y);
        return y;
    }

    @Benchmark
    public Storage weightGradient() {
        y.kernels().convolution().weightGradient(sizes, y, operands.x(), dw);
        return dw;
    }

    @Benchmark
    public Storage inputGradient() {
        y.kernels().convolution().inputGradient(sizes, y, operands.weight(), dx);
        return dx;
    }

    private static Storage values(int count) {
        Storage values = Storage.zeros(Precision.FLOAT, count);
        values.copyFrom(new Rng(count).normals(count));
        return values;
    }
}
