package dev.gradus.data.write;

import dev.gradus.data.LabelledImages;
import dev.gradus.data.Split;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * The files of {@link IdxWriter} in a folder of a zip archive, written in pieces of a few milliseconds. The same images give the
 * same bytes at any hour. Owned by one thread at a time.
 */
public final class IdxArchive {
    private static final int PIECE = 1 << 15;

    /** The first that an archive can tell. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final ZipOutputStream out;
    private final String folder;
    private final List<IdxFile> files;
    private int file;
    private int written;
    private boolean isBegun;
    private boolean isEnded;

    public IdxArchive(String folder, Split<LabelledImages> images, OutputStream out) {
        this.folder = folder;
        this.files = IdxFile.of(images);
        this.out = new ZipOutputStream(out);
    }

    /** Goes on until all is written (true, also when called again) or {@code pause} asks to stop (false), a piece at least. */
    public boolean advance(BooleanSupplier pause) throws IOException {
        while (!isEnded) {
            writePiece();
            if (!isEnded && pause.getAsBoolean()) {
                return false;
            }
        }
        return true;
    }

    private void writePiece() throws IOException {
        if (file == files.size()) {
            out.finish();
            out.flush();
            isEnded = true;
            return;
        }
        IdxFile current = files.get(file);
        if (!isBegun) {
            begin(current);
        }
        int count = Math.min(PIECE, current.numbers().length - written);
        out.write(current.numbers(), written, count);
        written += count;
        if (written == current.numbers().length) {
            out.closeEntry();
            isBegun = false;
            file++;
        }
    }

    private void begin(IdxFile begun) throws IOException {
        ZipEntry entry = new ZipEntry(folder + "/" + begun.name());
        entry.setTimeLocal(NO_TIME);
        out.putNextEntry(entry);
        out.write(begun.head());
        isBegun = true;
        written = 0;
    }
}
