package dev.gradus.app;

import dev.gradus.data.catalogue.DataFolder;
import dev.gradus.run.export.Export;
import dev.gradus.sim.Lab;
import dev.gradus.sim.NumpyProgram;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** {@code gradus program}: a run as a program in plain NumPy. */
final class ProgramCommand implements Subcommand {
    /** What only a run itself can heed. */
    private static final Set<String> PRINTING = Set.of("--every", "--series", "--format");

    private final ExportReader reader;

    /** @param labs the labs that find their data sets in a folder */
    ProgramCommand(Function<DataFolder, List<Lab>> labs, DataOption data) {
        this.reader = new ExportReader(labs, data);
    }

    @Override
    public String name() {
        return "program";
    }

    @Override
    public String summary() {
        return "print a run as a program in plain NumPy";
    }

    @Override
    public String usage() {
        return """
                usage: gradus program LAB [OPTION]...

                  --set NAME=VALUE       set a parameter (repeat); NAME=@FILE takes the value from a file
                  --seed N               seed of all randomness, 0 to 4294967295
                  --steps N              how far it runs; the lab's own budget if left out
                  --at STEP:NAME=VALUE   change a live parameter after STEP steps (repeat)

                The program makes the same draws and prints the same figures as gradus run, up to rounding.
                """;
    }

    @Override
    public int run(List<String> arguments, Console console) throws UsageException, IOException {
        for (String argument : arguments) {
            String option = argument.split("=", 2)[0];
            if (PRINTING.contains(option)) {
                throw new UsageException("option must be one of --set, --seed, --steps, --at, got \"" + option + "\"");
            }
        }
        Export export = reader.read(arguments);
        console.print(NumpyProgram.of(export.lab(), export.key(), export.steps()));
        return CommandLine.DONE;
    }
}
