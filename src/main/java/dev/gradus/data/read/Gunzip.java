package dev.gradus.data.read;

import dev.gradus.data.DataException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * The content of a gzip file of one member. Stricter than Java's own stream, which passes over what follows the member.
 * Source: RFC 1952.
 */
final class Gunzip extends InputStream {
    /** The first two bytes of every gzip file. */
    static final int MAGIC = 0x1F8B;

    private static final int FIXED_HEADER = 10;
    private static final int DEFLATE = 8;
    private static final int HEADER_CHECKSUM = 2;
    private static final int EXTRA = 4;
    private static final int NAME = 8;
    private static final int COMMENT = 16;
    private static final int TRAILER = 8;
    private static final int STRETCH = 1 << 13;

    private final FileBytes packed;
    private final Inflater inflater = new Inflater(true);
    private final CRC32 checksum = new CRC32();
    private final byte[] stretch = new byte[STRETCH];
    private int fed;
    private boolean ended;

    /** @throws DataException if the header is cut or not of deflated data */
    Gunzip(FileBytes packed) {
        this.packed = packed;
        byte[] header = new byte[FIXED_HEADER];
        for (int i = 0; i < FIXED_HEADER; i++) {
            header[i] = (byte) next();
        }
        if (header[2] != DEFLATE) {
            throw fault("gzip method must be 8, got " + header[2]);
        }
        skipOptional(header[3]);
    }

    private void skipOptional(int flags) {
        if ((flags & EXTRA) != 0) {
            skipBytes(next() | next() << 8);
        }
        if ((flags & NAME) != 0) {
            skipText();
        }
        if ((flags & COMMENT) != 0) {
            skipText();
        }
        if ((flags & HEADER_CHECKSUM) != 0) {
            skipBytes(2);
        }
    }

    private void skipBytes(int count) {
        for (int i = 0; i < count; i++) {
            next();
        }
    }

    private void skipText() {
        int read = next();
        while (read != 0) {
            read = next();
        }
    }

    private int next() {
        int read = packed.read();
        if (read < 0) {
            throw cut();
        }
        return read;
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] into, int from, int count) {
        if (count == 0) {
            return 0;
        }
        while (!ended) {
            int read = inflate(into, from, count);
            if (read > 0) {
                checksum.update(into, from, read);
                return read;
            }
            if (inflater.finished()) {
                checkTrailer();
            } else {
                feed();
            }
        }
        return -1;
    }

    private int inflate(byte[] into, int from, int count) {
        try {
            return inflater.inflate(into, from, count);
        } catch (DataFormatException e) {
            throw fault("compressed data must be intact, got damage: fetch the file again");
        }
    }

    private void feed() {
        fed = packed.read(stretch, 0, STRETCH);
        if (fed < 0) {
            throw cut();
        }
        inflater.setInput(stretch, 0, fed);
    }

    /** The inflater may have been given the trailer, or a part of it, with the last stretch. */
    private void checkTrailer() {
        int left = inflater.getRemaining();
        byte[] last = new byte[Math.max(left, TRAILER)];
        System.arraycopy(stretch, fed - left, last, 0, left);
        for (int i = left; i < TRAILER; i++) {
            last[i] = (byte) next();
        }
        ByteBuffer trailer = ByteBuffer.wrap(last).order(ByteOrder.LITTLE_ENDIAN);
        long expected = Integer.toUnsignedLong(trailer.getInt());
        if (expected != checksum.getValue()) {
            throw fault(
                    "checksum must be %08x, got %08x: fetch the file again".formatted(expected, checksum.getValue()));
        }
        if (trailer.getInt() != (int) inflater.getBytesWritten()) {
            throw fault("length must be the one that the file ends with, got " + inflater.getBytesWritten());
        }
        if (left > TRAILER || packed.read() >= 0) {
            throw fault("compressed data must be the end of the file, got more after it");
        }
        inflater.end();
        ended = true;
    }

    private DataException cut() {
        return fault("compressed data must go on, got the end of the file: fetch it again");
    }

    private DataException fault(String sentence) {
        return DataException.in(packed.file(), sentence + " (compressed byte " + packed.taken() + ")");
    }
}
