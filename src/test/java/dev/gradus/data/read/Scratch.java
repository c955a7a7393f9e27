package dev.gradus.data.read;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gradus.data.DataException;
import dev.gradus.data.Loading;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Supplier;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files that a test writes, and what reading them says. */
public record Scratch(Path folder) {
    /** Writes to a stream. */
    private interface Writing {
        void to(ByteArrayOutputStream out) throws IOException;
    }

    SourceFile file(String name, byte[] content) {
        try {
            Path path = folder.resolve(name);
            Files.createDirectories(path.getParent());
            Files.write(path, content);
            return SourceFile.of(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    SourceFile file(String name, String content) {
        return file(name, content, StandardCharsets.UTF_8);
    }

    SourceFile file(String name, String content, Charset charset) {
        return file(name, content.getBytes(charset));
    }

    static byte[] gzip(byte[] content) {
        return bytes(out -> {
            try (OutputStream packed = new GZIPOutputStream(out)) {
                packed.write(content);
            }
        });
    }

    static byte[] zip(Map<String, byte[]> members) {
        return bytes(out -> {
            try (ZipOutputStream packed = new ZipOutputStream(out)) {
                for (var member : members.entrySet()) {
                    packed.putNextEntry(new ZipEntry(member.getKey()));
                    packed.write(member.getValue());
                }
            }
        });
    }

    static byte[] joined(byte[]... parts) {
        return bytes(out -> {
            for (byte[] part : parts) {
                out.write(part);
            }
        });
    }

    private static byte[] bytes(Writing writing) {
        var out = new ByteArrayOutputStream();
        try {
            writing.to(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** What is refused, at the start or while loading, is refused in these words. */
    static void assertRefused(Supplier<? extends Loading<?>> loading, String sentence) {
        assertThatThrownBy(() -> loading.get().finished())
                .isInstanceOf(DataException.class)
                .hasMessageContaining(sentence);
    }
}
