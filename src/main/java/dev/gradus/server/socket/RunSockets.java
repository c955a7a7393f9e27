package dev.gradus.server.socket;

import dev.gradus.run.Resume;
import dev.gradus.run.RunId;
import dev.gradus.run.RunRegistry;
import dev.gradus.run.RunSession;
import dev.gradus.server.http.Origin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import io.javalin.http.NotFoundResponse;
import io.javalin.websocket.WsConfig;
import io.javalin.websocket.WsConnectContext;
import io.javalin.websocket.WsContext;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.eclipse.jetty.ee10.servlet.SessionHandler;
import org.eclipse.jetty.ee10.websocket.server.JettyWebSocketServletFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.component.LifeCycle;

/** The sockets of runs, {@code /ws/runs/{runId}}: for pages of this server, for the run's owner. */
public final class RunSockets {
    /** Path of the sockets. */
    public static final String PATH = "/ws/runs/{runId}";

    private static final int LONGEST_MESSAGE = 64 << 10;

    /** What a browser does not read piles up with us, where we see it, and not in the kernel. */
    private static final int SEND_BUFFER = 64 << 10;

    private static final Duration IDLE_TIMEOUT = Duration.ofSeconds(60);
    private static final int PING_SECONDS = 20;
    private static final String RUN = "run";
    private static final String SOCKET = "socket";

    private final RunRegistry runs;
    private final Visitors visitors;
    private final Lines lines = new Lines();

    public RunSockets(RunRegistry runs, Visitors visitors) {
        this.runs = runs;
        this.visitors = visitors;
    }

    /** How many there are. */
    public Lines lines() {
        return lines;
    }

    /** Adds the sockets' settings and routes; called inside {@code Javalin.create}. */
    public void register(JavalinConfig config) {
        config.jetty.modifyWebSocketServletFactory(RunSockets::limit);
        config.jetty.modifyServer(RunSockets::limitSendBuffers);
        config.jetty.modifyServletContextHandler(handler -> limitSessions(handler.getSessionHandler()));
        config.routes.wsBeforeUpgrade(PATH, this::admit);
        config.routes.ws(PATH, this::listen);
    }

    private static void limit(JettyWebSocketServletFactory factory) {
        factory.setIdleTimeout(IDLE_TIMEOUT);
        factory.setMaxTextMessageSize(LONGEST_MESSAGE);
        factory.setMaxBinaryMessageSize(LONGEST_MESSAGE);
        factory.getAvailableExtensionNames().remove("permessage-deflate");
    }

    /** Every upgrade makes a servlet session that nobody uses: it gets no cookie and goes soon. */
    private static void limitSessions(SessionHandler sessions) {
        sessions.setUsingCookies(false);
        sessions.setMaxInactiveInterval((int) IDLE_TIMEOUT.toSeconds());
    }

    /** Connectors are made later than this is called, and must be set before they start. */
    private static void limitSendBuffers(Server server) {
        server.addEventListener(new LifeCycle.Listener() {
            @Override
            public void lifeCycleStarting(LifeCycle starting) {
                for (var connector : server.getConnectors()) {
                    if (connector instanceof ServerConnector sockets) {
                        sockets.setAcceptedSendBufferSize(SEND_BUFFER);
                    }
                }
            }
        });
    }

    /** The owner's browser on one of our pages, or the owner's program, which names no origin. */
    private void admit(Context request) {
        if (Origin.namesAnother(request)) {
            throw new ForbiddenResponse();
        }
        RunSession run = visitors.visitor(request)
                .flatMap(visitor -> runs.find(visitor, new RunId(request.pathParam("runId"))))
                .orElseThrow(NotFoundResponse::new);
        request.attribute(RUN, run);
    }

    private void listen(WsConfig socket) {
        socket.onConnect(this::connect);
        socket.onMessage(message -> with(message, line -> line.read(message.message())));
        socket.onBinaryMessage(message -> with(message, RunSocket::readBinary));
        socket.onClose(close -> with(close, RunSocket::closed));
        socket.onError(error -> with(error, RunSocket::closed));
    }

    private void connect(WsConnectContext connection) {
        Optional<RunSession> run = Optional.ofNullable(connection.attribute(RUN));
        run.ifPresent(session -> {
            connection.attribute(SOCKET, new RunSocket(connection.session, session, resume(connection), lines));
            connection.enableAutomaticPings(PING_SECONDS, TimeUnit.SECONDS);
        });
    }

    private static void with(WsContext connection, Consumer<RunSocket> action) {
        Optional<RunSocket> socket = Optional.ofNullable(connection.attribute(SOCKET));
        socket.ifPresent(action);
    }

    private static Resume resume(WsContext connection) {
        try {
            return new Resume(number(connection, "attempt"), number(connection, "since"));
        } catch (NumberFormatException e) {
            return Resume.NOTHING;
        }
    }

    private static long number(WsContext connection, String name) {
        return Long.parseLong(Optional.ofNullable(connection.queryParam(name)).orElse(""));
    }
}
