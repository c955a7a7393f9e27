package dev.gradus.server.api;

import dev.gradus.run.Admission;
import dev.gradus.run.RunId;
import dev.gradus.run.RunRegistry;
import dev.gradus.run.RunRequest;
import dev.gradus.run.RunSession;
import dev.gradus.run.VisitorId;
import dev.gradus.server.http.Catalogue;
import dev.gradus.server.http.Json;
import dev.gradus.server.http.Lessons;
import dev.gradus.server.http.RunKeyJson;
import dev.gradus.server.http.Visitors;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;

/** Creates runs, anew or as forks of others. */
public final class RunsApi {
    private static final int CREATED = 201;
    private static final int TOO_MANY = 429;
    private static final int BUSY = 503;

    private final RunRequestReader requests;
    private final ForkReader forks;
    private final RunRegistry runs;
    private final Visitors visitors;
    private final Lessons lessons;

    public RunsApi(Catalogue catalogue, Visitors visitors, RunRegistry runs, Lessons lessons) {
        this.requests = new RunRequestReader(catalogue, runs.limits());
        this.forks = new ForkReader(runs, new BeginningReader(runs.limits()));
        this.runs = runs;
        this.visitors = visitors;
        this.lessons = lessons;
    }

    /** Adds the addresses of runs. */
    public void addTo(RoutesConfig routes) {
        routes.post("/api/runs", this::create);
    }

    private void create(Context request) {
        VisitorId visitor = visitors.of(request);
        Fields body = Fields.of(request.body());
        RunRequest wanted = body.has(ForkReader.FORK) ? forks.read(body, visitor) : requests.read(body);
        Map<String, String> fixed = fixed(body, wanted);
        switch (runs.create(visitor, wanted)) {
            case Admission.Admitted(RunSession run) -> {
                lessons.keep(run.id(), fixed);
                write(
                        request.status(CREATED).header("Location", "/runs/" + run.id()),
                        Map.of(
                                "runId", run.id().value(),
                                "key", RunKeyJson.of(run.key()),
                                "problems", List.of()));
            }
            case Admission.Refused(var problem, int place) ->
                write(
                        request.status(place > 0 ? BUSY : TOO_MANY),
                        Map.of("problems", List.of(problem), "queuePlace", place));
        }
    }

    /** What a lesson fixes in the run: a fork stays in the lesson of its parent. */
    private Map<String, String> fixed(Fields body, RunRequest wanted) {
        if (!body.has(ForkReader.FORK)) {
            return LessonReader.read(body, wanted);
        }
        Map<String, String> fixed =
                lessons.of(new RunId(body.inner(ForkReader.FORK).text("runId")));
        LessonReader.refuse(fixed, wanted);
        return fixed;
    }

    private static void write(Context request, Map<String, Object> answer) {
        request.header("Cache-Control", "no-store")
                .contentType("application/json")
                .result(Json.write(answer));
    }
}
