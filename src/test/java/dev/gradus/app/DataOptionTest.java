package dev.gradus.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DataOptionTest {
    private static final Map<String, String> ALL = Map.of("GRADUS_DATA", "own", "XDG_DATA_HOME", "shared");

    @Test
    void whatIsTypedWins() throws UsageException {
        assertThat(folder(ALL, "--data", "typed")).isEqualTo(Path.of("typed"));
    }

    @Test
    void environmentComesNext() throws UsageException {
        assertThat(folder(ALL)).isEqualTo(Path.of("own"));
        assertThat(folder(Map.of("GRADUS_DATA", " ", "XDG_DATA_HOME", "shared")))
                .isEqualTo(Path.of("shared/gradus"));
    }

    @Test
    void homeIsTheLastResort() throws UsageException {
        assertThat(folder(Map.of())).isEqualTo(Path.of("home/.local/share/gradus"));
    }

    @Test
    void impossibleNameIsRefused() {
        assertThatThrownBy(() -> folder(ALL, "--data", "a\0b"))
                .isInstanceOf(UsageException.class)
                .hasMessageStartingWith("--data must be the name of a folder");
    }

    private static Path folder(Map<String, String> environment, String... typed) throws UsageException {
        Arguments arguments = Arguments.read(List.of(typed), Set.of(DataOption.NAME));
        return new DataOption(environment, Path.of("home")).folder(arguments).path();
    }
}
