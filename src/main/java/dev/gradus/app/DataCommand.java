package dev.gradus.app;

import dev.gradus.app.fetch.FetchException;
import dev.gradus.app.fetch.Fetcher;
import dev.gradus.app.fetch.Progress;
import dev.gradus.data.catalogue.DataFolder;
import dev.gradus.data.catalogue.DataSetInfo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** {@code gradus data}: lists data sets and brings them to this machine. */
final class DataCommand implements Subcommand {
    private static final String FROM = "--from";
    private static final String DRAW = "draw";
    private static final String TO = "--to";
    private static final String ACCEPT = "--accept-terms";
    private static final double MEGABYTE = 1e6;

    private final List<DataSetInfo> sets;
    private final DataOption data;

    DataCommand(List<DataSetInfo> sets, DataOption data) {
        this.sets = List.copyOf(sets);
        this.data = data;
    }

    @Override
    public String name() {
        return "data";
    }

    @Override
    public String summary() {
        return "list data sets, fetch or draw them";
    }

    @Override
    public String usage() {
        return """
                usage: gradus data list [--data DIR]
                       gradus data get NAME [--from FILE-OR-FOLDER] [--accept-terms] [--data DIR]
                       gradus data draw digits-TRAIN-TEST|tiny-images-TRAIN-TEST [--to FOLDER]

                  --from          take the files from here instead of the network
                  --accept-terms  you have read the terms of a set that has some, and agree
                  --to            where drawn images go, as files of the MNIST format; else a folder of their name
                  --data          where data sets lie; else $GRADUS_DATA, $XDG_DATA_HOME/gradus or
                                  ~/.local/share/gradus
                """;
    }

    @Override
    public int run(List<String> arguments, Console console) throws UsageException, IOException {
        boolean accepted = arguments.contains(ACCEPT);
        List<String> others =
                arguments.stream().filter(word -> !word.equals(ACCEPT)).toList();
        boolean draws = !others.isEmpty() && others.getFirst().equals(DRAW);
        Arguments read = Arguments.read(others, draws ? Set.of(TO) : Set.of(FROM, DataOption.NAME));
        DataFolder folder = data.folder(read);
        List<String> words = read.words();
        if (words.equals(List.of("list"))) {
            console.print(list(folder));
            return CommandLine.DONE;
        }
        if (words.size() == 2 && draws) {
            return ImageDrawing.named(words.getLast()).write(read.one(TO), console);
        }
        if (words.size() != 2 || !words.getFirst().equals("get")) {
            throw new UsageException(
                    "data must be followed by list, get NAME or draw NAME, got \"" + String.join(" ", words) + "\"");
        }
        DataSetInfo set = find(words.getLast());
        refuseWithoutConsent(set, accepted);
        return get(set, folder, read.one(FROM), console);
    }

    private DataSetInfo find(String name) throws UsageException {
        String known = sets.stream().map(DataSetInfo::name).collect(Collectors.joining(", "));
        return sets.stream()
                .filter(set -> set.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new UsageException("data set must be one of " + known + ", got \"" + name + "\""));
    }

    private static void refuseWithoutConsent(DataSetInfo set, boolean accepted) throws UsageException {
        Optional<String> terms = set.rights().terms();
        if (terms.isPresent() && !accepted) {
            throw new UsageException(set.name() + " must be fetched with " + ACCEPT
                    + " by those who agree to its terms: " + terms.get());
        }
    }

    private String list(DataFolder folder) {
        return sets.stream()
                .map(set -> "  %-14s %-12s %9s  %s%n  %14s %s%n"
                        .formatted(
                                set.name(),
                                state(set, folder),
                                size(set),
                                set.title(),
                                "",
                                set.rights().licence()))
                .collect(Collectors.joining("", "data sets in " + folder.path() + "\n\n", ""));
    }

    private static String state(DataSetInfo set, DataFolder folder) {
        if (set.builtIn()) {
            return "built in";
        }
        return set.isIn(folder.of(set)) ? "here" : "not fetched";
    }

    private static String size(DataSetInfo set) {
        return set.builtIn() ? "" : "%.1f MB".formatted(set.download() / MEGABYTE);
    }

    private static int get(DataSetInfo set, DataFolder folder, Optional<String> from, Console console)
            throws UsageException, IOException {
        if (set.builtIn()) {
            console.print(set.name() + " is built in: nothing to fetch\n");
            return CommandLine.DONE;
        }
        Optional<Path> source = from.isPresent() ? Optional.of(source(from.get())) : Optional.empty();
        console.print("%s: %s%nlicence: %s%ncite: %s%n"
                .formatted(
                        set.name(),
                        set.title(),
                        set.rights().licence(),
                        set.rights().citation()));
        try (Fetcher fetcher = new Fetcher(Progress.ofProcess(console.err()))) {
            List<String> missing = new DataDelivery(set, folder, fetcher).bring(source);
            console.print(
                    missing.isEmpty()
                            ? set.name() + " is in " + folder.of(set) + "\n"
                            : "still to come: " + String.join(", ", missing) + "\n");
            return CommandLine.DONE;
        } catch (FetchException e) {
            console.complain(e.sentence());
            return CommandLine.FAILED;
        }
    }

    private static Path source(String text) throws UsageException {
        try {
            Path path = Path.of(text);
            if (Files.exists(path)) {
                return path;
            }
        } catch (InvalidPathException e) {
            throw new UsageException(FROM + " must be followed by a file or folder, got \"" + e.getInput() + "\"");
        }
        throw new UsageException(FROM + " must be followed by a file or folder, got \"" + text + "\"");
    }
}
