package dev.gradus.bench;

import dev.gradus.kernel.Kernels;
import dev.gradus.kernel.Precision;
import dev.gradus.kernel.Storage;
import dev.gradus.random.Rng;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Entries a microsecond for loops over 4096 numbers, which stay in the innermost cache. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 1, jvmArgsAppend = "--add-modules=jdk.incubator.vector")
public class ElementwiseBenchmark {
    private static final int LENGTH = 4096;
    private static final int WIDTH = 16;

    @Param
    Precision precision = Precision.DOUBLE;

    private Kernels kernels = Kernels.of(precision);
    private Storage x = Storage.zeros(precision, 0);
    private Storage positive = x;
    private Storage out = x;

    @Setup
    public void fill() {
        kernels = Kernels.of(precision);
        x = Storage.zeros(precision, LENGTH);
        x.copyFrom(new Rng(1).normals(LENGTH));
        positive = Storage.zeros(precision, LENGTH);
        kernels.elementwise().exp(x, positive);
        out = Storage.zeros(precision, LENGTH);
    }

    @Benchmark
    @OperationsPerInvocation(LENGTH)
    public void add() {
        kernels.elementwise().add(x, positive, out);
    }

    @Benchmark
    @OperationsPerInvocation(LENGTH)
    public void exp() {
        kernels.elementwise().exp(x, out);
    }

    @Benchmark
    @OperationsPerInvocation(LENGTH)
    public void log() {
        kernels.elementwise().log(positive, out);
    }

    @Benchmark
    @OperationsPerInvocation(LENGTH)
    public void tanh() {
        kernels.elementwise().tanh(x, out);
    }

    @Benchmark
    @OperationsPerInvocation(LENGTH)
    public void sigmoid() {
        kernels.elementwise().sigmoid(x, out);
    }

    @Benchmark
    @OperationsPerInvocation(LENGTH)
    public void relu() {
        kernels.elementwise().relu(x, out);
    }

    @Benchmark
    @OperationsPerInvocation(LENGTH)
    public void softmax() {
        kernels.softmax().softmax(x, WIDTH, out);
    }
}
