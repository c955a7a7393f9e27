package dev.gradus.server.api;

import dev.gradus.run.Admission;
import dev.gradus.run.RunRegistry;
import dev.gradus.run.RunRequest;
import dev.gradus.run.RunSession;
import dev.gradus.run.Terms;
import dev.gradus.run.VisitorId;
import dev.gradus.server.http.Catalogue;
import dev.gradus.server.http.Json;
import dev.gradus.server.http.Learner;
import dev.gradus.server.http.Learners;
import dev.gradus.server.http.RunKeyJson;
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
    private final BlindReader blind;
    private final Learners learners;

    public RunsApi(Catalogue catalogue, Learners learners, RunRegistry runs) {
        this.requests = new RunRequestReader(catalogue, runs.limits());
        this.forks = new ForkReader(runs, new BeginningReader(runs.limits()));
        this.runs = runs;
        this.blind = new BlindReader(catalogue);
        this.learners = learners;
    }

    /** Adds the addresses of runs. */
    public void addTo(RoutesConfig routes) {
        routes.post("/api/runs", this::create);
    }

    private void create(Context request) {
        Learner learner = learners.of(request);
        VisitorId visitor = learner.visitor();
        Fields body = Fields.of(request.body());
        switch (runs.create(visitor, wanted(body, learner))) {
            case Admission.Admitted(RunSession run) ->
                write(
                        request.status(CREATED).header("Location", "/runs/" + run.id()),
                        Map.of(
                                "runId", run.id().value(),
                                "key", RunKeyJson.of(run.key()),
                                "problems", List.of()));
            case Admission.Refused(var problem, int place) ->
                write(
                        request.status(place > 0 ? BUSY : TOO_MANY),
                        Map.of("problems", List.of(problem), "queuePlace", place));
        }
    }

    private RunRequest wanted(Fields body, Learner learner) {
        if (body.has(ForkReader.FORK)) {
            return forks.read(body, learner.visitor());
        }
        if (body.has(BlindReader.BLIND)) {
            return blind.read(body, learner);
        }
        RunRequest wanted = requests.read(body);
        return wanted.under(Terms.fixing(LessonReader.read(body, wanted)));
    }

    private static void write(Context request, Map<String, Object> answer) {
        request.header("Cache-Control", "no-store")
                .contentType("application/json")
                .result(Json.write(answer));
    }
}
