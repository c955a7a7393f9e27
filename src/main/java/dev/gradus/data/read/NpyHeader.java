package dev.gradus.data.read;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The start of an array that NumPy has saved: magic, version, length of the header, a Python dict as text. Source: NumPy
 * documentation, numpy.lib.format.
 *
 * @param type byte order and element type in NumPy's code, as {@code <i4}
 * @param count number of elements
 */
record NpyHeader(String type, int count) {
    private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};
    private static final int MOST_HEADER = 1 << 16;
    private static final long MOST_ELEMENTS = 1 << 26;
    private static final Pattern DICT = Pattern.compile(
            "\\{'descr': '([^']*)', 'fortran_order': (True|False), " + "'shape': \\(([\\d, ]*)\\),? *}\\s*");

    /** @throws dev.gradus.data.DataException if it is no such header, or of an array in an order that is not read */
    static NpyHeader read(Content content) {
        byte[] start = new byte[MAGIC.length + 2];
        content.fill(start, 0, start.length, "magic and version");
        int version = start[MAGIC.length];
        if (!Arrays.equals(start, 0, MAGIC.length, MAGIC, 0, MAGIC.length) || version < 1 || version > 3) {
            throw content.fault("array must begin with \\x93NUMPY and a version in [1, 3], got something else");
        }
        byte[] header = new byte[length(content, version)];
        content.fill(header, 0, header.length, "header");
        String text = new String(header, StandardCharsets.UTF_8);
        Matcher dict = DICT.matcher(text);
        if (text.contains("'|O'") || text.contains("'descr': [")) {
            throw content.fault("array must hold numbers, got Python objects or records, which are not read");
        }
        if (!dict.matches()) {
            throw content.fault("header must name descr, fortran_order and shape, got: " + text.strip());
        }
        if (dict.group(1).startsWith(">")) {
            throw content.fault("array must be little-endian, got " + dict.group(1));
        }
        if (dict.group(2).equals("True")) {
            throw content.fault("array must be stored row by row, got it in Fortran order");
        }
        return new NpyHeader(dict.group(1), count(content, dict.group(3)));
    }

    private static int length(Content content, int version) {
        byte[] bytes = new byte[version == 1 ? Short.BYTES : Integer.BYTES];
        content.fill(bytes, 0, bytes.length, "length of the header");
        ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        long length = version == 1 ? Short.toUnsignedInt(buffer.getShort()) : Integer.toUnsignedLong(buffer.getInt());
        if (length > MOST_HEADER) {
            throw content.fault("header must have at most " + MOST_HEADER + " bytes, got " + length);
        }
        return (int) length;
    }

    private static int count(Content content, String shape) {
        long count = 1;
        for (String size : shape.split(",", -1)) {
            if (size.isBlank()) {
                continue;
            }
            String digits = size.strip();
            long value = digits.matches("\\d{1,9}") ? Long.parseLong(digits) : MOST_ELEMENTS + 1;
            count *= value;
            if (count > MOST_ELEMENTS) {
                throw content.fault(
                        "array must have at most " + MOST_ELEMENTS + " elements, got shape (" + shape + ")");
            }
        }
        return (int) count;
    }
}
