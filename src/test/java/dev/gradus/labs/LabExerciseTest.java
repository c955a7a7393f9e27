package dev.gradus.labs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.sim.Lab;
import dev.gradus.sim.exercise.Answer;
import dev.gradus.sim.exercise.Answer.ChoiceAnswer;
import dev.gradus.sim.exercise.Answer.DimensionsAnswer;
import dev.gradus.sim.exercise.Answer.ExpressionAnswer;
import dev.gradus.sim.exercise.Answer.MatrixAnswer;
import dev.gradus.sim.exercise.Answer.MultiChoiceAnswer;
import dev.gradus.sim.exercise.Answer.NumberAnswer;
import dev.gradus.sim.exercise.Answer.OrderingAnswer;
import dev.gradus.sim.exercise.Answer.RunAnswer;
import dev.gradus.sim.exercise.Exercise;
import dev.gradus.sim.exercise.Form;
import dev.gradus.sim.exercise.Question;
import dev.gradus.sim.exercise.Verdict;
import dev.gradus.sim.key.LabId;
import dev.gradus.sim.key.RunKey;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every exercise accepts its right answers, rejects its wrong ones with a word of help, and survives any answer. */
class LabExerciseTest {
    private static final long VARIANTS = 12;
    private static final long VARIANTS_WITH_RUNS = 2;

    static Stream<Arguments> exercises() {
        return GivenLabs.all().stream()
                .flatMap(lab -> lab.exercises().stream().map(exercise -> Arguments.of(lab, exercise)));
    }

    static List<Lab> labs() {
        return GivenLabs.all();
    }

    @ParameterizedTest
    @MethodSource("labs")
    void exerciseIdsDiffer(Lab lab) {
        assertThat(lab.exercises().stream().map(Exercise::id))
                .isNotEmpty()
                .doesNotHaveDuplicates()
                .allMatch(id -> id.matches("[a-z][a-z0-9]*(-[a-z0-9]+)*"));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("exercises")
    <A extends Answer> void sameSeedAsksTheSame(Lab lab, Exercise<A> exercise) {
        for (long seed = 0; seed < VARIANTS; seed++) {
            Question<A> question = exercise.question(seed);
            assertThat(question.prompt())
                    .isNotBlank()
                    .isEqualTo(exercise.question(seed).prompt());
            assertThat(question.accepted()).isEqualTo(exercise.question(seed).accepted());
            assertThat(question.hints()).isNotEmpty().noneMatch(String::isBlank);
        }
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("exercises")
    <A extends Answer> void rightAnswersGetFullScore(Lab lab, Exercise<A> exercise) {
        questions(exercise)
                .forEach(question -> assertThat(question.accepted())
                        .isNotEmpty()
                        .allSatisfy(answer -> {
                            Verdict verdict = question.grader().apply(executed(lab, exercise, answer));
                            assertThat(verdict.full())
                                    .as("%s: %s", question.prompt(), verdict)
                                    .isTrue();
                            assertSpoken(verdict);
                            assertThat(verdict.findings())
                                    .as("the page says Right. itself")
                                    .noneMatch(finding -> finding.message().startsWith("Right"));
                        }));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("exercises")
    <A extends Answer> void wrongAnswersAreExplained(Lab lab, Exercise<A> exercise) {
        questions(exercise)
                .forEach(question -> assertThat(question.rejected())
                        .isNotEmpty()
                        .allSatisfy(answer -> {
                            Verdict verdict = question.grader().apply(executed(lab, exercise, answer));
                            assertThat(verdict.full())
                                    .as("%s: %s", question.prompt(), answer)
                                    .isFalse();
                            assertThat(verdict.findings()).anyMatch(finding -> !finding.met());
                            assertSpoken(verdict);
                        }));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("exercises")
    <A extends Answer> void strangeAnswersAreWrongAndNothingElse(Lab lab, Exercise<A> exercise) {
        Question<A> question = exercise.question(0);
        strange(lab)
                .filter(exercise.answerType()::isInstance)
                .map(exercise.answerType()::cast)
                .forEach(answer -> {
                    Verdict verdict = question.grader().apply(answer);
                    assertThat(verdict.full()).as(answer.toString()).isFalse();
                    assertSpoken(verdict);
                });
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("exercises")
    <A extends Answer> void formTakesTheAnswer(Lab lab, Exercise<A> exercise) {
        Class<? extends Answer> taken = switch (exercise.question(0).form()) {
            case Form.NumberForm _ -> NumberAnswer.class;
            case Form.ChoiceForm _ -> ChoiceAnswer.class;
            case Form.MultiChoiceForm _ -> MultiChoiceAnswer.class;
            case Form.OrderingForm _ -> OrderingAnswer.class;
            case Form.ExpressionForm _ -> ExpressionAnswer.class;
            case Form.DimensionsForm _ -> DimensionsAnswer.class;
            case Form.MatrixForm _ -> MatrixAnswer.class;
            case Form.RunForm _ -> RunAnswer.class;
        };
        assertThat(exercise.answerType()).isEqualTo(taken);
    }

    private static <A extends Answer> Stream<Question<A>> questions(Exercise<A> exercise) {
        long variants = exercise.answerType().equals(RunAnswer.class) ? VARIANTS_WITH_RUNS : VARIANTS;
        return LongStream.range(0, variants).mapToObj(exercise::question);
    }

    private static <A extends Answer> A executed(Lab lab, Exercise<A> exercise, A answer) {
        return answer instanceof RunAnswer run ? exercise.answerType().cast(Executed.of(lab, run)) : answer;
    }

    private static void assertSpoken(Verdict verdict) {
        assertThat(verdict.score()).isBetween(0.0, 1.0);
        assertThat(verdict.findings())
                .isNotEmpty()
                .noneMatch(finding -> finding.message().isBlank());
    }

    private static Stream<Answer> strange(Lab lab) {
        LabId id = lab.id();
        return Stream.of(
                new NumberAnswer(Double.NaN),
                new NumberAnswer(Double.NEGATIVE_INFINITY),
                new ChoiceAnswer(""),
                new MultiChoiceAnswer(List.of()),
                new MultiChoiceAnswer(List.of("zzz", "zzz")),
                new OrderingAnswer(List.of()),
                new OrderingAnswer(List.of("zzz")),
                new ExpressionAnswer(""),
                new ExpressionAnswer("(".repeat(10_000)),
                new DimensionsAnswer(List.of()),
                new DimensionsAnswer(List.of(-1, 0, Integer.MAX_VALUE)),
                new MatrixAnswer(List.of()),
                new MatrixAnswer(List.of(List.of(), List.of(Double.NaN))),
                new RunAnswer(RunKey.of(id, Map.of(), 0), 0, Map.of()));
    }
}
