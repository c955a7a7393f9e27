package dev.gradus.data.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gradus.data.DataException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whole files, gzip or plain: what every reader relies on. */
class ContentTest {
    private static final byte[] PLAIN = plain();
    private static final byte[] PACKED = Scratch.gzip(PLAIN);

    @TempDir
    Path folder;

    private Scratch scratch;

    @BeforeEach
    void setUp() {
        scratch = new Scratch(folder);
    }

    /** A file that must be refused. */
    record Damaged(String what, byte[] file, String sentence) {
        @Override
        public String toString() {
            return what;
        }
    }

    static Stream<Damaged> damaged() {
        byte[] otherChecksum = PACKED.clone();
        otherChecksum[PACKED.length - 8] ^= 1;
        byte[] otherLength = PACKED.clone();
        otherLength[PACKED.length - 4] ^= 1;
        byte[] otherMethod = PACKED.clone();
        otherMethod[2] = 9;
        byte[] damaged = PACKED.clone();
        Arrays.fill(damaged, 12, 40, (byte) 0xFF);
        return Stream.of(
                new Damaged("empty", new byte[0], "the file must not be empty, got 0 bytes"),
                new Damaged("web page", "\n<!DOCTYPE html>".getBytes(StandardCharsets.UTF_8), "got a web page"),
                new Damaged("bare web page", "<HTML><body>".getBytes(StandardCharsets.UTF_8), "got a web page"),
                new Damaged("cut in the header", Arrays.copyOf(PACKED, 6), "must go on, got the end of the file"),
                new Damaged("cut at half", Arrays.copyOf(PACKED, PACKED.length / 2), "must go on, got the end"),
                new Damaged("cut in the trailer", Arrays.copyOf(PACKED, PACKED.length - 3), "must go on, got the end"),
                new Damaged("checksum", otherChecksum, "checksum must be"),
                new Damaged("length", otherLength, "length must be the one that the file ends with"),
                new Damaged("method", otherMethod, "gzip method must be 8, got 9"),
                new Damaged("damaged in the middle", damaged, "compressed data must be intact, got damage"),
                new Damaged("junk", Scratch.joined(PACKED, new byte[1]), "must be the end of the file, got more"),
                new Damaged(
                        "a second member", Scratch.joined(PACKED, PACKED), "must be the end of the file, got more"));
    }

    @ParameterizedTest
    @MethodSource("damaged")
    void damagedFilesAreRefused(Damaged damaged) {
        SourceFile file = scratch.file("set/digits.gz", damaged.file());
        assertThatThrownBy(() -> readAll(Content.of(file)))
                .isInstanceOf(DataException.class)
                .hasMessageStartingWith("set/digits.gz")
                .hasMessageContaining(damaged.sentence());
    }

    @Test
    void foldersAndMissingFilesAreRefused() {
        assertThatThrownBy(() -> Content.of(SourceFile.of(folder)))
                .hasMessageContaining("must be a file, got a folder");
        assertThatThrownBy(() -> Content.of(SourceFile.of(folder.resolve("none"))))
                .hasMessageContaining("the file must be there, got none");
    }

    @ParameterizedTest
    @ValueSource(strings = {"digits", "digits.gz"})
    void contentCountsNotTheName(String name) {
        assertThat(readAll(Content.of(scratch.file(name, PACKED)))).isEqualTo(PLAIN);
        assertThat(readAll(Content.of(scratch.file(name, PLAIN)))).isEqualTo(PLAIN);
    }

    @Test
    void gzipHeadersMayNameTheirFile() {
        byte[] named = PACKED.clone();
        named[3] = 0x1E; // checksum of the header, extra field, name, comment
        byte[] optional = {2, 0, 'x', 'y', 'n', 0, 'c', 0, 1, 2};
        byte[] file = Scratch.joined(Arrays.copyOf(named, 10), optional, Arrays.copyOfRange(named, 10, named.length));
        assertThat(readAll(Content.of(scratch.file("named.gz", file)))).isEqualTo(PLAIN);
    }

    @Test
    void fingerprintIsThatOfThePlainContent() {
        MessageDigest digest = Fingerprint.sha256("").start();
        digest.update(PLAIN);
        Fingerprint own = Fingerprint.sha256(Fingerprint.print(digest));
        Path packed = scratch.file("packed", PACKED).path();
        assertThat(readAll(Content.of(new SourceFile(packed, Optional.of(own)))))
                .isEqualTo(PLAIN);
        Path other = scratch.file("other", "something else").path();
        assertThatThrownBy(() -> readAll(Content.of(new SourceFile(other, Optional.of(own)))))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("SHA-256 of the content must be " + own.hex() + ", got ");
    }

    private static byte[] readAll(Content content) {
        byte[] read = new byte[PLAIN.length];
        int count = content.read(read, 0, read.length);
        content.mustEnd();
        return Arrays.copyOf(read, count);
    }

    private static byte[] plain() {
        byte[] plain = new byte[200_000];
        for (int i = 0; i < plain.length; i++) {
            plain[i] = (byte) ((i * i) >>> 7);
        }
        return plain;
    }
}
