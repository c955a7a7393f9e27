package dev.gradus.server.api;

import dev.gradus.course.progress.Graded;
import dev.gradus.course.progress.Learned;
import dev.gradus.course.progress.Variant;
import dev.gradus.run.RunRegistry;
import dev.gradus.run.replay.Reply;
import dev.gradus.server.http.Catalogue;
import dev.gradus.server.http.Json;
import dev.gradus.server.http.Learner;
import dev.gradus.server.http.Learners;
import dev.gradus.server.http.VerdictJson;
import dev.gradus.server.page.Pages;
import dev.gradus.sim.Lab;
import dev.gradus.sim.exercise.Answer;
import dev.gradus.sim.exercise.Answer.RunAnswer;
import dev.gradus.sim.exercise.Exercise;
import dev.gradus.sim.exercise.Question;
import dev.gradus.sim.exercise.Verdict;
import dev.gradus.sim.parameter.Problem;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Grades answers, keeps what came of them, gives hints and draws new variants. A learner is asked one variant of an exercise
 * at a time; answers to others are not graded, so that none can be picked for being easy.
 */
public final class ExercisesApi {
    private static final String PATH = "/api/labs/{lab}/exercises/{exercise}";
    private static final double LARGEST_SEED = 4_294_967_295.0;
    private static final int ACCEPTED = 202;
    private static final int CONFLICT = 409;

    private final Catalogue catalogue;
    private final Learners learners;
    private final AnswerReader answers;
    private final ReplayReader replays;
    private final Pages pages;
    private final SecureRandom random = new SecureRandom();
    private final InstantSource clock = InstantSource.system();

    public ExercisesApi(Catalogue catalogue, Learners learners, RunRegistry runs, Pages pages) {
        this.catalogue = catalogue;
        this.learners = learners;
        this.answers = new AnswerReader(runs);
        this.replays = new ReplayReader(catalogue, runs);
        this.pages = pages;
    }

    /** An exercise that a request is about, and who asks. */
    private record Asked(Lab lab, Exercise<?> exercise, Learner learner) {
        Variant variant() {
            return learner.variant(lab.id(), exercise.id());
        }
    }

    /** Adds the addresses of exercises. */
    public void addTo(RoutesConfig routes) {
        routes.post(PATH, this::answer);
        routes.post(PATH + "/variant", this::draw);
        routes.get(PATH + "/hints/{number}", this::hint);
    }

    private void answer(Context request) {
        Asked asked = asked(request);
        Fields fields = Fields.of(request.body()).onlyWith("seed", "answer");
        if (isOutdated(asked, seed(fields.number("seed")), request)) {
            return;
        }
        Fields given = fields.inner("answer");
        boolean fromElsewhere = asked.exercise().answerType() == RunAnswer.class && ReplayReader.isMeant(given);
        Optional<Map<String, Object>> verdict = fromElsewhere
                ? replayed(
                        asked.exercise(),
                        asked,
                        replays.read(given, asked.learner().visitor()),
                        request)
                : Optional.of(answer(asked.exercise(), asked, given));
        verdict.ifPresent(found -> {
            Map<String, Object> answer = new LinkedHashMap<>(found);
            answer.put(
                    "standing", standing(learners.progress().of(asked.learner().visitor()), asked));
            write(request, answer);
        });
    }

    /** A run from elsewhere is graded when it has been computed again; until then its place in the queue is told. */
    private <A extends Answer> Optional<Map<String, Object>> replayed(
            Exercise<A> exercise, Asked asked, Reply reply, Context request) {
        return switch (reply) {
            case Reply.Replayed(var run) ->
                Optional.of(grade(exercise, asked, exercise.answerType().cast(run)));
            case Reply.Refused(var sentence) -> throw new BadRequest("", sentence);
            case Reply.Waiting(var ticket, int place) -> {
                write(request.status(ACCEPTED), Map.of("replay", ticket, "place", place));
                yield Optional.empty();
            }
        };
    }

    private <A extends Answer> Map<String, Object> answer(Exercise<A> exercise, Asked asked, Fields fields) {
        Question<A> question = exercise.question(asked.variant().seed());
        return grade(
                exercise,
                asked,
                answers.read(
                        exercise.answerType(),
                        question.form(),
                        fields,
                        asked.learner().visitor()));
    }

    private <A extends Answer> Map<String, Object> grade(Exercise<A> exercise, Asked asked, A read) {
        Question<A> question = exercise.question(asked.variant().seed());
        Verdict verdict = question.grader().apply(read);
        Optional<RunAnswer> evidence =
                Optional.of(read).filter(RunAnswer.class::isInstance).map(RunAnswer.class::cast);
        double points = verdict.score() * exercise.points();
        learners.progress()
                .add(
                        asked.learner().visitor(),
                        new Graded(asked.variant(), verdict, points, clock.instant(), evidence));
        return VerdictJson.of(verdict, exercise.points());
    }

    private static Map<String, Object> standing(Learned learned, Asked asked) {
        Variant variant = asked.variant();
        return Map.of(
                "attempts", learned.attempts(variant.lab(), variant.exercise()),
                "best", learned.best(variant.lab(), variant.exercise()));
    }

    /** From now on another variant is asked; what was earned stays. */
    private void draw(Context request) {
        Asked asked = asked(request);
        if (!asked.exercise().hasVariants()) {
            throw new BadRequest("", "exercise must have variants, got one that asks everybody the same");
        }
        long seed = Integer.toUnsignedLong(random.nextInt());
        Variant drawn = new Variant(asked.lab().id(), asked.exercise().id(), seed);
        learners.progress().choose(asked.learner().visitor(), drawn);
        Learner renewed = new Learner(
                asked.learner().visitor(),
                learners.progress().of(asked.learner().visitor()));
        Pages.Drawn exercise = pages.exercise(asked.lab(), asked.exercise(), renewed);
        write(request, Map.of("html", exercise.html(), "exercise", exercise.json()));
    }

    /** Hints count from 1. */
    private void hint(Context request) {
        Asked asked = asked(request);
        if (isOutdated(asked, seedInAddress(request), request)) {
            return;
        }
        List<String> hints = asked.exercise().question(asked.variant().seed()).hints();
        int number = wholeNumber(request.pathParam("number"));
        if (number < 1 || number > hints.size()) {
            throw new NotFoundResponse();
        }
        write(request, Map.of("hint", hints.get(number - 1)));
    }

    private static boolean isOutdated(Asked asked, long seed, Context request) {
        boolean isOutdated = asked.variant().seed() != seed;
        if (isOutdated) {
            var problem = new Problem("seed", "This page shows an older variant of the exercise: load the page again.");
            write(request.status(CONFLICT), Map.of("problems", List.of(problem)));
        }
        return isOutdated;
    }

    private Asked asked(Context request) {
        Lab lab = catalogue.find(request.pathParam("lab")).orElseThrow(NotFoundResponse::new);
        Exercise<?> exercise = lab.exercises().stream()
                .filter(candidate -> candidate.id().equals(request.pathParam("exercise")))
                .findFirst()
                .orElseThrow(NotFoundResponse::new);
        return new Asked(lab, exercise, learners.of(request));
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
