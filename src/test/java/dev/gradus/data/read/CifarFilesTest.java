package dev.gradus.data.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.data.LabelledImages;
import dev.gradus.data.Split;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CifarFilesTest {
    private static final String FOLDER = "cifar-10-batches-bin/";
    private static final int RECORD = 3073;

    @TempDir
    Path folder;

    private Scratch scratch;

    @BeforeEach
    void setUp() {
        scratch = new Scratch(folder);
    }

    @Test
    void archiveIsReadInWhateverOrderItsFilesCome() {
        Split<LabelledImages> read = CifarFiles.loading(
                        scratch.file("c.tar.gz", Scratch.gzip(tar(files()))).path())
                .finished();
        assertThat(read.train().size()).isEqualTo(10);
        assertThat(read.train().labels()).containsExactly(1, 2, 2, 3, 3, 4, 4, 5, 5, 6);
        assertThat(read.test().labels()).containsExactly(9, 0);
        assertThat(read.train().classNames())
                .startsWith("airplane", "automobile")
                .hasSize(10);
        assertThat(read.train().pixel(2, 0)).isEqualTo(2);
        assertThat(read.train().pixel(2, 3071)).isEqualTo((3071 + 2) % 256);
    }

    @Test
    void folderHoldsTheSameAsTheArchive() {
        files().forEach((name, content) -> scratch.file(name, content));
        Split<LabelledImages> read = CifarFiles.loading(folder).finished();
        assertThat(read.train().labels()).containsExactly(1, 2, 2, 3, 3, 4, 4, 5, 5, 6);
        assertThat(read.test().pixel(0, 0)).isEqualTo(9);
    }

    /** What somebody did to the files. */
    record Wrong(String what, Consumer<Map<String, byte[]>> change, String sentence) {
        @Override
        public String toString() {
            return what;
        }
    }

    static Stream<Wrong> wrong() {
        String first = FOLDER + "data_batch_1.bin";
        return Stream.of(
                new Wrong(
                        "cut record",
                        files -> files.put(first, new byte[RECORD - 1]),
                        "records of 3073 bytes, got 3072"),
                new Wrong("shorter", files -> files.put(first, new byte[RECORD]), "must be as long as data_batch_"),
                new Wrong("empty", files -> files.put(first, new byte[0]), "records of 3073 bytes, got 0"),
                new Wrong(
                        "label 10",
                        files -> files.put(first, Scratch.joined(record(1), record(10))),
                        "label must be in [0, 9], got 10"),
                new Wrong(
                        "nine names",
                        files -> files.put(
                                FOLDER + "batches.meta.txt", "a\n".repeat(9).getBytes(StandardCharsets.UTF_8)),
                        "must hold 10 names of classes, got 9"),
                new Wrong(
                        "no names",
                        files -> files.remove(FOLDER + "batches.meta.txt"),
                        "batches.meta.txt must be there"),
                new Wrong("no batch", files -> files.remove(first), "data_batch_1.bin must be there, got none"),
                new Wrong("no test", files -> files.remove(FOLDER + "test_batch.bin"), "test_batch.bin must be there"),
                new Wrong(
                        "parent",
                        files -> files.put(FOLDER + "../x", new byte[1]),
                        "files below its folder, got \"cifar"),
                new Wrong(
                        "absolute",
                        files -> files.put("/etc/x", new byte[1]),
                        "files below its folder, got \"/etc/x\""),
                new Wrong("link", files -> files.put("link@", new byte[0]), "must hold no links, got \"link@\""),
                new Wrong(
                        "Python", files -> files.put("cifar-10-batches-py/x", new byte[1]), "got the one for Python"));
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void wrongArchivesAreRefused(Wrong wrong) {
        Map<String, byte[]> files = files();
        wrong.change().accept(files);
        Path archive = scratch.file("c.tar.gz", Scratch.gzip(tar(files))).path();
        Scratch.assertRefused(() -> CifarFiles.loading(archive), wrong.sentence());
    }

    @Test
    void archiveThatIsNoneIsRefused() {
        Path text = scratch.file("c.tar.gz", "x".repeat(600)).path();
        Scratch.assertRefused(() -> CifarFiles.loading(text), "archive header must");
        byte[] cut = Arrays.copyOf(tar(files()), 5000);
        Path half = scratch.file("half.tar", cut).path();
        Scratch.assertRefused(() -> CifarFiles.loading(half), "bytes from here, got");
    }

    @Test
    void folderOfThePythonVersionIsNamedAsSuch() {
        scratch.file("data_batch_1", new byte[10]);
        Scratch.assertRefused(() -> CifarFiles.loading(folder), "got the one for Python");
    }

    @Test
    void folderThatLacksAFileIsRefused() {
        Map<String, byte[]> files = files();
        files.remove(FOLDER + "data_batch_4.bin");
        files.forEach((name, content) -> scratch.file(name, content));
        Scratch.assertRefused(() -> CifarFiles.loading(folder), "data_batch_4.bin: the file must be there, got none");
    }

    /** Two records a file; the labels of batch k are k and k + 1, and pixel i of a record is i + label. */
    private static Map<String, byte[]> files() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put(FOLDER + "readme.html", "<html>".getBytes(StandardCharsets.UTF_8));
        for (int batch : List.of(4, 1, 5, 2, 3)) {
            files.put(FOLDER + "data_batch_" + batch + ".bin", Scratch.joined(record(batch), record(batch + 1)));
        }
        files.put(FOLDER + "test_batch.bin", Scratch.joined(record(9), record(0)));
        files.put(
                FOLDER + "batches.meta.txt",
                "airplane\nautomobile\nbird\ncat\ndeer\ndog\nfrog\nhorse\nship\ntruck\n\n"
                        .getBytes(StandardCharsets.US_ASCII));
        return files;
    }

    private static byte[] record(int label) {
        byte[] record = new byte[RECORD];
        record[0] = (byte) label;
        for (int i = 1; i < RECORD; i++) {
            record[i] = (byte) (i - 1 + label);
        }
        return record;
    }

    /** An archive; a name that ends with @ becomes a link. */
    private static byte[] tar(Map<String, byte[]> files) {
        List<byte[]> parts = new ArrayList<>();
        files.forEach((name, content) -> {
            parts.add(header(name, content.length));
            parts.add(content);
            parts.add(new byte[(512 - content.length % 512) % 512]);
        });
        parts.add(new byte[1024]);
        return Scratch.joined(parts.toArray(byte[][]::new));
    }

    private static byte[] header(String name, int size) {
        byte[] header = new byte[512];
        put(header, 0, name);
        put(header, 124, "%011o".formatted(size));
        put(header, 148, "        ");
        put(header, 156, name.endsWith("@") ? "2" : "0");
        put(header, 257, "ustar");
        int sum = 0;
        for (byte value : header) {
            sum += Byte.toUnsignedInt(value);
        }
        put(header, 148, "%06o\0 ".formatted(sum));
        return header;
    }

    private static void put(byte[] header, int at, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(bytes, 0, header, at, bytes.length);
    }
}
