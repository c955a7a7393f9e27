package dev.gradus.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.kernel.Gemm;
import dev.gradus.kernel.KernelSet;
import dev.gradus.kernel.Kernels;
import dev.gradus.kernel.plain.PlainKernels;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SelfTestTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final Console console = new Console(out, new PrintStream(err, true, StandardCharsets.UTF_8));

    @Test
    void chosenKernelsMultiplyRight() {
        assertThat(new SelfTest(Kernels.chosen()).isPassed(console)).isTrue();
        assertThat(err.size()).isZero();
    }

    @Test
    void wrongProductIsSaidAndFails() {
        Kernels plain = PlainKernels.ofDoubles();
        KernelSet wrong = withProduct((a, b, c, finish) -> {
            plain.gemm().multiply(a, b, c, finish);
            c.values().set(17, Double.NaN);
        });

        assertThat(new SelfTest(wrong).isPassed(console)).isFalse();
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("the kernels odd multiply wrongly on this machine")
                .contains("-Dgradus.kernels=plain")
                .hasLineCount(1);
    }

    @Test
    void plainLoopsAreReportedWithAdvice() throws IOException {
        new SelfTest(PlainKernels.all()).report(console);

        assertThat(out.toString(StandardCharsets.UTF_8)).matches("Kernels 2\\.plain: plain loops, \\d+ GF/s\n");
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("--add-modules=jdk.incubator.vector");
    }

    private static KernelSet withProduct(Gemm gemm) {
        Kernels plain = PlainKernels.ofDoubles();
        Kernels changed = new Kernels(
                plain.elementwise(),
                plain.reductions(),
                plain.softmax(),
                gemm,
                plain.strided(),
                plain.indexing(),
                plain.sparse(),
                plain.convolution(),
                plain.pooling(),
                plain.updates(),
                plain.grouped(),
                plain.normalProducts());
        return new KernelSet(
                "odd", 256, changed, PlainKernels.ofFloats(), PlainKernels.all().loops());
    }
}
