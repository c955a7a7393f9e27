package dev.gradus.server.api;

import dev.gradus.run.RunId;
import dev.gradus.run.RunRegistry;
import dev.gradus.run.RunRequest;
import dev.gradus.run.RunSession;
import dev.gradus.run.VisitorId;
import dev.gradus.sim.Lab;
import dev.gradus.sim.key.Change;
import dev.gradus.sim.key.RunKey;
import dev.gradus.sim.parameter.Param;
import dev.gradus.sim.parameter.ParameterSchema;
import dev.gradus.sim.parameter.Problem;
import dev.gradus.sim.parameter.Reading;
import dev.gradus.sim.parameter.Spec;
import io.javalin.http.NotFoundResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;

/**
 * Reads a fork: the visitor's own run up to a step, with one parameter changed. A live parameter takes its value at that
 * step; any other, and the seed, from the start, and the new run is brought to the same step.
 */
final class ForkReader {
    static final String FORK = "fork";

    private final RunRegistry runs;
    private final BeginningReader beginnings;

    ForkReader(RunRegistry runs, BeginningReader beginnings) {
        this.runs = runs;
        this.beginnings = beginnings;
    }

    RunRequest read(Fields body, VisitorId visitor) {
        Fields fork = body.onlyWith(FORK).inner(FORK).onlyWith("runId", BeginningReader.STEP, "name", "value");
        RunSession parent = runs.find(visitor, new RunId(fork.text("runId"))).orElseThrow(NotFoundResponse::new);
        Change change = new Change(beginnings.step(fork), fork.text("name"), fork.printed("value"));
        SealedRuns.refuse(parent.key());
        RunKey before = parent.key().upTo(change.step());
        RunRequest request = changed(parent.lab(), before, change);
        if (isSame(parent.lab(), before, request.key(), change.step())) {
            throw new BadRequest(
                    change.name(),
                    change.name() + " must take another value than the run has, got " + Param.quote(change.value()));
        }
        LessonReader.refuse(parent.terms().fixed(), request);
        return request.under(parent.terms());
    }

    private RunRequest changed(Lab lab, RunKey before, Change change) {
        Map<String, String> parameters = new TreeMap<>(before.parameters());
        parameters.put(ParameterSchema.SEED, Long.toString(before.seed()));
        List<Change> changes = new ArrayList<>(before.changes());
        if (isMadeOnTheWay(lab, change)) {
            changes.add(change);
        } else {
            parameters.put(change.name(), change.value());
            changes.removeIf(earlier -> earlier.name().equals(change.name()));
        }
        Reading reading = lab.parameters().read(parameters);
        List<Problem> problems = new ArrayList<>(reading.violations());
        if (problems.isEmpty()) {
            problems.addAll(lab.check(reading.values()));
        }
        if (!problems.isEmpty()) {
            throw new BadRequest(problems);
        }
        RunRequest request = new RunRequest(lab, reading.values(), reading.seed(), OptionalLong.empty());
        return beginnings.with(request, changes, change.step());
    }

    /** Before the first step nothing is on the way: any parameter simply has its value. */
    private static boolean isMadeOnTheWay(Lab lab, Change change) {
        return change.step() > 0
                && lab.parameters()
                        .find(change.name())
                        .filter(parameter -> parameter.spec().update() == Spec.Update.LIVE)
                        .isPresent();
    }

    private static boolean isSame(Lab lab, RunKey a, RunKey b, long step) {
        return a.seed() == b.seed() && inForce(lab, a, step).equals(inForce(lab, b, step));
    }

    private static Map<String, String> inForce(Lab lab, RunKey key, long step) {
        return lab.parameters().read(key.parametersAfter(step)).values().printed();
    }
}
