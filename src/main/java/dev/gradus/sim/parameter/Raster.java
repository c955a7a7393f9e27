package dev.gradus.sim.parameter;

import java.io.ByteArrayOutputStream;
import java.util.Base64;
import java.util.zip.Deflater;

/**
 * A picture of bytes 0…255 in row-major order [height, width, channels], or none. Where it is grey, 0 is paper and 255 is
 * ink. It keeps the text that it was read from: the same bytes can be deflated in several ways, and a value that was
 * printed once stays as it was printed.
 */
public final class Raster {
    /** No picture. */
    public static final Raster NONE = new Raster("", new byte[0]);

    private static final int CHUNK = 512;

    private final String printed;
    private final byte[] bytes;

    Raster(String printed, byte[] bytes) {
        this.printed = printed;
        this.bytes = bytes;
    }

    /** The picture of these bytes. */
    public static Raster of(byte[] bytes) {
        String text = Base64.getUrlEncoder().withoutPadding().encodeToString(deflate(bytes));
        return new Raster(text, bytes.clone());
    }

    /** Whether there is no picture. */
    public boolean isEmpty() {
        return bytes.length == 0;
    }

    /** How many bytes it has: height × width × channels, or 0. */
    public int size() {
        return bytes.length;
    }

    /** Byte {@code index} as a number 0…255. */
    public int at(int index) {
        return Byte.toUnsignedInt(bytes[index]);
    }

    String printed() {
        return printed;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Raster raster && printed.equals(raster.printed);
    }

    @Override
    public int hashCode() {
        return printed.hashCode();
    }

    @Override
    public String toString() {
        return isEmpty() ? "no picture" : "a picture of " + bytes.length + " bytes";
    }

    private static byte[] deflate(byte[] bytes) {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        try {
            deflater.setInput(bytes);
            deflater.finish();
            ByteArrayOutputStream deflated = new ByteArrayOutputStream();
            byte[] chunk = new byte[CHUNK];
            while (!deflater.finished()) {
                deflated.write(chunk, 0, deflater.deflate(chunk));
            }
            return deflated.toByteArray();
        } finally {
            deflater.end();
        }
    }
}
