package dev.gradus.data.read;

import java.nio.file.Path;
import java.util.Optional;

/**
 * A file to read.
 *
 * @param path where it is
 * @param plain digest of its content, uncompressed; empty: any content will do
 */
public record SourceFile(Path path, Optional<Fingerprint> plain) {
    /** A file of any content. */
    public static SourceFile of(Path path) {
        return new SourceFile(path, Optional.empty());
    }
}
