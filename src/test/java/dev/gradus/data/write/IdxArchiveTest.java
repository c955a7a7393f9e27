package dev.gradus.data.write;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.data.LabelledImages;
import dev.gradus.data.Split;
import dev.gradus.data.generate.DrawnSet;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.BooleanSupplier;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class IdxArchiveTest {
    @ParameterizedTest
    @EnumSource
    void archiveHoldsTheFilesOfTheFolder(DrawnSet.Kind kind, @TempDir Path folder) throws IOException {
        Split<LabelledImages> images = new DrawnSet(kind, 30, 11).loading().finished();
        IdxWriter.write(images, folder);
        int files = 0;
        try (ZipInputStream archive = new ZipInputStream(new ByteArrayInputStream(packed(images, () -> false)))) {
            for (ZipEntry entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
                assertThat(entry.getName()).startsWith("some/");
                assertThat(archive.readAllBytes())
                        .isEqualTo(Files.readAllBytes(
                                folder.resolve(entry.getName().substring("some/".length()))));
                files++;
            }
        }
        assertThat(files).isEqualTo(4);
    }

    @Test
    void pausesChangeNothing() throws IOException {
        Split<LabelledImages> images =
                new DrawnSet(DrawnSet.Kind.DIGITS, 200, 3).loading().finished();

        assertThat(packed(images, () -> true)).isEqualTo(packed(images, () -> false));
    }

    private static byte[] packed(Split<LabelledImages> images, BooleanSupplier pause) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        IdxArchive archive = new IdxArchive("some", images, out);
        boolean isComplete = false;
        while (!isComplete) {
            isComplete = archive.advance(pause);
        }
        assertThat(archive.advance(pause)).isTrue();
        return out.toByteArray();
    }
}
