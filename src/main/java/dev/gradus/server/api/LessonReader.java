package dev.gradus.server.api;

import dev.gradus.run.RunRequest;
import dev.gradus.run.Terms;
import dev.gradus.sim.parameter.ParameterSchema;
import dev.gradus.sim.parameter.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what a lesson fixes, and holds new runs to it. */
final class LessonReader {
    static final String FIXED = "fixed";

    private LessonReader() {}

    /** The fixed values by parameter. @throws BadRequest unless the run has them, and changes none on its way */
    static Map<String, String> read(Fields body, RunRequest run) {
        Map<String, String> fixed = new LinkedHashMap<>();
        if (body.has(FIXED)) {
            Fields given = body.inner(FIXED);
            given.names().forEach(name -> fixed.put(name, given.printed(name)));
        }
        refuse(fixed, run);
        return fixed;
    }

    /** @throws BadRequest if the run has other values than the fixed ones, or changes one on its way */
    static void refuse(Map<String, String> fixed, RunRequest run) {
        Map<String, String> values = run.values().printed();
        values.put(ParameterSchema.SEED, Long.toString(run.seed()));
        List<Problem> problems = new ArrayList<>();
        fixed.forEach((name, value) -> {
            boolean isKept = Optional.ofNullable(values.get(name)).equals(Optional.of(value))
                    && run.key().changes().stream()
                            .noneMatch(change -> change.name().equals(name));
            if (!isKept) {
                problems.add(new Problem(name, Terms.fixing(fixed).refusal(name)));
            }
        });
        if (!problems.isEmpty()) {
            throw new BadRequest(problems);
        }
    }
}
