package dev.gradus.data.generate;

import dev.gradus.data.Loading;
import java.nio.ByteBuffer;
import java.util.zip.CRC32;

/** Ways to make generated data, and a short name for what came out. */
final class Making {
    private Making() {}

    /** Pauses wherever that is possible. */
    static <T> T inSmallestPieces(Loading<T> loading) {
        boolean done = false;
        while (!done) {
            done = loading.advance(() -> true);
        }
        return loading.loaded();
    }

    /** Checksum (CRC-32, hexadecimal). */
    static String checksum(byte[] bytes) {
        CRC32 checksum = new CRC32();
        checksum.update(bytes);
        return Long.toHexString(checksum.getValue());
    }

    static String checksum(double[] numbers) {
        ByteBuffer bytes = ByteBuffer.allocate(numbers.length * Double.BYTES);
        bytes.asDoubleBuffer().put(numbers);
        return checksum(bytes.array());
    }

    static String checksum(int[] numbers) {
        ByteBuffer bytes = ByteBuffer.allocate(numbers.length * Integer.BYTES);
        bytes.asIntBuffer().put(numbers);
        return checksum(bytes.array());
    }
}
