package dev.gradus.data.read;

import dev.gradus.data.DataException;
import java.util.Locale;

/**
 * The start of an IDX file: two zeros, the type of the numbers, how many sizes follow, the sizes.
 *
 * @param sizes of the array of numbers, each at least 1
 */
record IdxHeader(int[] sizes) {
    /** What the numbers are, which the magic number tells. */
    enum Kind {
        /** Three sizes: images, rows, pixels of a row. */
        IMAGES(2051),
        /** One size. */
        LABELS(2049);

        private final int magic;

        Kind(int magic) {
            this.magic = magic;
        }

        private int dimensions() {
            return magic & 0xFF;
        }

        @Override
        public String toString() {
            return magic + " (" + name().toLowerCase(Locale.ROOT) + ")";
        }
    }

    private static final int UNSIGNED_BYTES = 8;

    /** More numbers than any set has that fits a lab. */
    private static final long MOST_NUMBERS = 1L << 28;

    /** @throws DataException if it is not the header of such a file of bytes */
    static IdxHeader read(Content content, Kind kind) {
        int magic = content.bigEndianInt("magic number");
        if (magic != kind.magic) {
            throw DataException.atByte(content.file(), 0, complaint(magic, kind));
        }
        int[] sizes = new int[kind.dimensions()];
        long numbers = 1;
        for (int i = 0; i < sizes.length; i++) {
            long size = Integer.toUnsignedLong(content.bigEndianInt("size"));
            if (size < 1 || size > MOST_NUMBERS / numbers) {
                throw content.fault("sizes must be at least 1 and " + MOST_NUMBERS + " numbers at most in all, got "
                        + size + (i > 0 ? " times " + numbers : ""));
            }
            numbers *= size;
            sizes[i] = (int) size;
        }
        return new IdxHeader(sizes);
    }

    private static String complaint(int magic, Kind kind) {
        for (Kind other : Kind.values()) {
            if (magic == other.magic) {
                return "magic number must be " + kind + ", got " + other;
            }
            if (magic == Integer.reverseBytes(other.magic)) {
                return "magic number must be " + kind + ", got it with its bytes in reverse order";
            }
        }
        int type = magic >>> 8;
        if (type != UNSIGNED_BYTES && type > 0 && type <= 0xFF) {
            return "element type must be 8 (unsigned bytes), got " + type;
        }
        if (type == UNSIGNED_BYTES) {
            return "number of sizes must be " + kind.dimensions() + ", got " + (magic & 0xFF);
        }
        return "magic number must be %s, got %08x: not an IDX file".formatted(kind, magic);
    }

    /** Number of images or labels. */
    int count() {
        return sizes[0];
    }

    /** All numbers. */
    int numbers() {
        int numbers = 1;
        for (int size : sizes) {
            numbers *= size;
        }
        return numbers;
    }
}
