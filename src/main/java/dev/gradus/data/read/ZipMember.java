package dev.gradus.data.read;

import dev.gradus.data.DataException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** The content of one file in a ZIP archive, checked against its checksum; the archive is closed at its end. */
final class ZipMember extends InputStream {
    private final ZipFile archive;
    private final InputStream in;
    private final long expected;
    private final CRC32 checksum = new CRC32();
    private boolean ended;

    private ZipMember(ZipFile archive, ZipEntry entry) throws IOException {
        this.archive = archive;
        this.in = archive.getInputStream(entry);
        this.expected = entry.getCrc();
    }

    /** Content of {@code member}. @throws DataException if {@code path} is not a ZIP archive or holds no such file */
    static Content open(Path path, String member) {
        if (!Files.isRegularFile(path)) {
            throw DataException.in(path, "it must be a file, got " + (Files.exists(path) ? "a folder" : "none"));
        }
        try {
            ZipFile archive = new ZipFile(path.toFile());
            ZipEntry entry = archive.getEntry(member);
            if (entry == null) {
                archive.close();
                throw DataException.in(path, member + " must be in the archive, got none");
            }
            return new Content(SourceFile.of(path.resolve(member)), new ZipMember(archive, entry));
        } catch (ZipException e) {
            throw DataException.in(path, "it must be a ZIP archive, got something else or a part of one");
        } catch (IOException e) {
            throw DataException.in(path, "the file must be readable, got: " + e.getMessage());
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] into, int from, int count) throws IOException {
        int read = ended ? -1 : in.read(into, from, count);
        if (read >= 0) {
            checksum.update(into, from, read);
            return read;
        }
        ended = true;
        archive.close();
        if (checksum.getValue() != expected) {
            throw new ZipException("another checksum than the archive names");
        }
        return -1;
    }

    @Override
    public void close() throws IOException {
        archive.close();
    }
}
