package dev.gradus.server.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerKeyTest {
    @TempDir
    private Path folder;

    @Test
    void keyOfAFolderIsDrawnOnce() throws IOException {
        byte[] signature = ServerKey.in(folder.resolve("new")).sign("a");

        assertThat(ServerKey.in(folder.resolve("new")).sign("a")).isEqualTo(signature);
        assertThat(ServerKey.in(folder.resolve("other")).sign("a")).isNotEqualTo(signature);
    }

    @Test
    void onlyItsOwnerMayReadIt() throws IOException {
        ServerKey.in(folder);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("server.key"))))
                .isEqualTo("rw-------");
    }

    @Test
    void damagedKeyIsNotUsed() throws IOException {
        Files.writeString(folder.resolve("server.key"), "short");

        assertThatThrownBy(() -> ServerKey.in(folder))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("32 bytes");
    }
}
