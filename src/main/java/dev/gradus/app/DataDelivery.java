package dev.gradus.app;

import dev.gradus.app.fetch.FetchException;
import dev.gradus.app.fetch.Fetcher;
import dev.gradus.data.DataException;
import dev.gradus.data.catalogue.DataFile;
import dev.gradus.data.catalogue.DataFolder;
import dev.gradus.data.catalogue.DataSetInfo;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Brings the files of one set into their folder.
 *
 * @param set what is wanted
 * @param data where it goes
 * @param fetcher brings single files
 */
record DataDelivery(DataSetInfo set, DataFolder data, Fetcher fetcher) {
    /**
     * Brings what is not there yet, then reads the whole set once.
     *
     * @param source a file or folder to take files from; empty: the network
     * @return names of files that the source lacks, if it is a single file
     * @throws FetchException if a file cannot be had or is not the right one
     */
    List<String> bring(Optional<Path> source) throws FetchException {
        for (DataFile file : set.files()) {
            if (isThere(file)) {
                continue;
            }
            if (source.isEmpty()) {
                download(file);
            } else {
                take(file, source.get());
            }
        }
        List<String> missing = set.files().stream()
                .filter(file -> file.in(folder()).isEmpty())
                .map(DataFile::name)
                .toList();
        if (missing.isEmpty()) {
            readOnce();
        }
        return missing;
    }

    private Path folder() {
        return data.of(set);
    }

    /** What lies there damaged is fetched again. */
    private boolean isThere(DataFile file) {
        Optional<Path> found = file.in(folder());
        if (found.isEmpty() || !found.get().endsWith(file.name())) {
            return found.isPresent();
        }
        try {
            file.check().verify(found.get());
            return true;
        } catch (DataException _) {
            return false;
        }
    }

    private void download(DataFile file) throws FetchException {
        try {
            fetcher.download(file, folder());
        } catch (FetchException e) {
            throw new FetchException(e.sentence() + "; then put " + set.fileNames() + " into " + folder()
                    + ", or give their folder with gradus data get " + set.name() + " --from FOLDER");
        }
    }

    private void take(DataFile file, Path source) throws FetchException {
        Optional<Path> found = Files.isDirectory(source) ? within(file, source) : alone(file, source);
        if (found.isPresent()) {
            fetcher.copy(file, found.get(), folder());
        } else if (Files.isDirectory(source)) {
            throw new FetchException(source + " must hold " + file.name() + ", got no such file");
        }
    }

    private Optional<Path> within(DataFile file, Path source) {
        return Stream.of(source, source.resolve(set.name()))
                .flatMap(folder -> Stream.of(folder.resolve(file.name()), folder.resolve(file.unpacked())))
                .filter(Files::isRegularFile)
                .findFirst();
    }

    /** The only file of a set may have any name. */
    private Optional<Path> alone(DataFile file, Path source) {
        boolean named = source.endsWith(file.name()) || source.endsWith(file.unpacked());
        return set.files().size() == 1 || named ? Optional.of(source) : Optional.empty();
    }

    private void readOnce() throws FetchException {
        try {
            data.verify(set);
        } catch (DataException e) {
            throw new FetchException(e.sentence());
        }
    }
}
