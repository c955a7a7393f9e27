package dev.gradus.app;

import dev.gradus.data.catalogue.DataFolder;
import dev.gradus.server.FrontEnd;
import dev.gradus.server.Policy;
import dev.gradus.server.ServerSettings;
import dev.gradus.server.http.FrameAncestors;
import dev.gradus.server.http.Peers;
import dev.gradus.server.http.Peers.Trust;
import dev.gradus.server.http.RateLimits.Rates;
import dev.gradus.server.http.ServerKey;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What {@code gradus serve} was told, checked. */
final class ServeOptions {
    static final String USAGE = """
            usage: gradus serve [--port 7070] [--host 127.0.0.1] [--data DIR] [--log-format text|json]
                                [--frame-ancestors SITES] [--behind-proxy yes|no]
                                [--metrics-port 7071] [--metrics-host 127.0.0.1]

              --port             where to listen; 0 takes any free port
              --host             the network to listen on; 0.0.0.0 for all, so that others can visit
              --data             a folder for what has to outlive the process: data sets, sleeping runs, the server's key
              --log-format       how the log on stderr is written: for people or for machines
              --frame-ancestors  sites that may show pages inside theirs: "'self' https://course.example"
              --behind-proxy     yes: a proxy of yours says, in X-Forwarded-For and -Proto, where requests come from
              --metrics-port     where GET /metrics answers Prometheus; 0 takes any free port, off none
              --metrics-host     the network of that port; only this machine unless told otherwise
            """;

    private static final String PORT = "--port";
    private static final String HOST = "--host";
    private static final String LOG_FORMAT = "--log-format";
    private static final String FRAME_ANCESTORS = "--frame-ancestors";
    private static final String BEHIND_PROXY = "--behind-proxy";
    private static final String METRICS_PORT = "--metrics-port";
    private static final String METRICS_HOST = "--metrics-host";
    private static final Set<String> NAMES =
            Set.of(PORT, HOST, DataOption.NAME, LOG_FORMAT, FRAME_ANCESTORS, BEHIND_PROXY, METRICS_PORT, METRICS_HOST);
    private static final int DEFAULT_METRICS_PORT = 7071;
    private static final String THIS_MACHINE = "127.0.0.1";
    private static final int DEFAULT_PORT = 7070;
    private static final int LAST_PORT = 65_535;

    private final Arguments arguments;
    private final DataFolder data;

    private ServeOptions(Arguments arguments, DataFolder data) {
        this.arguments = arguments;
        this.data = data;
    }

    /** Reads the words after the command. @throws UsageException if one of them cannot be used */
    static ServeOptions read(List<String> words, DataOption data) throws UsageException {
        Arguments read = Arguments.read(words, NAMES);
        if (!read.words().isEmpty()) {
            throw new UsageException("serve takes only options, got \"" + String.join(" ", read.words()) + "\"");
        }
        checkData(read.one(DataOption.NAME));
        return new ServeOptions(read, data.folder(read));
    }

    DataFolder data() {
        return data;
    }

    /** The resource that says how the log is written. */
    String logConfiguration() throws UsageException {
        return oneOf(LOG_FORMAT, "text", "json").equals("json") ? "logback-json.xml" : "logback.xml";
    }

    ServerSettings server(Console console) throws UsageException {
        Trust trust = oneOf(BEHIND_PROXY, "no", "yes").equals("yes") ? Trust.PROXY : Trust.BROWSER;
        Policy policy = new Policy(key(console), frameAncestors(), new Peers(trust), Rates.STANDARD);
        return new ServerSettings(
                arguments.one(HOST).orElse(THIS_MACHINE), port(PORT, DEFAULT_PORT), frontEnd(), policy);
    }

    /** Where figures can be asked for; empty if nowhere. */
    Optional<InetSocketAddress> metrics() throws UsageException {
        if (arguments.one(METRICS_PORT).equals(Optional.of("off"))) {
            return Optional.empty();
        }
        String host = arguments.one(METRICS_HOST).orElse(THIS_MACHINE);
        return Optional.of(new InetSocketAddress(host, port(METRICS_PORT, DEFAULT_METRICS_PORT)));
    }

    private FrameAncestors frameAncestors() throws UsageException {
        Optional<String> given = arguments.one(FRAME_ANCESTORS);
        try {
            return given.map(FrameAncestors::parse).orElse(FrameAncestors.SELF);
        } catch (IllegalArgumentException e) {
            throw new UsageException(FRAME_ANCESTORS + " " + e.getMessage());
        }
    }

    /** Without a place to keep it, a key serves until the server stops. */
    private ServerKey key(Console console) {
        try {
            return ServerKey.in(data.path());
        } catch (IOException e) {
            console.complain("sessions end with this server, for want of a place to keep its key: " + e.getMessage());
            return ServerKey.random();
        }
    }

    private String oneOf(String option, String usual, String other) throws UsageException {
        String given = arguments.one(option).orElse(usual);
        if (!given.equals(usual) && !given.equals(other)) {
            throw new UsageException(option + " must be " + usual + " or " + other + ", got \"" + given + "\"");
        }
        return given;
    }

    private int port(String option, int usual) throws UsageException {
        Optional<String> given = arguments.one(option);
        if (given.isEmpty()) {
            return usual;
        }
        String text = given.get();
        int port = text.matches("\\d{1,5}") ? Integer.parseInt(text) : -1;
        if (port < 0 || port > LAST_PORT) {
            throw new UsageException(
                    option + " must be a whole number in [0, " + LAST_PORT + "], got \"" + text + "\"");
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

    /** The project under work, if this is its development mode: {@code -Dgradus.dev=true} in its folder. */
    static Optional<Path> project() {
        return Boolean.getBoolean("gradus.dev") ? Optional.of(Path.of("").toAbsolutePath()) : Optional.empty();
    }

    private static FrontEnd frontEnd() {
        return project().map(FrontEnd::edited).orElseGet(FrontEnd::built);
    }
}
