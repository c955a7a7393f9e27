package dev.gradus.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.FreshJvm;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class KernelsTest {
    /** Computes a little, and says with what; its JVM may lack the vector module. */
    static final class Program {
        private Program() {}

        public static void main(String[] arguments) {
            Storage x = Storage.of(new double[] {0, 1});
            x.kernels().elementwise().exp(x, x);
            System.out.println(Kernels.chosen() + " " + x.get(0));
        }
    }

    @Test
    void vectorsAreChosenWhereTheModuleIs() {
        assertThat(Kernels.chosen().id()).matches("2\\.x\\d+");
        assertThat(Kernels.chosen().vectorBits()).isGreaterThanOrEqualTo(64);
        assertThat(Kernels.of(Precision.FLOAT)).isSameAs(Kernels.chosen().floats());
    }

    @Test
    void plainLoopsDoWithoutTheModule() throws IOException {
        assertThat(program(List.of())).isEqualTo("2.plain 1.0");
    }

    @Test
    void plainLoopsCanBeAskedFor() throws IOException {
        assertThat(program(List.of(FreshJvm.VECTORS, "-Dgradus.kernels=plain"))).endsWith("2.plain 1.0");
    }

    private static String program(List<String> options) throws IOException {
        List<String> quick = new ArrayList<>(List.of("-Xshare:auto", "-XX:TieredStopAtLevel=1"));
        quick.addAll(options);
        return FreshJvm.output(quick, Program.class);
    }
}
