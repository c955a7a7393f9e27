package dev.gradus.server.api;

import dev.gradus.course.values.StoredValues;
import dev.gradus.run.RunRegistry;
import dev.gradus.run.RunSession;
import dev.gradus.run.RunStatus;
import dev.gradus.server.http.Catalogue;
import dev.gradus.server.page.LinkState;
import dev.gradus.sim.Lab;
import dev.gradus.sim.NumpyProgram;
import dev.gradus.sim.key.RunKey;
import dev.gradus.sim.parameter.ParameterValues;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.util.Optional;

/** Runs as programs in plain NumPy, written from the words of an address. */
public final class ProgramsApi {
    private static final String FILE = "/program.py";
    private static final String DATA = "/program-data.txt";

    private final Catalogue catalogue;
    private final RunRegistry runs;
    private final ExportReader reader;
    private final StoredValues values;

    public ProgramsApi(Catalogue catalogue, RunRegistry runs, StoredValues values) {
        this.catalogue = catalogue;
        this.runs = runs;
        this.values = values;
        this.reader = new ExportReader(runs.limits().stepBudget(), values);
    }

    /** Adds the addresses of programs, beside those of the pages whose runs they repeat. */
    public void addTo(RoutesConfig routes) {
        routes.get("/labs/{lab}" + FILE, this::ofLab);
        routes.get("/runs/{run}" + FILE, this::ofRun);
        routes.get(
                "/labs/{lab}" + DATA,
                request -> tellData(
                        request, lab(request), state(request, lab(request)).values()));
        routes.get("/runs/{run}" + DATA, request -> {
            RunSession run = run(request);
            SealedRuns.refuse(run.key());
            tellData(request, run.lab(), run.values());
        });
    }

    /** Values are read as those of the page: what is out of range is moved to its neighbour. Live changes are those of {@code at}. */
    private void ofLab(Context request) {
        Lab lab = lab(request);
        LinkState state = state(request, lab);
        RunKey key = RunKey.of(lab.id(), lab.parameters().explicit(state.values()), state.seed());
        send(
                request,
                new Told(lab, reader.changed(lab, key, request), steps(request).orElse(lab.budget(state.values()))));
    }

    /** As far as the run has come, with its live changes; to everyone but its owner the run does not exist. */
    private void ofRun(Context request) {
        RunSession run = run(request);
        RunStatus status = run.status();
        SealedRuns.refuse(status.key());
        send(request, new Told(run.lab(), status.key(), Math.max(0, status.step())));
    }

    /** Where the data are that the program reads and we draw: an address, or nothing. */
    private static void tellData(Context request, Lab lab, ParameterValues given) {
        request.header("Cache-Control", "no-store")
                .contentType("text/plain; charset=utf-8")
                .result(lab.programData(given).map(ArchivesApi::address).orElse(""));
    }

    private Lab lab(Context request) {
        return catalogue.find(request.pathParam("lab")).orElseThrow(NotFoundResponse::new);
    }

    private LinkState state(Context request, Lab lab) {
        return LinkState.read(lab, values.resolved(request.queryParamMap()));
    }

    private RunSession run(Context request) {
        return AddressedRun.of(request, runs);
    }

    private Optional<Long> steps(Context request) {
        return Optional.ofNullable(request.queryParam("steps"))
                .filter(text -> text.matches("\\d{1,12}"))
                .map(text -> Math.min(Long.parseLong(text), runs.limits().stepBudget()));
    }

    /** A run as far as a step. */
    private record Told(Lab lab, RunKey key, long steps) {
        String fileName() {
            return lab.id() + "-seed-" + key.seed() + "-step-" + steps + ".py";
        }
    }

    private static void send(Context request, Told run) {
        request.header("Cache-Control", "no-store")
                .header("Content-Disposition", "attachment; filename=\"" + run.fileName() + "\"")
                .contentType("text/x-python; charset=utf-8")
                .result(NumpyProgram.of(run.lab, run.key, run.steps));
    }
}
