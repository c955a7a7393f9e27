package dev.gradus.data.catalogue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A data set that labs know.
 *
 * @param name as typed
 * @param title what it is, in a line
 * @param rights what one may do with it
 * @param files what has to be fetched; none: it is built in
 */
public record DataSetInfo(String name, String title, Rights rights, List<DataFile> files) {
    /**
     * What one may do with a set.
     *
     * @param licence in a line
     * @param terms what its users have to agree to before they fetch it
     * @param citation whom to name
     */
    public record Rights(String licence, Optional<String> terms, String citation) {}

    public DataSetInfo {
        files = List.copyOf(files);
    }

    /** Whether it needs no file. */
    public boolean builtIn() {
        return files.isEmpty();
    }

    /** Bytes to fetch, about. */
    public long download() {
        return files.stream().mapToLong(DataFile::download).sum();
    }

    /** Whether all its files are in a folder. */
    public boolean isIn(Path folder) {
        return files.stream().allMatch(file -> file.in(folder).isPresent());
    }

    /** The names of its files, in a sentence. */
    public String fileNames() {
        return files.stream().map(DataFile::name).collect(Collectors.joining(", "));
    }
}
