package dev.gradus.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LauncherIT {
    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    /** Started plainly, as a user would: without the flags that the engine needs. */
    @Test
    void jarStartsWithoutFlags() throws Exception {
        Process process = new ProcessBuilder(JAVA, "-jar", "target/gradus.jar", "--help")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(text(process)).startsWith("usage: gradus");
        assertThat(process.waitFor()).isZero();
    }

    /** What the build leaves beside the jar is used, and a JVM that cannot use it says nothing. */
    @Test
    void startCacheHoldsTheProgramAndAWrongOneIsPassedOver(@TempDir Path folder) throws Exception {
        Path cache = Path.of("target/gradus.jsa");
        assertThat(cache).exists();
        assertThat(loadedFromCache(Path.of("target/gradus.jar"), cache)).isPositive();

        Path jar = Files.copy(Path.of("target/gradus.jar"), folder.resolve("gradus.jar"));
        Files.write(folder.resolve("gradus.jsa"), new byte[100]);
        Process process = new ProcessBuilder(JAVA, "-jar", jar.toString(), "--help")
                .redirectErrorStream(true)
                .start();
        assertThat(text(process)).contains("usage: gradus").doesNotContain("[aot]", "[cds]");
        assertThat(process.waitFor()).isZero();
    }

    /** How many classes of the program come linked. */
    private static long loadedFromCache(Path jar, Path cache) throws IOException {
        List<String> command = new ArrayList<>(List.of(JAVA));
        command.addAll(Launcher.JVM_FLAGS);
        command.addAll(List.of("-XX:SharedArchiveFile=" + cache, "-Xlog:class+load", "-cp", jar.toString()));
        command.addAll(List.of("dev.gradus.app.Main", "--help"));
        return text(new ProcessBuilder(command).start())
                .lines()
                .filter(line -> line.contains(" dev.gradus.") && line.contains("source: shared objects file"))
                .count();
    }

    private static String text(Process process) throws IOException {
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
