package dev.gradus.app;

import dev.gradus.course.progress.LateProgress;
import dev.gradus.data.catalogue.DataFolder;
import dev.gradus.kernel.Kernels;
import dev.gradus.run.EngineId;
import dev.gradus.run.Limits;
import dev.gradus.run.RunRegistry;
import dev.gradus.server.Server;
import dev.gradus.server.ServerSettings;
import dev.gradus.server.Site;
import dev.gradus.server.UnusableAddressException;
import dev.gradus.server.http.Assets.Freshness;
import dev.gradus.server.http.Catalogue;
import dev.gradus.sim.Lab;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;

/** {@code gradus serve}: the labs in a browser, until the process is asked to stop. */
final class ServeCommand implements Subcommand {
    private static final String PORT = "--port";
    private static final String HOST = "--host";
    private static final int DEFAULT_PORT = 7070;
    private static final int LAST_PORT = 65_535;
    private static final String THIS_MACHINE = "127.0.0.1";
    private static final Set<String> LOCAL = Set.of(THIS_MACHINE, "localhost", "0.0.0.0", "::", "::1");

    private final Function<DataFolder, List<Lab>> labs;
    private final DataOption data;

    /** @param labs the labs that find their data sets in a folder */
    ServeCommand(Function<DataFolder, List<Lab>> labs, DataOption data) {
        this.labs = labs;
        this.data = data;
    }

    @Override
    public String name() {
        return "serve";
    }

    @Override
    public String summary() {
        return "show the labs in a browser";
    }

    @Override
    public String usage() {
        return """
                usage: gradus serve [--port 7070] [--host 127.0.0.1] [--data DIR]

                  --port   where to listen; 0 takes any free port
                  --host   the network to listen on; 0.0.0.0 for all, so that others can visit
                  --data   a folder for what has to outlive the process, data sets among it
                """;
    }

    @Override
    public int run(List<String> arguments, Console console) throws UsageException, IOException {
        Arguments read = Arguments.read(arguments, Set.of(PORT, HOST, DataOption.NAME));
        if (!read.words().isEmpty()) {
            throw new UsageException("serve takes only options, got \"" + String.join(" ", read.words()) + "\"");
        }
        checkData(read.one(DataOption.NAME));
        ServerSettings settings =
                new ServerSettings(read.one(HOST).orElse(THIS_MACHINE), port(read.one(PORT)), freshness());
        SelfTest selfTest = new SelfTest(Kernels.chosen());
        if (!selfTest.isPassed(console)) {
            return CommandLine.FAILED;
        }
        RunRegistry runs = new RunRegistry(new EngineId(Kernels.chosen().id()), Limits.standard());
        LateProgress progress = new LateProgress();
        Server server = start(settings, new Site(new Catalogue(labs.apply(data.folder(read))), runs, progress));
        progress.open(data.folder(read).path(), console::complain);
        stopWithProcess(server, runs, progress);
        console.print("Gradus is at " + address(settings.host(), server.port()) + "\n");
        selfTest.report(console);
        return untilStopped();
    }

    private static Server start(ServerSettings settings, Site site) throws UsageException {
        try {
            return Server.start(settings, site);
        } catch (UnusableAddressException e) {
            site.runs().close();
            throw new UsageException(e.sentence());
        }
    }

    private static void stopWithProcess(Server server, RunRegistry runs, LateProgress progress) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            server.close();
            runs.close();
            progress.close();
        }));
    }

    /** The shutdown hook does the rest; nothing else ends this wait. */
    private static int untilStopped() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return CommandLine.DONE;
    }

    private static int port(Optional<String> given) throws UsageException {
        if (given.isEmpty()) {
            return DEFAULT_PORT;
        }
        String text = given.get();
        int port = text.matches("\\d{1,5}") ? Integer.parseInt(text) : -1;
        if (port < 0 || port > LAST_PORT) {
            throw new UsageException("--port must be a whole number in [0, " + LAST_PORT + "], got \"" + text + "\"");
        }
        return port;
    }

    private static void checkData(Optional<String> given) throws UsageException {
        if (given.isPresent() && !isWritable(given.get())) {
            throw new UsageException("--data must be a folder that can be written, got \"" + given.get() + "\"");
        }
    }

    private static boolean isWritable(String folder) {
        try {
            Path created = Files.createDirectories(Path.of(folder));
            Files.delete(Files.createTempFile(created, "gradus", ".try"));
            return true;
        } catch (IOException | InvalidPathException e) {
            return false;
        }
    }

    /** {@code -Dgradus.dev=true} shows a rebuilt front end without a restart. */
    private static Freshness freshness() {
        return Boolean.getBoolean("gradus.dev") ? Freshness.CHANGING : Freshness.FIXED;
    }

    private static String address(String host, int port) {
        String name = LOCAL.contains(host) ? "localhost" : host.contains(":") ? "[" + host + "]" : host;
        return "http://" + name + ":" + port;
    }
}
