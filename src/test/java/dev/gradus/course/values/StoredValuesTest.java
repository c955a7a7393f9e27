package dev.gradus.course.values;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoredValuesTest {
    private static final String UNKNOWN = "@" + "A".repeat(22);

    @TempDir
    private Path folder;

    @Test
    void sameValueHasTheSameNameEverywhere() throws IOException {
        String name = StoredValues.in(folder).put("1,2;3,4");

        assertThat(name).matches("@[A-Za-z0-9_-]{22}");
        assertThat(StoredValues.inMemory().put("1,2;3,4")).isEqualTo(name);
        assertThat(StoredValues.inMemory().put("1,2;3,5")).isNotEqualTo(name);
    }

    @Test
    void anotherProcessFindsTheValue() throws IOException {
        String name = StoredValues.in(folder).put("1,2;3,4");

        assertThat(StoredValues.in(folder).find(name)).contains("1,2;3,4");
        assertThat(StoredValues.in(folder).find(UNKNOWN)).isEmpty();
        assertThat(StoredValues.in(folder).find("../../etc/passwd")).isEmpty();
    }

    @Test
    void fileThatIsNotWhatItsNameSaysIsNotThere() throws IOException {
        String name = StoredValues.in(folder).put("1,2;3,4");
        Files.writeString(folder.resolve(name), "5,6");

        assertThat(StoredValues.in(folder).find(name)).isEmpty();
    }

    @Test
    void whatNobodyAskedForTheLongestGoesFirst() throws IOException {
        StoredValues values = new StoredValues(Optional.of(folder), 2);
        String old = values.put("old");
        String used = values.put("used");
        Files.setLastModifiedTime(folder.resolve(old), FileTime.fromMillis(1_000));
        values.put("new");

        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .hasSize(2)
                    .contains(used);
        }
    }

    @Test
    void addressesHoldValuesInThePlaceOfNames() throws IOException {
        StoredValues values = StoredValues.inMemory();
        String name = values.put("1,2;3,4");

        assertThat(values.resolved(Map.of("points", List.of(name), "a", List.of("7"), "b", List.of(UNKNOWN))))
                .isEqualTo(Map.of("points", List.of("1,2;3,4"), "a", List.of("7"), "b", List.of(UNKNOWN)));
    }

    @Test
    void valueHasALimit() {
        String long60k = "x".repeat(StoredValues.LONGEST + 1);
        assertThatThrownBy(() -> StoredValues.inMemory().put(long60k)).hasMessageContaining("at most 60000 characters");
    }
}
