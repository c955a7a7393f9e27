package dev.gradus.app;

import dev.gradus.course.progress.LateProgress;
import dev.gradus.course.values.StoredValues;
import dev.gradus.data.catalogue.DataFolder;
import dev.gradus.kernel.Kernels;
import dev.gradus.run.EngineId;
import dev.gradus.run.Limits;
import dev.gradus.run.RunRegistry;
import dev.gradus.run.saving.SavedRuns;
import dev.gradus.server.Server;
import dev.gradus.server.ServerSettings;
import dev.gradus.server.Site;
import dev.gradus.server.UnusableAddressException;
import dev.gradus.server.http.Catalogue;
import dev.gradus.server.metrics.Metrics;
import dev.gradus.server.metrics.MetricsServer;
import dev.gradus.sim.Lab;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.slf4j.LoggerFactory;

/** {@code gradus serve}: the labs in a browser, until the process is asked to stop. */
final class ServeCommand implements Subcommand {
    private static final Set<String> LOCAL = Set.of("127.0.0.1", "localhost", "0.0.0.0", "::", "::1");

    /** How long the steps of runs may take to become whole when the server stops. */
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    /** What has time waits until whoever started the server has seen something: it would take a core. */
    private static final Duration FIRST_PAGES = Duration.ofSeconds(3);

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
        return ServeOptions.USAGE;
    }

    @Override
    public int run(List<String> arguments, Console console) throws UsageException, IOException {
        ServeOptions options = ServeOptions.read(arguments, data);
        // Looked for when the first line is written.
        System.setProperty("logback.configurationFile", options.logConfiguration());
        askAhead();
        ServerSettings settings = options.server(console);
        SelfTest selfTest = new SelfTest(Kernels.chosen());
        if (!selfTest.isPassed(console)) {
            return CommandLine.FAILED;
        }
        List<Lab> shown = labs.apply(options.data());
        SavedRuns saved = SavedRuns.in(options.data().path().resolve("runs"), shown);
        Metrics metrics = new Metrics();
        RunRegistry runs = new RunRegistry(new EngineId(Kernels.chosen().id()), Limits.standard(), saved, metrics);
        LateProgress progress = new LateProgress();
        var kept = new Site.Kept(progress, StoredValues.in(options.data().path().resolve("values")));
        Server server = start(settings, new Site(new Catalogue(shown), runs, kept, Optional.of(metrics)));
        progress.open(options.data().path(), FIRST_PAGES, console::complain);
        stopWithProcess(server, runs, progress);
        console.print("Gradus is at " + address(settings.host(), server.port()) + "\n");
        serve(metrics, runs, options, console);
        watchFrontEnd(console);
        log(shown, server, options);
        return untilStopped(selfTest, console);
    }

    /**
     * What classes of the web server ask the JVM when they are first used, asked on another core while the rest starts.
     * The JVM keeps the answers.
     */
    private static void askAhead() {
        Thread.ofPlatform().name("ahead").daemon().start(() -> {
            ManagementFactory.getPlatformMBeanServer();
            Locale.getAvailableLocales();
        });
    }

    /** The first line of the log, in the form that was asked for: a logger made earlier would not know it. */
    private static void log(List<Lab> shown, Server server, ServeOptions options) {
        LoggerFactory.getLogger(ServeCommand.class)
                .info(
                        "Serving {} labs on port {} with kernels {}, data in {}",
                        shown.size(),
                        server.port(),
                        Kernels.chosen().id(),
                        options.data().path());
    }

    private static Server start(ServerSettings settings, Site site) throws UsageException {
        try {
            return Server.start(settings, site);
        } catch (UnusableAddressException e) {
            site.runs().close();
            throw new UsageException(e.sentence());
        }
    }

    /** Figures for those who operate the server; without a port for them the labs are served all the same. */
    private static void serve(Metrics metrics, RunRegistry runs, ServeOptions options, Console console)
            throws UsageException {
        Optional<InetSocketAddress> address = options.metrics();
        if (address.isEmpty()) {
            return;
        }
        metrics.watch(runs);
        try {
            var _ = new MetricsServer(address.get(), metrics);
        } catch (IOException e) {
            console.complain("no metrics: " + address.get() + " must be free, got " + e.getMessage());
        }
    }

    private static void watchFrontEnd(Console console) {
        ServeOptions.project().ifPresent(project -> {
            try {
                FrontEndBuild.watch(project);
            } catch (IOException e) {
                console.complain("scripts and styles stay as they are: node must be installed, got " + e.getMessage());
            }
        });
    }

    private static void stopWithProcess(Server server, RunRegistry runs, LateProgress progress) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            server.turnAway();
            runs.suspend(PATIENCE);
            server.seeOff();
            server.close();
            runs.close();
            progress.close();
        }));
    }

    /** What has time is done when the first pages are out. The shutdown hook does the rest; nothing else ends this wait. */
    private static int untilStopped(SelfTest selfTest, Console console) throws IOException {
        try {
            CountDownLatch never = new CountDownLatch(1);
            if (!never.await(FIRST_PAGES.toMillis(), TimeUnit.MILLISECONDS)) {
                selfTest.report(console);
            }
            never.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return CommandLine.DONE;
    }

    private static String address(String host, int port) {
        String name = LOCAL.contains(host) ? "localhost" : host.contains(":") ? "[" + host + "]" : host;
        return "http://" + name + ":" + port;
    }
}
