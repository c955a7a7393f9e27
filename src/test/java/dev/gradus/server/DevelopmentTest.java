package dev.gradus.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Work on the front end shows without a restart. */
class DevelopmentTest {
    @TempDir
    Path project;

    @Test
    void changedTemplateShowsOnTheNextRequest() throws IOException {
        copy(Path.of("templates"), project.resolve("templates"));
        Path layout = project.resolve("templates").resolve("layout.jte");
        try (GivenServer server = new GivenServer(FrontEnd.edited(project))) {
            assertThat(server.get("/").body()).contains("a teaching sandbox").doesNotContain("a workshop");
            Files.writeString(layout, Files.readString(layout).replace("a teaching sandbox", "a workshop"));
            assertThat(server.get("/").body()).contains("a workshop").doesNotContain("a teaching sandbox");
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> paths = Files.walk(from)) {
            for (Path path : List.copyOf(paths.toList())) {
                Files.createDirectories(to.resolve(from.relativize(path)).getParent());
                if (Files.isRegularFile(path)) {
                    Files.copy(path, to.resolve(from.relativize(path)));
                }
            }
        }
    }
}
