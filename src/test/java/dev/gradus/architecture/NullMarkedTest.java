package dev.gradus.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class NullMarkedTest {
    /** NullAway checks marked packages only, so an unmarked one would go unchecked without a word. */
    @Test
    void everyPackageIsNullMarked() {
        assertThat(Sources.in("src/main/java", ".java").stream()
                        .map(Path::getParent)
                        .distinct())
                .as("packages without @NullMarked in package-info.java")
                .isNotEmpty()
                .filteredOn(folder -> !isMarked(folder.resolve("package-info.java")))
                .isEmpty();
    }

    private static boolean isMarked(Path packageInfo) {
        return Files.exists(packageInfo) && Sources.text(packageInfo).lines().anyMatch("@NullMarked"::equals);
    }
}
