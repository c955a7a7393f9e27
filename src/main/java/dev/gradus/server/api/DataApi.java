package dev.gradus.server.api;

import dev.gradus.course.progress.Learned;
import dev.gradus.course.progress.LearnerKey;
import dev.gradus.course.progress.Standing;
import dev.gradus.course.progress.Variant;
import dev.gradus.run.RunRegistry;
import dev.gradus.run.RunSession;
import dev.gradus.run.VisitorId;
import dev.gradus.server.http.Json;
import dev.gradus.server.http.Learners;
import dev.gradus.server.http.RunKeyJson;
import dev.gradus.server.http.Visitors;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Hands a visitor all that is kept of him, and deletes it when he says so. */
public final class DataApi {
    private static final int NO_CONTENT = 204;

    private final Learners learners;
    private final RunRegistry runs;

    public DataApi(Learners learners, RunRegistry runs) {
        this.learners = learners;
        this.runs = runs;
    }

    /** Adds the addresses of a visitor's own data. */
    public void addTo(RoutesConfig routes) {
        routes.get("/api/data", this::download);
        routes.post("/api/data/delete", this::delete);
    }

    private void download(Context request) {
        request.header("Cache-Control", "no-store")
                .header("Content-Disposition", "attachment; filename=\"gradus-data.json\"")
                .contentType("application/json")
                .result(Json.write(Visitors.known(request).map(this::all).orElseGet(Map::of)));
    }

    /** Runs first: one that is still at work could be handed in while its owner is forgotten. */
    private void delete(Context request) {
        Fields.of(request.body()).onlyWith();
        Visitors.known(request).ifPresent(visitor -> {
            runs.forget(visitor);
            learners.progress().forget(visitor);
        });
        Visitors.leave(request);
        request.header("Cache-Control", "no-store").status(NO_CONTENT);
    }

    private Map<String, @Nullable Object> all(VisitorId visitor) {
        Learned learned = learners.progress().of(visitor);
        Map<String, @Nullable Object> all = new LinkedHashMap<>();
        all.put("visitor", LearnerKey.of(visitor).value());
        all.put("answers", learned.standings().stream().map(DataApi::standing).toList());
        all.put("variants", learned.chosen().stream().map(DataApi::variant).toList());
        all.put("runs", runs.of(visitor).stream().map(DataApi::run).toList());
        return all;
    }

    private static Map<String, @Nullable Object> standing(Standing standing) {
        Map<String, @Nullable Object> described = variant(standing.variant());
        described.put("attempts", standing.attempts());
        described.put("best", standing.best());
        described.put("points", standing.points());
        described.put("answeredAt", standing.answeredAt().toString());
        described.put("findings", standing.last().findings());
        described.put(
                "run",
                standing.evidence()
                        .map(run ->
                                Map.of("key", RunKeyJson.of(run.key()), "step", run.step(), "readouts", run.readouts()))
                        .orElse(null));
        return described;
    }

    private static Map<String, @Nullable Object> variant(Variant variant) {
        Map<String, @Nullable Object> described = new LinkedHashMap<>();
        described.put("lab", variant.lab().value());
        described.put("exercise", variant.exercise());
        described.put("seed", variant.seed());
        return described;
    }

    private static Map<String, Object> run(RunSession run) {
        return Map.of(
                "run",
                run.id().value(),
                "key",
                RunKeyJson.of(run.key()),
                "step",
                run.status().step());
    }
}
