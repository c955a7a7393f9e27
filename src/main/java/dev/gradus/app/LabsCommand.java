package dev.gradus.app;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.gradus.sim.Lab;
import dev.gradus.sim.LabDescription;
import dev.gradus.sim.frame.Readout;
import dev.gradus.sim.frame.SeriesSpec;
import dev.gradus.sim.parameter.Param;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;

/** {@code gradus labs}: every lab with its parameters, readouts and series. */
final class LabsCommand implements Subcommand {
    private final List<Lab> labs;

    LabsCommand(List<Lab> labs) {
        this.labs = List.copyOf(labs);
    }

    @Override
    public String name() {
        return "labs";
    }

    @Override
    public String summary() {
        return "list every lab with its parameters, readouts and series";
    }

    @Override
    public String usage() {
        return """
                usage: gradus labs [--json]

                  --json   everything there is to know about every lab, as one JSON array
                """;
    }

    @Override
    public int run(List<String> arguments, Console console) throws UsageException, IOException {
        if (!arguments.isEmpty() && !arguments.equals(List.of("--json"))) {
            throw new UsageException("labs takes only the option --json, got \"" + String.join(" ", arguments) + "\"");
        }
        console.print(arguments.isEmpty() ? text() : json());
        return CommandLine.DONE;
    }

    private String json() throws IOException {
        return new JsonMapper()
                        .writeValueAsString(
                                labs.stream().map(LabDescription::of).toList()) + "\n";
    }

    private String text() {
        return labs.stream().map(LabsCommand::describe).collect(Collectors.joining("\n"));
    }

    private static String describe(Lab lab) {
        String parameters = lab.parameters().parameters().stream()
                .map(LabsCommand::parameter)
                .collect(Collectors.joining());
        String readouts = lab.readouts().stream().map(LabsCommand::readout).collect(Collectors.joining(" "));
        String series = lab.series().stream().map(SeriesSpec::name).collect(Collectors.joining(" "));
        return "%s: %s%n  %s%n  parameters%n%s  readouts%n    %s%n  series%n    %s%n"
                .formatted(lab.id(), lab.info().title(), lab.info().question(), parameters, readouts, series);
    }

    private static String parameter(Param<?> parameter) {
        return "    %-20s %s%n"
                .formatted(
                        parameter.name() + "=" + parameter.printInitial(),
                        parameter.spec().label());
    }

    private static String readout(Readout readout) {
        return readout.dimensions().isEmpty() ? readout.name() : readout.name() + readout.dimensions();
    }
}
