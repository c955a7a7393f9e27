package dev.gradus.app;

import dev.gradus.data.catalogue.DataFolder;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where data sets lie: {@code --data}, else {@code $GRADUS_DATA}, else {@code $XDG_DATA_HOME/gradus}, else
 * {@code ~/.local/share/gradus}.
 *
 * @param environment the variables of this process
 * @param home the home folder of whoever runs it
 */
record DataOption(Map<String, String> environment, Path home) {
    /** How it is typed. */
    static final String NAME = "--data";

    static DataOption ofProcess() {
        return new DataOption(System.getenv(), Path.of(System.getProperty("user.home", "")));
    }

    /** The folder for one command line. @throws UsageException if what was given is not the name of a folder */
    DataFolder folder(Arguments arguments) throws UsageException {
        Optional<String> given = arguments.one(NAME);
        if (given.isEmpty()) {
            return usual();
        }
        try {
            return new DataFolder(Path.of(given.get()));
        } catch (InvalidPathException e) {
            throw new UsageException(NAME + " must be the name of a folder, got \"" + e.getInput() + "\"");
        }
    }

    /** The folder where nothing was said. */
    DataFolder usual() {
        for (var variable : List.of(Map.entry("GRADUS_DATA", ""), Map.entry("XDG_DATA_HOME", "gradus"))) {
            String value = environment.getOrDefault(variable.getKey(), "");
            if (!value.isBlank()) {
                return new DataFolder(Path.of(value).resolve(variable.getValue()));
            }
        }
        return new DataFolder(home.resolve(".local").resolve("share").resolve("gradus"));
    }
}
