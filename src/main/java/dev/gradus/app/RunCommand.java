package dev.gradus.app;

import dev.gradus.data.catalogue.DataFolder;
import dev.gradus.run.export.Export;
import dev.gradus.run.export.Replay;
import dev.gradus.run.shared.SharedDataCache;
import dev.gradus.run.shared.SharedHandle;
import dev.gradus.sim.Lab;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.function.Function;

/** {@code gradus run}: the engine without a browser. */
final class RunCommand implements Subcommand {
    private static final int BUFFER_BYTES = 1 << 16;

    private final ExportReader reader;

    /** @param labs the labs that find their data sets in a folder */
    RunCommand(Function<DataFolder, List<Lab>> labs, DataOption data) {
        this.reader = new ExportReader(labs, data);
    }

    @Override
    public String name() {
        return "run";
    }

    @Override
    public String summary() {
        return "run a lab and print its numbers";
    }

    @Override
    public String usage() {
        return """
                usage: gradus run LAB [OPTION]...

                  --set NAME=VALUE       set a parameter (repeat); NAME=@FILE takes the value from a file
                  --seed N               seed of all randomness, 0 to 4294967295
                  --steps N              stop after N steps, 0 to 1000000000; the lab's own budget if left out
                  --every K              a line every K steps; N/100 if left out
                  --at STEP:NAME=VALUE   change a live parameter after STEP steps (repeat)
                  --series all|none|A,B  series to print; small ones if left out
                  --format ndjson|csv    one JSON object a line, or a table of readouts
                  --data DIR             where data sets lie; see gradus data --help

                Lines: the run, then step 0 and every K-th step, then how it ended: done, diverged or budget.
                """;
    }

    @Override
    public int run(List<String> arguments, Console console) throws UsageException, IOException {
        Export export = reader.read(arguments);
        OutputStream out = new BufferedOutputStream(console.out(), BUFFER_BYTES);
        try (Interruption interruption = Interruption.listen();
                SharedHandle data = new SharedDataCache(0).open()) {
            Replay replay = new Replay(export, out, data);
            var _ = replay.work(interruption);
            replay.flush();
        }
        return CommandLine.DONE;
    }
}
