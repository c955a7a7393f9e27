package dev.gradus.bench;

import dev.gradus.kernel.Matrix;
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

/** Microseconds of a product m × k × n; 2·m·k·n operations. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 4, time = 1)
@Fork(value = 1, jvmArgsAppend = "--add-modules=jdk.incubator.vector")
public class GemmBenchmark {
    @Param({"64x64x64", "128x128x128", "512x512x512", "128x784x128", "34x34x16", "34x16x2", "2000x2000x10", "64x200x1"})
    String shape = "";

    @Param
    Precision precision = Precision.DOUBLE;

    private Matrix a = empty();
    private Matrix b = empty();
    private Matrix c = empty();

    @Setup
    public void draw() {
        String[] sizes = shape.split("x", -1);
        int m = Integer.parseInt(sizes[0]);
        int k = Integer.parseInt(sizes[1]);
        int n = Integer.parseInt(sizes[2]);
        a = matrix(m, k);
        b = matrix(k, n);
        c = matrix(m, n);
    }

    @Benchmark
    public Matrix product() {
        c.values().kernels().gemm().multiply(a, b, c);
        return c;
    }

    private Matrix matrix(int rows, int columns) {
        Storage values = Storage.zeros(precision, rows * columns);
        values.copyFrom(new Rng(rows).normals(rows * columns));
        return Matrix.rowMajor(values, rows, columns);
    }

    private static Matrix empty() {
        return Matrix.rowMajor(Storage.of(new double[0]), 0, 0);
    }
}
