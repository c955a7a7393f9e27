package dev.gradus.server.api;

import dev.gradus.run.RunRequest;
import dev.gradus.run.Terms;
import dev.gradus.server.http.Catalogue;
import dev.gradus.server.http.Learner;
import dev.gradus.sim.Lab;
import dev.gradus.sim.exercise.BlindRun;
import dev.gradus.sim.exercise.Exercise;
import dev.gradus.sim.parameter.Param;
import dev.gradus.sim.parameter.Reading;
import io.javalin.http.NotFoundResponse;
import java.util.List;
import java.util.stream.Collectors;

/** Reads which run of an exercise a learner wants to look at: one of his own variant, whose parameters stay here. */
final class BlindReader {
    static final String BLIND = "blind";

    private final Catalogue catalogue;

    BlindReader(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    RunRequest read(Fields body, Learner learner) {
        Lab lab = catalogue.find(body.onlyWith("lab", BLIND).text("lab")).orElseThrow(NotFoundResponse::new);
        Fields wanted = body.inner(BLIND).onlyWith("exercise", "run");
        BlindRun run = run(runs(lab, wanted.text("exercise"), learner), wanted.text("run"));
        Reading reading = lab.parameters().read(run.parameters());
        return RunRequest.of(lab, reading.values(), reading.seed()).under(Terms.sealing(run.sealed()));
    }

    private static List<BlindRun> runs(Lab lab, String id, Learner learner) {
        Exercise<?> exercise = lab.exercises().stream()
                .filter(candidate -> candidate.id().equals(id))
                .findFirst()
                .orElseThrow(NotFoundResponse::new);
        return exercise.question(learner.variant(lab.id(), id).seed()).runs();
    }

    private static BlindRun run(List<BlindRun> runs, String name) {
        return runs.stream()
                .filter(candidate -> candidate.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new BadRequest(
                        "run",
                        "run must be one of "
                                + runs.stream().map(BlindRun::name).collect(Collectors.joining(", "))
                                + ", got " + Param.quote(name)));
    }
}
