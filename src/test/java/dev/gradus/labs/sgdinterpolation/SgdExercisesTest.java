package dev.gradus.labs.sgdinterpolation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.sim.exercise.Answer;
import dev.gradus.sim.exercise.Answer.RunAnswer;
import dev.gradus.sim.exercise.Exercise;
import dev.gradus.sim.exercise.Question;
import dev.gradus.sim.exercise.Verdict;
import dev.gradus.sim.key.LabId;
import dev.gradus.sim.key.RunKey;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SgdExercisesTest {
    static List<Exercise<?>> exercises() {
        return new SgdInterpolationLab().exercises();
    }

    @ParameterizedTest
    @MethodSource("exercises")
    void everyVariantAcceptsItsRightAnswersAndNoOthers(Exercise<?> exercise) {
        for (long seed = 0; seed < 200; seed++) {
            check(exercise.question(seed));
        }
    }

    private static <A extends Answer> void check(Question<A> question) {
        assertThat(question.accepted()).isNotEmpty().allSatisfy(answer -> {
            Verdict verdict = question.grader().apply(answer);
            assertThat(verdict.full()).as("%s", verdict).isTrue();
        });
        assertThat(question.rejected()).isNotEmpty().allSatisfy(answer -> {
            Verdict verdict = question.grader().apply(answer);
            assertThat(verdict.full()).as("%s", answer).isFalse();
            assertThat(verdict.findings())
                    .allSatisfy(f -> assertThat(f.message()).matches(".*[.?]"));
        });
        assertThat(question.hints()).isNotEmpty();
    }

    @Test
    void minibatchesOfAllRowsReallyHaveNoFloor() {
        Map<String, String> settings = Map.of("batchSize", "500", "sampling", "withoutReplacement");
        SgdRun run =
                SgdRun.given("batchSize=500", "sampling=withoutReplacement").to(16_384);
        var answer = new RunAnswer(
                RunKey.of(new LabId("sgd-interpolation"), settings, 0),
                run.simulation().step(),
                Map.of("floor[0]", run.value("floor[0]")));
        Question<RunAnswer> question = FloorExercises.LOWER_FLOOR.question(0);
        assertThat(question.grader().apply(answer).full()).isTrue();
    }
}
