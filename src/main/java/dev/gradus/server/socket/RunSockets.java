package dev.gradus.server.socket;

import dev.gradus.run.RunRegistry;
import io.javalin.config.JavalinConfig;

/** The sockets of runs, {@code /ws/runs/{runId}}. */
public final class RunSockets {
    /** Path of the sockets. */
    public static final String PATH = "/ws/runs/{runId}";

    private final RunRegistry runs;
    private final Visitors visitors;

    public RunSockets(RunRegistry runs, Visitors visitors) {
        this.runs = runs;
        this.visitors = visitors;
    }

    /** Adds the sockets' settings and routes; called inside {@code Javalin.create}. */
    public void register(JavalinConfig config) {
        config.routes.wsBeforeUpgrade(PATH, request -> {
            var _ = visitors.visitor(request);
            var _ = runs.engine();
        });
        config.routes.ws(PATH, _ -> {});
    }
}
