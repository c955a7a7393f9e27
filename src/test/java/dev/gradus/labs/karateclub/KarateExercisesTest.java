package dev.gradus.labs.karateclub;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.sim.exercise.Answer;
import dev.gradus.sim.exercise.Exercise;
import dev.gradus.sim.exercise.Question;
import dev.gradus.sim.exercise.Verdict;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class KarateExercisesTest {
    static List<Exercise<?>> exercises() {
        return KarateExercises.ALL;
    }

    @ParameterizedTest
    @MethodSource("exercises")
    void examplesAreGradedAsTheySay(Exercise<?> exercise) {
        for (long seed = 0; seed < 20; seed++) {
            gradeExamples(exercise.question(seed));
        }
    }

    private static <A extends Answer> void gradeExamples(Question<A> question) {
        assertThat(question.accepted())
                .isNotEmpty()
                .allMatch(a -> question.grader().apply(a).full());
        assertThat(question.rejected()).isNotEmpty().allSatisfy(answer -> {
            Verdict verdict = question.grader().apply(answer);
            assertThat(verdict.full()).isFalse();
            assertThat(verdict.findings()).isNotEmpty();
        });
    }
}
