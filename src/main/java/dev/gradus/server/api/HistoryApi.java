package dev.gradus.server.api;

import dev.gradus.run.RunRegistry;
import dev.gradus.run.RunSession;
import dev.gradus.run.history.NamedRows;
import dev.gradus.run.history.TraceRows;
import dev.gradus.server.http.Json;
import dev.gradus.sim.frame.FrameDescription;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The curves of a run between two steps, for a figure that is looked at closely. */
public final class HistoryApi {
    private static final long PATIENCE_SECONDS = 5;

    private final RunRegistry runs;

    public HistoryApi(RunRegistry runs) {
        this.runs = runs;
    }

    /** Adds the address of a run's history. */
    public void addTo(RoutesConfig routes) {
        routes.get("/api/runs/{run}/history", this::history);
    }

    private void history(Context request) {
        RunSession run = AddressedRun.of(request, runs);
        long from = step(request, "from");
        long to = step(request, "to");
        request.future(() -> run.history(from, to)
                .orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                .thenAccept(found -> request.header("Cache-Control", "no-store")
                        .contentType("application/json")
                        .result(Json.write(described(found)))));
    }

    private static long step(Context request, String name) {
        String given = Optional.ofNullable(request.queryParam(name)).orElse("");
        if (!given.matches("\\d{1,12}")) {
            throw new BadRequest(name, name + " must be a step, got \"" + given + "\"");
        }
        return Long.parseLong(given);
    }

    private static Map<String, Object> described(NamedRows found) {
        TraceRows rows = found.rows();
        List<Object> columns = new ArrayList<>();
        for (int column = 0; column < rows.columns(); column++) {
            columns.add(FrameDescription.numbers(column(rows, column)));
        }
        return Map.of(
                "names",
                rows.count() == 0 ? List.of() : found.names(),
                "steps",
                FrameDescription.numbers(rows.steps()),
                "columns",
                columns);
    }

    private static double[] column(TraceRows rows, int column) {
        double[] values = new double[rows.count()];
        for (int row = 0; row < values.length; row++) {
            values[row] = rows.values()[row * rows.columns() + column];
        }
        return values;
    }
}
