package dev.gradus.data.read;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * How to tell that a file is the one that it is taken for.
 *
 * @param form what size and fingerprint are of
 * @param bytes its size, if that is known
 * @param fingerprint its digest, if that is known
 */
public record ContentCheck(Form form, OptionalLong bytes, Optional<Fingerprint> fingerprint) {
    /** What is measured. */
    public enum Form {
        /** The content, unpacked: those who offer a file pack it in their own way. */
        PLAIN,
        /** The file as it is. */
        STORED
    }

    private static final int STRETCH = 1 << 16;

    /** Size and digest of the unpacked content. */
    public static ContentCheck plain(long bytes, Fingerprint fingerprint) {
        return new ContentCheck(Form.PLAIN, OptionalLong.of(bytes), Optional.of(fingerprint));
    }

    /** Size and digest of the file as it is. */
    public static ContentCheck stored(long bytes, Fingerprint fingerprint) {
        return new ContentCheck(Form.STORED, OptionalLong.of(bytes), Optional.of(fingerprint));
    }

    /** What a reader needs to make sure while it reads; nothing if only the file as it is can be told. */
    public Optional<Fingerprint> whileReading() {
        return form == Form.PLAIN ? fingerprint : Optional.empty();
    }

    /** Reads the whole file. @throws DataException if it is another, or damaged */
    public void verify(Path file) {
        Content content = form == Form.PLAIN
                ? Content.of(new SourceFile(file, fingerprint))
                : Content.stored(new SourceFile(file, fingerprint));
        byte[] stretch = new byte[STRETCH];
        long most = bytes.orElse(Content.LARGEST);
        while (content.offset() < most) {
            int wanted = (int) Math.min(STRETCH, most - content.offset());
            if (content.read(stretch, 0, wanted) < wanted) {
                break;
            }
        }
        if (bytes.isPresent() && content.offset() < most) {
            throw content.fault("the content must have " + most + " bytes, got its end");
        }
        content.mustEnd();
    }
}
