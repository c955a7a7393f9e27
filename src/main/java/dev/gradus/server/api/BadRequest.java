package dev.gradus.server.api;

import dev.gradus.sim.parameter.Problem;
import java.util.List;

/** A request that cannot be carried out as it stands, and why. */
public final class BadRequest extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient List<Problem> problems;

    BadRequest(List<Problem> problems) {
        super(problems.toString());
        this.problems = List.copyOf(problems);
    }

    BadRequest(String field, String message) {
        this(List.of(new Problem(field, message)));
    }

    public List<Problem> problems() {
        return problems;
    }
}
