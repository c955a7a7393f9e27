package dev.gradus.app;

import dev.gradus.app.bench.BenchCommand;
import dev.gradus.data.catalogue.DataCatalogue;
import dev.gradus.labs.Labs;
import java.util.List;

/** Entry point for a JVM that has the engine's flags; where they may be missing, {@code Launcher} comes first. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        stopWithParent();
        System.exit(commandLine().run(List.of(arguments), Console.ofProcess()));
    }

    /** Everything that {@code gradus} can do. */
    private static CommandLine commandLine() {
        DataOption data = DataOption.ofProcess();
        return new CommandLine(List.of(
                new ServeCommand(Labs::in, data),
                new LabsCommand(Labs.in(data.usual())),
                new RunCommand(Labs::in, data),
                new ProgramCommand(Labs::in, data),
                new DataCommand(DataCatalogue.all(), data),
                new BenchCommand(() -> Labs.in(data.usual()))));
    }

    /** Maven and the launcher may be killed without a chance to stop their child, which would then keep the port. */
    private static void stopWithParent() {
        if (Boolean.getBoolean("gradus.stopWithParent")) {
            ProcessHandle.current().parent().ifPresent(parent -> {
                var _ = parent.onExit().thenRun(() -> System.exit(0));
            });
        }
    }
}
