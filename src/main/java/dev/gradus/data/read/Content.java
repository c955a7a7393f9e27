package dev.gradus.data.read;

import dev.gradus.data.DataException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.Optional;

/** The plain content of a file from its start to its end: unpacked if it is gzip, which its first bytes tell. */
final class Content {
    /** No set of ours comes near this; what is larger is a file made to fill the memory. */
    static final long LARGEST = 1L << 30;

    private static final int SNIFFED = 64;

    private final Path file;
    private final InputStream in;
    private final Optional<Fingerprint> expected;
    private final Optional<MessageDigest> digest;
    private long offset;

    /** Content under the name of a file; {@code in} must name it in its own complaints. */
    Content(SourceFile source, InputStream in) {
        this.file = source.path();
        this.in = in;
        this.expected = source.plain();
        this.digest = expected.map(Fingerprint::start);
    }

    /** @throws DataException if the file is not there, empty, a folder or a web page */
    static Content of(SourceFile source) {
        FileBytes bytes = new FileBytes(source.path());
        byte[] start = bytes.ahead(SNIFFED);
        refuseWebPage(source.path(), start);
        boolean packed = start.length > 1 && ByteBuffer.wrap(start).getShort() == (short) Gunzip.MAGIC;
        return new Content(source, packed ? new Gunzip(bytes) : bytes);
    }

    /** The bytes of a file as they are. @throws DataException if the file is not there, empty, a folder or a web page */
    static Content stored(SourceFile source) {
        FileBytes bytes = new FileBytes(source.path());
        refuseWebPage(source.path(), bytes.ahead(SNIFFED));
        return new Content(source, bytes);
    }

    private static void refuseWebPage(Path file, byte[] start) {
        String text = new String(start, StandardCharsets.ISO_8859_1).strip().toLowerCase(Locale.ROOT);
        if (text.startsWith("<!doctype") || text.startsWith("<html")) {
            throw DataException.in(file, "it must be data, got a web page: fetch the file again");
        }
    }

    Path file() {
        return file;
    }

    /** Bytes that have been read. */
    long offset() {
        return offset;
    }

    /** Reads {@code count} bytes, or fewer if there are no more. */
    int read(byte[] into, int from, int count) {
        int read = 0;
        while (read < count) {
            int more = some(into, from + read, count - read);
            if (more < 0) {
                break;
            }
            read += more;
        }
        int taken = read;
        digest.ifPresent(running -> running.update(into, from, taken));
        offset += read;
        if (offset > LARGEST) {
            throw fault("content must have at most " + LARGEST + " bytes, got more");
        }
        return read;
    }

    private int some(byte[] into, int from, int count) {
        try {
            return in.read(into, from, count);
        } catch (IOException e) {
            throw fault("content must be readable, got: " + e.getMessage());
        }
    }

    /** Reads exactly {@code count} bytes of {@code what}. @throws DataException if there are fewer */
    void fill(byte[] into, int from, int count, String what) {
        long start = offset;
        int read = read(into, from, count);
        if (read < count) {
            throw DataException.atByte(file, start, what + " must be " + count + " bytes from here, got " + read);
        }
    }

    /** Four bytes, the most significant first. */
    int bigEndianInt(String what) {
        byte[] four = new byte[Integer.BYTES];
        fill(four, 0, four.length, what);
        return ByteBuffer.wrap(four).getInt();
    }

    /** @throws DataException if there is more, or the content is not the one expected */
    void mustEnd() {
        if (read(new byte[1], 0, 1) > 0) {
            throw DataException.atByte(file, offset - 1, "the content must end here, got more");
        }
        expected.ifPresent(this::compare);
    }

    private void compare(Fingerprint fingerprint) {
        String found = Fingerprint.print(digest.orElseThrow());
        if (!found.equals(fingerprint.hex())) {
            throw DataException.in(
                    file,
                    fingerprint.algorithm() + " of the content must be " + fingerprint.hex() + ", got " + found
                            + ": another file, or a damaged one");
        }
    }

    /** Something that is wrong with what was just read. */
    DataException fault(String sentence) {
        return DataException.atByte(file, offset, sentence);
    }
}
