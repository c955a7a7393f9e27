package dev.gradus.server.http;

import dev.gradus.sim.exercise.Verdict;
import java.util.Map;

/** A verdict in JSON terms. */
public final class VerdictJson {
    private VerdictJson() {}

    public static Map<String, Object> of(Verdict verdict, int points) {
        return Map.of("score", verdict.score(), "points", points, "findings", verdict.findings());
    }
}
