package dev.gradus.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SourceFormatTest {
    @Test
    void sourcesAreFormatted() {
        assertThat(Sources.in("src", ".java"))
                .as("files to format with: mvn test-compile exec:exec@format")
                .filteredOn(file -> {
                    String text = Sources.text(file);
                    return !SourceFormat.format(file, text).equals(text);
                })
                .isEmpty();
    }
}
