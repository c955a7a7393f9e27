package dev.gradus.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
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
        assertThat(program(List.of("--add-modules=jdk.incubator.vector", "-Dgradus.kernels=plain")))
                .endsWith("2.plain 1.0");
    }

    private static String program(List<String> options) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Xshare:auto");
        command.add("-XX:TieredStopAtLevel=1");
        command.addAll(options);
        command.addAll(List.of(
                "-cp", home(Kernels.class) + File.pathSeparator + home(Program.class), Program.class.getName()));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    }

    private static String home(Class<?> type) {
        return Path.of(URI.create(
                        type.getProtectionDomain().getCodeSource().getLocation().toString()))
                .toString();
    }
}
