package dev.gradus.data.read;

import dev.gradus.data.DataException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The files in a tar archive, one after the other. What might write outside a folder is refused. Source: POSIX ustar. */
final class TarEntries {
    /**
     * A file whose content comes next.
     *
     * @param name with its folders
     * @param size bytes
     */
    record Entry(String name, long size) {}

    private static final int BLOCK = 512;
    private static final int NAME_BYTES = 100;
    private static final int SIZE = 124;
    private static final int SIZE_BYTES = 12;
    private static final int CHECKSUM = 148;
    private static final int CHECKSUM_BYTES = 8;
    private static final int TYPE = 156;
    private static final int FORMAT = 257;
    private static final int PREFIX = 345;
    private static final int PREFIX_BYTES = 155;

    private final Content content;
    private final byte[] header = new byte[BLOCK];
    private long nextHeader;

    TarEntries(Content content) {
        this.content = content;
    }

    /** Passes over what is left of the current file, {@code most} bytes at a time; false as long as there is more. */
    boolean skip(byte[] scratch) {
        long left = nextHeader - content.offset();
        int some = (int) Math.min(scratch.length, left);
        content.fill(scratch, 0, some, "archive");
        return some == left;
    }

    /** The next plain file or folder; empty at the end of the archive. */
    Optional<Entry> next() {
        content.fill(header, 0, BLOCK, "archive header");
        if (isZero()) {
            return Optional.empty();
        }
        checkHeader();
        Entry entry = new Entry(name(), octal(SIZE, SIZE_BYTES));
        if (entry.name.startsWith("/") || entry.name.contains("\\") || hasParent(entry.name)) {
            throw fault("archive must name files below its folder, got \"" + entry.name + "\"");
        }
        if (header[TYPE] == '1' || header[TYPE] == '2') {
            throw fault("archive must hold no links, got \"" + entry.name + "\"");
        }
        nextHeader = content.offset() + (entry.size + BLOCK - 1) / BLOCK * BLOCK;
        return Optional.of(entry);
    }

    private static boolean hasParent(String name) {
        return ("/" + name + "/").contains("/../");
    }

    private boolean isZero() {
        for (byte value : header) {
            if (value != 0) {
                return false;
            }
        }
        return true;
    }

    /** The sum of all bytes of a header, those of the sum itself counted as blanks. */
    private void checkHeader() {
        int sum = CHECKSUM_BYTES * ' ';
        for (int i = 0; i < BLOCK; i++) {
            if (i < CHECKSUM || i >= CHECKSUM + CHECKSUM_BYTES) {
                sum += Byte.toUnsignedInt(header[i]);
            }
        }
        if (octal(CHECKSUM, CHECKSUM_BYTES) != sum) {
            throw fault("archive header must be intact, got another checksum: not a tar archive, or a damaged one");
        }
    }

    private String name() {
        String name = text(0, NAME_BYTES);
        String prefix = text(FORMAT, 5).equals("ustar") ? text(PREFIX, PREFIX_BYTES) : "";
        return prefix.isEmpty() ? name : prefix + "/" + name;
    }

    private String text(int from, int length) {
        int end = from;
        while (end < from + length && header[end] != 0) {
            end++;
        }
        return new String(header, from, end - from, StandardCharsets.UTF_8);
    }

    private long octal(int from, int length) {
        String digits = text(from, length).strip();
        if (!digits.matches("[0-7]{1,11}")) {
            throw fault("archive header must hold octal numbers, got \"" + digits.replaceAll("\\P{Print}", "?") + "\"");
        }
        return Long.parseLong(digits, 8);
    }

    private DataException fault(String sentence) {
        return DataException.atByte(content.file(), content.offset() - BLOCK, sentence);
    }
}
