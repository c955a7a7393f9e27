package dev.gradus.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.gradus.app.bench.BenchCommand;
import dev.gradus.labs.GivenLabs;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** One command line that has been run, with all it printed. */
record Session(int status, List<String> out, List<String> err) {
    private static final ObjectMapper JSON = new ObjectMapper();

    static Session of(String... arguments) {
        return of(new ByteArrayOutputStream(), arguments);
    }

    static Session of(OutputStream out, String... arguments) {
        var err = new ByteArrayOutputStream();
        var console = new Console(out, new PrintStream(err, true, StandardCharsets.UTF_8));
        var commands = new CommandLine(List.of(
                new LabsCommand(GivenLabs.all()),
                new RunCommand(_ -> GivenLabs.all(), DataOption.ofProcess()),
                new ProgramCommand(_ -> GivenLabs.all(), DataOption.ofProcess()),
                new BenchCommand(GivenLabs::all)));
        int status = commands.run(List.of(arguments), console);
        return new Session(status, lines(out), lines(err));
    }

    /** Line {@code index} of the output, as JSON. */
    JsonNode json(int index) {
        try {
            return JSON.readTree(out.get(index));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    JsonNode last() {
        return json(out.size() - 1);
    }

    private static List<String> lines(OutputStream stream) {
        return stream instanceof ByteArrayOutputStream bytes
                ? bytes.toString(StandardCharsets.UTF_8).lines().toList()
                : List.of();
    }
}
