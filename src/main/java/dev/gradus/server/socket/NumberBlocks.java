package dev.gradus.server.socket;

import dev.gradus.run.history.TraceRows;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * The numbers of a frame: little-endian blocks, each at a multiple of 8 bytes, so that a browser reads them in place.
 * Owned by one encoding.
 */
final class NumberBlocks {
    private static final int ALIGNMENT = 8;
    private static final int INITIAL_BYTES = 4096;

    private ByteBuffer bytes = ByteBuffer.allocate(INITIAL_BYTES).order(ByteOrder.LITTLE_ENDIAN);

    /** Adds 64-bit numbers. @return offset of the block */
    int doubles(double[] values) {
        int offset = begin(values.length * Double.BYTES);
        bytes.asDoubleBuffer().put(values);
        return end(offset, values.length * Double.BYTES);
    }

    /** Adds 32-bit numbers. @return offset of the block */
    int floats(float[] values) {
        int offset = begin(values.length * Float.BYTES);
        bytes.asFloatBuffer().put(values);
        return end(offset, values.length * Float.BYTES);
    }

    /** Adds the nearest 32-bit numbers. @return offset of the block */
    int narrowed(double[] values) {
        float[] narrow = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            narrow[i] = TraceRows.single(values[i]);
        }
        return floats(narrow);
    }

    /** Adds bytes. @return offset of the block */
    int bytes(byte[] values) {
        int offset = begin(values.length);
        bytes.put(values);
        return offset;
    }

    int size() {
        return bytes.position();
    }

    void copyTo(ByteBuffer target) {
        target.put(bytes.duplicate().flip());
    }

    private int begin(int length) {
        int offset = (bytes.position() + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
        if (offset + length > bytes.capacity()) {
            byte[] grown = Arrays.copyOf(bytes.array(), Math.max(2 * bytes.capacity(), offset + length));
            bytes = ByteBuffer.wrap(grown).order(ByteOrder.LITTLE_ENDIAN);
        }
        bytes.position(offset);
        return offset;
    }

    private int end(int offset, int length) {
        bytes.position(offset + length);
        return offset;
    }
}
