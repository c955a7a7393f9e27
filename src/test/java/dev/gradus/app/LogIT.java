package dev.gradus.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogIT {
    @Test
    void logIsForMachinesToReadOnRequest(@TempDir Path data) throws Exception {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process server = new ProcessBuilder(
                        java,
                        "-jar",
                        "target/gradus.jar",
                        "serve",
                        "--port",
                        "0",
                        "--log-format",
                        "json",
                        "--data",
                        data.toString())
                .start();
        try (BufferedReader log = server.errorReader(StandardCharsets.UTF_8)) {
            String first =
                    log.lines().filter(line -> line.startsWith("{")).findFirst().orElseThrow();
            JsonNode line = new ObjectMapper().readTree(first);
            assertThat(line.get("level").asText()).isEqualTo("INFO");
            assertThat(line.get("formattedMessage").asText())
                    .startsWith("Serving ")
                    .contains(data.toString());
        } finally {
            server.destroy();
        }
    }
}
