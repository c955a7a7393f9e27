package dev.gradus.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.course.progress.Learned;
import dev.gradus.labs.GivenLabs;
import dev.gradus.run.VisitorId;
import dev.gradus.server.http.Json;
import dev.gradus.server.http.Learner;
import dev.gradus.server.page.FirstFrames;
import dev.gradus.server.page.LinkState;
import dev.gradus.server.page.Pages;
import dev.gradus.server.page.Views;
import dev.gradus.sim.Lab;
import dev.gradus.sim.exercise.Answer;
import dev.gradus.sim.exercise.Answer.ExpressionAnswer;
import dev.gradus.sim.exercise.Answer.NumberAnswer;
import dev.gradus.sim.exercise.Exercise;
import dev.gradus.sim.exercise.Numerals;
import dev.gradus.sim.exercise.Question;
import dev.gradus.sim.exercise.Verdict;
import dev.gradus.sim.exercise.Verdict.Finding;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Nothing that reveals an answer reaches the browser: neither with a page, nor with the verdict on a wrong answer, nor before
 * the hint that tells it was asked for.
 */
class LeakTest {
    private static final long VARIANTS = 8;

    /** Shorter ones stand on every page for other reasons. */
    private static final int TELLING = 4;

    static Stream<Arguments> exercises() {
        return GivenLabs.all().stream()
                .flatMap(lab -> lab.exercises().stream().map(exercise -> Arguments.of(lab, exercise)));
    }

    static List<Lab> labs() {
        return GivenLabs.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("labs")
    void pageHoldsNeitherHintsNorReplies(Lab lab) {
        Learner learner = new Learner(new VisitorId("a".repeat(32)), Learned.NOTHING);
        String page = pages().lab(lab, LinkState.read(lab, Map.of()), new Pages.Reader(Optional.empty(), learner, ""));
        for (Exercise<?> exercise : lab.exercises()) {
            Question<?> question =
                    exercise.question(learner.variant(lab.id(), exercise.id()).seed());
            assertThat(page).contains("exercise-" + exercise.id());
            assertThat(question.hints()).allSatisfy(hint -> assertAbsent(page, hint));
            said(question).forEach(message -> assertAbsent(page, message));
        }
        assertThat(page).doesNotContain("\"accepted\"", "\"rejected\"", "\"grader\"", "\"right\"");
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("exercises")
    <A extends Answer> void drawnExerciseDoesNotHoldItsAnswer(Lab lab, Exercise<A> exercise) {
        LongStream.range(0, VARIANTS).mapToObj(exercise::question).forEach(question -> {
            String shown = question.prompt() + question.form();
            telling(question).forEach(answer -> assertThat(shown).doesNotContain(answer));
        });
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("exercises")
    <A extends Answer> void wrongAnswersAreNotToldTheRightOne(Lab lab, Exercise<A> exercise) {
        LongStream.range(0, VARIANTS)
                .mapToObj(exercise::question)
                .forEach(question -> question.rejected().forEach(wrong -> {
                    String reply = replies(question, wrong);
                    telling(question).forEach(answer -> assertThat(reply).doesNotContain(answer));
                }));
    }

    /** What would give an answer away: a number as it is printed, a formula as it is written. */
    private static <A extends Answer> List<String> telling(Question<A> question) {
        return question.accepted().stream()
                .flatMap(answer -> switch (answer) {
                    case NumberAnswer(double value) -> Stream.of(Numerals.print(value), Double.toString(value));
                    case ExpressionAnswer(String text) -> Stream.of(text);
                    default -> Stream.<String>empty();
                })
                .filter(text -> text.length() >= TELLING)
                .toList();
    }

    private static <A extends Answer> Stream<String> said(Question<A> question) {
        return Stream.concat(question.accepted().stream(), question.rejected().stream())
                .flatMap(answer -> question.grader().apply(answer).findings().stream())
                .map(Finding::message);
    }

    /** What is said to an answer, without the answer itself: a learner may be told what he wrote. */
    private static <A extends Answer> String replies(Question<A> question, A answer) {
        Verdict verdict = question.grader().apply(answer);
        String own = answer instanceof NumberAnswer(double value) ? Numerals.print(value) : "";
        String reply = verdict.findings().stream().map(Finding::message).collect(Collectors.joining(" "));
        return own.isEmpty() ? reply : reply.replace(own, "");
    }

    /** As HTML, or as JSON within it. */
    private static void assertAbsent(String page, String sentence) {
        String quoted = Json.writeForScript(sentence);
        assertThat(page).doesNotContain(sentence).doesNotContain(quoted.substring(1, quoted.length() - 1));
    }

    private static Pages pages() {
        FirstFrames none = (_, _) -> Optional.empty();
        return new Pages(new Pages.Kit(Views.compiled(), none, file -> file, "plain"));
    }
}
