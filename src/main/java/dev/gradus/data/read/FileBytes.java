package dev.gradus.data.read;

import dev.gradus.data.DataException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * The bytes of a file, a stretch at a time. Between stretches the file is closed, so that a loading that is given up holds
 * nothing open.
 */
final class FileBytes extends InputStream {
    private static final int STRETCH = 1 << 16;

    private final Path file;
    private final ByteBuffer stretch = ByteBuffer.allocate(STRETCH).flip();
    private long position;

    /** @throws DataException if there is no such file, or it is a folder or empty */
    FileBytes(Path file) {
        this.file = file;
        if (Files.isDirectory(file)) {
            throw DataException.in(file, "it must be a file, got a folder");
        }
        if (!refill()) {
            throw DataException.in(file, "the file must not be empty, got 0 bytes");
        }
    }

    Path file() {
        return file;
    }

    /** Bytes taken so far. */
    long taken() {
        return position - stretch.remaining();
    }

    /** Up to {@code count} bytes that come next, not taken. */
    byte[] ahead(int count) {
        int from = stretch.position();
        return Arrays.copyOfRange(stretch.array(), from, from + Math.min(count, stretch.remaining()));
    }

    @Override
    public int read() {
        return stretch.hasRemaining() || refill() ? Byte.toUnsignedInt(stretch.get()) : -1;
    }

    @Override
    public int read(byte[] into, int from, int count) {
        if (!stretch.hasRemaining() && !refill()) {
            return -1;
        }
        int taken = Math.min(count, stretch.remaining());
        stretch.get(into, from, taken);
        return taken;
    }

    private boolean refill() {
        stretch.clear();
        try (SeekableByteChannel channel = Files.newByteChannel(file)) {
            channel.position(position);
            while (stretch.hasRemaining() && channel.read(stretch) >= 0) {
                position = channel.position();
            }
        } catch (NoSuchFileException e) {
            throw DataException.in(file, "the file must be there, got none");
        } catch (IOException e) {
            throw DataException.in(file, "the file must be readable, got: " + e.getMessage());
        }
        stretch.flip();
        return stretch.hasRemaining();
    }
}
