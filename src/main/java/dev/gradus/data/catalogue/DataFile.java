package dev.gradus.data.catalogue;

import dev.gradus.data.read.ContentCheck;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A file of a data set.
 *
 * @param name as it is fetched
 * @param unpacked the name under which it may lie unpacked instead: a file, or a folder for an archive
 * @param download bytes to fetch, about
 * @param check tells it from others
 * @param addresses where it can be had, the best first; none: only from those who have it
 */
public record DataFile(String name, String unpacked, long download, ContentCheck check, List<URI> addresses) {
    public DataFile {
        addresses = List.copyOf(addresses);
    }

    /** Where it lies in a folder, packed or unpacked; empty if it does not. */
    public Optional<Path> in(Path folder) {
        Path packed = folder.resolve(name);
        Path plain = folder.resolve(unpacked);
        return Files.isRegularFile(packed)
                ? Optional.of(packed)
                : Files.exists(plain) ? Optional.of(plain) : Optional.empty();
    }
}
