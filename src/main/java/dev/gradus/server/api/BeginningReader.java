package dev.gradus.server.api;

import dev.gradus.run.Beginning;
import dev.gradus.run.Limits;
import dev.gradus.run.RunRequest;
import dev.gradus.sim.ChangesReading;
import dev.gradus.sim.Lab;
import dev.gradus.sim.key.Change;
import dev.gradus.sim.key.RunKey;
import dev.gradus.sim.parameter.Problem;
import java.util.ArrayList;
import java.util.List;

/** Reads where a new run shall begin, and what it changes on its way there. */
final class BeginningReader {
    static final String STEP = "step";
    static final String CHANGES = "changes";
    private static final int MOST_CHANGES = 200;

    private final Limits limits;

    BeginningReader(Limits limits) {
        this.limits = limits;
    }

    /** The request with the beginning that {@code fields} ask for. */
    RunRequest read(Fields fields, RunRequest request) {
        List<Change> changes = new ArrayList<>();
        if (fields.has(CHANGES)) {
            for (Fields change : fields.inners(CHANGES)) {
                changes.add(new Change(step(change), change.text("name"), change.printed("value")));
            }
        }
        if (changes.size() > MOST_CHANGES) {
            throw new BadRequest(CHANGES, "changes must be at most " + MOST_CHANGES + ", got " + changes.size());
        }
        return with(request, changes, fields.has(STEP) ? step(fields) : 0);
    }

    /** The request with these changes, which are refused where the lab cannot make them. */
    RunRequest with(RunRequest request, List<Change> changes, long step) {
        Lab lab = request.lab();
        RunKey start = RunKey.of(lab.id(), lab.parameters().explicit(request.values()), request.seed());
        ChangesReading reading = ChangesReading.of(lab, start, changes);
        List<Problem> problems = reading.violations();
        if (!problems.isEmpty()) {
            throw new BadRequest(problems);
        }
        return request.from(new Beginning(reading.key().changes(), step));
    }

    /** A step that a run may reach. */
    long step(Fields fields) {
        double step = fields.number(STEP);
        if (step != Math.rint(step) || step < 0 || step > limits.stepBudget()) {
            throw new BadRequest(STEP, "step must be a whole number in [0, " + limits.stepBudget() + "]");
        }
        return (long) step;
    }
}
