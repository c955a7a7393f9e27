package dev.gradus.server.api;

import dev.gradus.run.Limits;
import dev.gradus.run.RunRequest;
import dev.gradus.server.http.Catalogue;
import dev.gradus.sim.Lab;
import dev.gradus.sim.parameter.Param;
import dev.gradus.sim.parameter.ParameterSchema;
import dev.gradus.sim.parameter.Problem;
import dev.gradus.sim.parameter.Reading;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/** Reads what a new run shall be. Nothing is clamped: what is not right is refused. */
final class RunRequestReader {
    private static final String STEPS = "steps";

    private final Catalogue catalogue;
    private final Limits limits;
    private final BeginningReader beginnings;

    RunRequestReader(Catalogue catalogue, Limits limits) {
        this.catalogue = catalogue;
        this.limits = limits;
        this.beginnings = new BeginningReader(limits);
    }

    RunRequest read(Fields body) {
        Fields fields = body.onlyWith(
                "lab",
                "parameters",
                ParameterSchema.SEED,
                STEPS,
                BeginningReader.STEP,
                BeginningReader.CHANGES,
                LessonReader.FIXED);
        Lab lab = lab(fields.text("lab"));
        Reading reading = lab.parameters().read(given(fields));
        List<Problem> problems = new ArrayList<>(reading.violations());
        if (problems.isEmpty()) {
            problems.addAll(lab.check(reading.values()));
        }
        if (!problems.isEmpty()) {
            throw new BadRequest(problems);
        }
        RunRequest request = new RunRequest(lab, reading.values(), reading.seed(), budget(fields));
        return beginnings.read(fields, request);
    }

    private Lab lab(String id) {
        return catalogue
                .find(id)
                .orElseThrow(
                        () -> new BadRequest("lab", "lab must be one of " + labIds() + ", got " + Param.quote(id)));
    }

    private String labIds() {
        return catalogue.labs().stream().map(lab -> lab.id().value()).collect(Collectors.joining(", "));
    }

    private static Map<String, String> given(Fields fields) {
        Map<String, String> given = new LinkedHashMap<>();
        if (fields.has("parameters")) {
            Fields parameters = fields.inner("parameters");
            for (String name : parameters.names()) {
                given.put(name, printed(parameters, name));
            }
        }
        if (fields.has(ParameterSchema.SEED)) {
            given.put(ParameterSchema.SEED, printed(fields, ParameterSchema.SEED));
        }
        return given;
    }

    private static String printed(Fields fields, String name) {
        String printed = fields.printed(name);
        if (printed.length() > Param.MAX_PRINTED) {
            throw new BadRequest(
                    name,
                    Param.quote(name) + " must have at most " + Param.MAX_PRINTED + " characters, got "
                            + printed.length());
        }
        return printed;
    }

    private OptionalLong budget(Fields fields) {
        if (!fields.has(STEPS)) {
            return OptionalLong.empty();
        }
        double steps = fields.number(STEPS);
        if (steps != Math.rint(steps) || steps < 1 || steps > limits.stepBudget()) {
            throw new BadRequest(STEPS, "steps must be a whole number in [1, " + limits.stepBudget() + "]");
        }
        return OptionalLong.of((long) steps);
    }
}
