package dev.gradus.server;

import dev.gradus.server.socket.Lines;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.util.JavalinException;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.server.HttpConfiguration;

/** The web server. Starts when it is made and stops when it is closed. */
public final class Server implements AutoCloseable {
    /** Longest head of a request, in bytes: a lab's address may hold a long parameter. */
    private static final int LONGEST_HEAD = 48 << 10;

    /** Longest body of a request, in bytes. */
    private static final long LONGEST_BODY = 64 << 10;

    private static final long STOP_MILLIS = 3_000;
    private static final long FAREWELL_MILLIS = 500;

    private final Javalin javalin;
    private final Gate gate;
    private final Lines lines;

    private Server(Javalin javalin, Routes.Parts parts) {
        this.javalin = javalin;
        this.gate = parts.gate();
        this.lines = parts.sockets().lines();
    }

    /**
     * Listens from now on.
     *
     * @throws UnusableAddressException if the port is in use or the host is not one of this machine's
     */
    public static Server start(ServerSettings settings, Site site) throws UnusableAddressException {
        Routes routes = site.routes(settings);
        Javalin javalin = Javalin.create(config -> {
            configure(config, settings);
            site.metrics().ifPresent(metrics -> config.requestLogger.http(metrics::answered));
            routes.addTo(config);
        });
        try {
            return new Server(javalin.start(), routes.parts());
        } catch (JavalinException e) {
            throw new UnusableAddressException(unusable(settings), e);
        }
    }

    private static String unusable(ServerSettings settings) {
        return "port must be free on a host of this machine, got " + settings.host() + ":" + settings.port()
                + ": stop what listens there or choose another --port";
    }

    public int port() {
        return javalin.port();
    }

    /** Lets nobody in any more; who is there may stay until it is closed. */
    public void turnAway() {
        gate.close();
    }

    /** Waits a moment for those whose runs have let them go: whoever is cut off may not hear why. */
    public void seeOff() {
        var _ = lines.farewell()
                .completeOnTimeout(null, FAREWELL_MILLIS, TimeUnit.MILLISECONDS)
                .join();
    }

    @Override
    public void close() {
        javalin.stop();
    }

    private static void configure(JavalinConfig config, ServerSettings settings) {
        config.startup.showJavalinBanner = false;
        config.startup.startupWatcherEnabled = false;
        config.http.maxRequestSize = LONGEST_BODY;
        config.http.prefer405over404 = true;
        config.jetty.host = settings.host();
        config.jetty.port = settings.port();
        config.jetty.modifyHttpConfiguration(Server::configureHttp);
        config.jetty.modifyServer(server -> {
            server.setStopTimeout(STOP_MILLIS);
            server.setErrorHandler(new BareErrors());
        });
    }

    private static void configureHttp(HttpConfiguration http) {
        http.setRequestHeaderSize(LONGEST_HEAD);
        http.setSendServerVersion(false);
    }
}
