package dev.gradus.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class LauncherIT {
    /** Started plainly, as a user would: without the flags that the engine needs. */
    @Test
    void jarStartsWithoutFlags() throws Exception {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process process = new ProcessBuilder(java, "-jar", "target/gradus.jar", "--help")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(output).startsWith("usage: gradus");
        assertThat(process.waitFor()).isZero();
    }
}
