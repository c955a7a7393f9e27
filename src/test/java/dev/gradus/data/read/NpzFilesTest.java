package dev.gradus.data.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.data.read.NpzFiles.Sparse;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The matrix of the tests: rows (5 0 2), (0 0 0), (7 1 0). */
class NpzFilesTest {
    @TempDir
    Path folder;

    private Scratch scratch;

    @BeforeEach
    void setUp() {
        scratch = new Scratch(folder);
    }

    @Test
    void compressedRowsAreRead() {
        Sparse read = NpzFiles.loading(
                        scratch.file("m.npz", Scratch.zip(members())).path())
                .finished();
        assertThat(read.columns()).isEqualTo(3);
        assertThat(read.rows().rowStarts()).containsExactly(0, 2, 2, 4);
        assertThat(read.rows().columns()).containsExactly(0, 2, 0, 1);
        assertThat(read.rows().values().doubles()).containsExactly(5, 2, 7, 1);
    }

    @ParameterizedTest
    @CsvSource({"<i8, 8", "<f8, 8", "<f4, 4", "<i2, 2", "<u2, 2", "<u4, 4", "|u1, 1", "|i1, 1"})
    void elementsMayBeOfAnyPlainType(String type, int width) {
        Map<String, byte[]> members = members();
        ByteBuffer body = ByteBuffer.allocate(4 * width).order(ByteOrder.LITTLE_ENDIAN);
        for (int value : new int[] {5, 2, 7, 1}) {
            switch (type) {
                case "<f8" -> body.putDouble(value);
                case "<f4" -> body.putFloat(value);
                default -> {
                    body.put((byte) value);
                    body.position(body.position() + width - 1);
                }
            }
        }
        members.put("data.npy", npy("'descr': '" + type + "', 'fortran_order': False, 'shape': (4,), ", body.array()));
        Sparse read = NpzFiles.loading(
                        scratch.file("m.npz", Scratch.zip(members)).path())
                .finished();
        assertThat(read.rows().values().doubles()).containsExactly(5, 2, 7, 1);
    }

    /** What somebody did to the arrays. */
    record Wrong(String what, Consumer<Map<String, byte[]>> change, String sentence) {
        @Override
        public String toString() {
            return what;
        }
    }

    static Stream<Wrong> wrong() {
        return Stream.of(
                new Wrong("missing", m -> m.remove("indices.npy"), "indices.npy must be in the archive, got none"),
                new Wrong("other format", m -> m.put("format.npy", format("csc")), "format must be csr, got csc"),
                new Wrong("pickle", m -> m.put("data.npy", typed("|O", 0)), "got Python objects or records"),
                new Wrong("big-endian", m -> m.put("data.npy", typed(">i4", 16)), "must be little-endian, got >i4"),
                new Wrong("complex", m -> m.put("data.npy", typed("<c16", 64)), "1, 2, 4 or 8 bytes, got <c16"),
                new Wrong(
                        "Fortran",
                        m -> m.put(
                                "data.npy",
                                npy("'descr': '<i4', 'fortran_order': True, 'shape': (4,), ", new byte[16])),
                        "must be stored row by row, got it in Fortran order"),
                new Wrong(
                        "short",
                        m -> m.put("data.npy", typed("<i4", 15)),
                        "elements must be 16 bytes from here, got 15"),
                new Wrong("long", m -> m.put("data.npy", typed("<i4", 17)), "the content must end here, got more"),
                new Wrong("no array", m -> m.put("data.npy", new byte[40]), "array must begin with \\x93NUMPY"),
                new Wrong(
                        "huge",
                        m -> m.put(
                                "data.npy", npy("'descr': '<i4', 'fortran_order': False, 'shape': (99999, 99999), ")),
                        "array must have at most 67108864 elements"),
                new Wrong(
                        "first start",
                        m -> m.put("indptr.npy", ints(1, 2, 2, 4)),
                        "indptr must be 4 numbers from 0 on"),
                new Wrong("decreasing", m -> m.put("indptr.npy", ints(0, 3, 2, 4)), "must not decrease, got 2 after 3"),
                new Wrong("last start", m -> m.put("indptr.npy", ints(0, 2, 2, 3)), "indptr must end with 4, got 3"),
                new Wrong("rows", m -> m.put("indptr.npy", ints(0, 2, 4)), "indptr must be 4 numbers from 0 on, got 3"),
                new Wrong("column", m -> m.put("indices.npy", ints(0, 3, 0, 1)), "numbers in [0, 2], got 3.0"),
                new Wrong(
                        "fewer", m -> m.put("indices.npy", ints(0, 2, 0)), "indices must be as many as data, 4, got 3"),
                new Wrong("shape", m -> m.put("shape.npy", ints(3)), "shape must be two numbers, got 1"));
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void wrongArraysAreRefused(Wrong wrong) {
        Map<String, byte[]> members = members();
        wrong.change().accept(members);
        Path file = scratch.file("m.npz", Scratch.zip(members)).path();
        Scratch.assertRefused(() -> NpzFiles.loading(file), wrong.sentence());
    }

    @Test
    void whatIsNoArchiveIsRefused() {
        byte[] archive = Scratch.zip(members());
        Path half = scratch.file("half.npz", Arrays.copyOf(archive, archive.length / 2))
                .path();
        Scratch.assertRefused(
                () -> NpzFiles.loading(half), "must be a ZIP archive, got something else or a part of one");
        Path empty = scratch.file("empty.npz", new byte[0]).path();
        Scratch.assertRefused(() -> NpzFiles.loading(empty), "must be a ZIP archive");
        Scratch.assertRefused(() -> NpzFiles.loading(folder), "it must be a file, got a folder");
        Scratch.assertRefused(() -> NpzFiles.loading(folder.resolve("none")), "it must be a file, got none");
    }

    private static Map<String, byte[]> members() {
        Map<String, byte[]> members = new HashMap<>();
        members.put("format.npy", format("csr"));
        members.put("shape.npy", ints(3, 3));
        members.put("indptr.npy", ints(0, 2, 2, 4));
        members.put("indices.npy", ints(0, 2, 0, 1));
        members.put("data.npy", ints(5, 2, 7, 1));
        return members;
    }

    private static byte[] format(String name) {
        return npy("'descr': '|S3', 'fortran_order': False, 'shape': (), ", name.getBytes(StandardCharsets.US_ASCII));
    }

    private static byte[] ints(int... values) {
        ByteBuffer body = ByteBuffer.allocate(values.length * 4).order(ByteOrder.LITTLE_ENDIAN);
        for (int value : values) {
            body.putInt(value);
        }
        return npy("'descr': '<i4', 'fortran_order': False, 'shape': (" + values.length + ",), ", body.array());
    }

    private static byte[] typed(String type, int bytes) {
        return npy("'descr': '" + type + "', 'fortran_order': False, 'shape': (4,), ", new byte[bytes]);
    }

    private static byte[] npy(String dict, byte... body) {
        byte[] text = ("{" + dict + "}\n").getBytes(StandardCharsets.US_ASCII);
        byte[] start = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0, (byte) text.length, 0};
        return Scratch.joined(start, text, body);
    }
}
