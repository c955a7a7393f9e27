package dev.gradus.app;

import dev.gradus.data.catalogue.DataFolder;
import dev.gradus.run.export.Export;
import dev.gradus.run.export.Export.Format;
import dev.gradus.run.export.SeriesSelection;
import dev.gradus.sim.Lab;
import dev.gradus.sim.key.Change;
import dev.gradus.sim.key.RunKey;
import dev.gradus.sim.parameter.Int;
import dev.gradus.sim.parameter.Param;
import dev.gradus.sim.parameter.ParameterSchema;
import dev.gradus.sim.parameter.ParameterValues;
import dev.gradus.sim.parameter.Parsed;
import dev.gradus.sim.parameter.Problem;
import dev.gradus.sim.parameter.Reading;
import dev.gradus.sim.parameter.Spec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads and checks the arguments of {@code gradus run}: everything, before the first line is printed. */
final class ExportReader {
    /** Most steps of one run. */
    static final int MAX_STEPS = 1_000_000_000;

    private static final Set<String> OPTIONS =
            Set.of("--set", "--seed", "--steps", "--every", "--at", "--series", "--format", DataOption.NAME);

    private final Function<DataFolder, List<Lab>> labs;
    private final DataOption data;

    ExportReader(Function<DataFolder, List<Lab>> labs, DataOption data) {
        this.labs = labs;
        this.data = data;
    }

    Export read(List<String> words) throws UsageException {
        Arguments arguments = Arguments.read(words, OPTIONS);
        Lab lab = lab(arguments.words(), labs.apply(data.folder(arguments)));
        Reading reading = lab.parameters().read(given(arguments));
        refuse(reading.violations());
        refuse(lab.check(reading.values()));
        ParameterValues values = reading.values();
        long steps = number(arguments, "--steps", 0).orElse(lab.budget(values));
        long every = number(arguments, "--every", 1).orElse(Math.max(1, steps / 100));
        RunKey key = RunKey.of(lab.id(), lab.parameters().explicit(values), reading.seed());
        for (Change change : changes(arguments, steps)) {
            key = changed(lab, key, change);
        }
        Format format = format(arguments);
        return new Export(lab, key, steps, every, series(arguments, lab, format), format);
    }

    private static Lab lab(List<String> words, List<Lab> labs) throws UsageException {
        String known = labs.stream().map(lab -> lab.id().value()).collect(Collectors.joining(", "));
        if (words.size() != 1) {
            throw new UsageException("run takes one lab out of " + known + ", got "
                    + (words.isEmpty() ? "none" : "\"" + String.join(" ", words) + "\""));
        }
        return labs.stream()
                .filter(lab -> lab.id().value().equals(words.getFirst()))
                .findFirst()
                .orElseThrow(
                        () -> new UsageException("lab must be one of " + known + ", got \"" + words.getFirst() + "\""));
    }

    private static Map<String, String> given(Arguments arguments) throws UsageException {
        Map<String, String> given = new LinkedHashMap<>();
        for (String setting : arguments.all("--set")) {
            int sign = setting.indexOf('=');
            if (sign < 1) {
                throw new UsageException("--set must be followed by name=value, got \"" + setting + "\"");
            }
            String name = setting.substring(0, sign);
            if (given.put(name, valueOrFile(name, setting.substring(sign + 1))) != null) {
                throw new UsageException(name + " must be set once, got twice");
            }
        }
        Optional<String> seed = arguments.one("--seed");
        if (seed.isPresent() && given.put(ParameterSchema.SEED, seed.get()) != null) {
            throw new UsageException("seed must be set once, got twice");
        }
        return given;
    }

    /** {@code @file} stands for what the file holds: long values need not stand on the command line. */
    private static String valueOrFile(String name, String value) throws UsageException {
        if (!value.startsWith("@")) {
            return value;
        }
        try {
            return Files.readString(Path.of(value.substring(1))).strip();
        } catch (IOException | InvalidPathException e) {
            throw new UsageException(name + " must name a readable text file after @, got \"" + value + "\"");
        }
    }

    private static Optional<Long> number(Arguments arguments, String option, int least) throws UsageException {
        Optional<String> text = arguments.one(option);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Int range = Int.linear(Spec.of(option, "", ""), least, least, MAX_STEPS);
        return switch (range.parse(text.get())) {
            case Parsed.Taken<Integer>(Integer value) -> Optional.of(value.longValue());
            case Parsed.Clamped<Integer> outside -> throw new UsageException(outside.rule());
            case Parsed.Refused<Integer>(String message) -> throw new UsageException(message);
        };
    }

    /** {@code --at 500:learningRate=0.01}, in the order of their steps. */
    private static List<Change> changes(Arguments arguments, long steps) throws UsageException {
        List<Change> changes = new ArrayList<>();
        for (String text : arguments.all("--at")) {
            int colon = text.indexOf(':');
            int sign = text.indexOf('=', colon + 1);
            String step = text.substring(0, Math.max(0, colon));
            if (sign < 0 || !step.matches("\\d{1,10}") || Long.parseLong(step) > steps) {
                throw new UsageException("--at must be followed by step:name=value with a step in [0, " + steps
                        + "], got \"" + text + "\"");
            }
            changes.add(new Change(Long.parseLong(step), text.substring(colon + 1, sign), text.substring(sign + 1)));
        }
        changes.sort(Comparator.comparingLong(Change::step));
        return changes;
    }

    private static RunKey changed(Lab lab, RunKey key, Change change) throws UsageException {
        boolean live = lab.parameters()
                .find(change.name())
                .map(Param::spec)
                .filter(spec -> spec.update() == Spec.Update.LIVE)
                .isPresent();
        if (!live) {
            String known = lab.parameters().parameters().stream()
                    .filter(parameter -> parameter.spec().update() == Spec.Update.LIVE)
                    .map(Param::name)
                    .collect(Collectors.joining(", "));
            throw new UsageException("--at must change one of " + known + ", got \"" + change.name() + "\"");
        }
        RunKey next = key.with(change);
        Reading reading = lab.parameters().read(next.parametersAfter(change.step()));
        refuse(reading.violations());
        refuse(lab.check(reading.values()));
        return next;
    }

    private static Format format(Arguments arguments) throws UsageException {
        String text = arguments.one("--format").orElse("ndjson");
        return switch (text) {
            case "ndjson" -> Format.NDJSON;
            case "csv" -> Format.CSV;
            default -> throw new UsageException("--format must be one of ndjson, csv, got \"" + text + "\"");
        };
    }

    private static SeriesSelection series(Arguments arguments, Lab lab, Format format) throws UsageException {
        Optional<String> text = arguments.one("--series");
        if (format == Format.CSV) {
            if (text.isPresent() && !text.get().equals("none")) {
                throw new UsageException("--series must be none with --format csv, got \"" + text.get() + "\"");
            }
            return SeriesSelection.NONE;
        }
        if (text.isEmpty()) {
            return SeriesSelection.small(lab);
        }
        return SeriesSelection.parse(text.get(), lab)
                .orElseThrow(() -> new UsageException(
                        "--series must be " + SeriesSelection.rule(lab) + ", got \"" + text.get() + "\""));
    }

    private static void refuse(List<Problem> problems) throws UsageException {
        if (!problems.isEmpty()) {
            throw new UsageException(problems.stream().map(Problem::message).collect(Collectors.joining("; ")));
        }
    }
}
