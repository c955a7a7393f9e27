package dev.gradus.server.api;

import dev.gradus.run.RunRegistry;
import dev.gradus.run.VisitorId;
import dev.gradus.server.http.Catalogue;
import dev.gradus.server.http.Json;
import dev.gradus.server.http.Visitors;
import dev.gradus.sim.Lab;
import dev.gradus.sim.exercise.Answer;
import dev.gradus.sim.exercise.Exercise;
import dev.gradus.sim.exercise.Question;
import dev.gradus.sim.exercise.Verdict;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.util.List;
import java.util.Map;

/** Grades answers and gives hints. */
public final class ExercisesApi {
    private static final String PATH = "/api/labs/{lab}/exercises/{exercise}";
    private static final double LARGEST_SEED = 4_294_967_295.0;

    private final Catalogue catalogue;
    private final Visitors visitors;
    private final AnswerReader answers;

    public ExercisesApi(Catalogue catalogue, Visitors visitors, RunRegistry runs) {
        this.catalogue = catalogue;
        this.visitors = visitors;
        this.answers = new AnswerReader(runs);
    }

    /** Adds the addresses of exercises. */
    public void addTo(RoutesConfig routes) {
        routes.post(PATH, this::answer);
        routes.get(PATH + "/hints/{number}", this::hint);
    }

    private void answer(Context request) {
        Exercise<?> exercise = exercise(request);
        Fields fields = Fields.of(request.body()).onlyWith("seed", "answer");
        long seed = seed(fields.number("seed"));
        Verdict verdict = grade(exercise, seed, fields.inner("answer"), visitors.of(request));
        write(request, Map.of("score", verdict.score(), "points", exercise.points(), "findings", verdict.findings()));
    }

    private <A extends Answer> Verdict grade(Exercise<A> exercise, long seed, Fields answer, VisitorId visitor) {
        Question<A> question = exercise.question(seed);
        return question.grader().apply(answers.read(exercise.answerType(), question.form(), answer, visitor));
    }

    /** Hints count from 1. */
    private void hint(Context request) {
        List<String> hints = exercise(request).question(seedInAddress(request)).hints();
        int number = wholeNumber(request.pathParam("number"));
        if (number < 1 || number > hints.size()) {
            throw new NotFoundResponse();
        }
        write(request, Map.of("hint", hints.get(number - 1)));
    }

    private Exercise<?> exercise(Context request) {
        Lab lab = catalogue.find(request.pathParam("lab")).orElseThrow(NotFoundResponse::new);
        return lab.exercises().stream()
                .filter(exercise -> exercise.id().equals(request.pathParam("exercise")))
                .findFirst()
                .orElseThrow(NotFoundResponse::new);
    }

    private static long seedInAddress(Context request) {
        List<String> given = request.queryParams("seed");
        if (given.size() != 1 || !given.getFirst().matches("\\d{1,10}")) {
            throw new BadRequest("seed", "seed must be a whole number, given once");
        }
        return seed(Double.parseDouble(given.getFirst()));
    }

    private static long seed(double number) {
        if (number != Math.rint(number) || number < 0 || number > LARGEST_SEED) {
            throw new BadRequest("seed", "seed must be a whole number in [0, 4294967295]");
        }
        return (long) number;
    }

    private static int wholeNumber(String text) {
        return text.matches("\\d{1,6}") ? Integer.parseInt(text) : 0;
    }

    private static void write(Context request, Map<String, Object> answer) {
        request.header("Cache-Control", "no-store")
                .contentType("application/json")
                .result(Json.write(answer));
    }
}
