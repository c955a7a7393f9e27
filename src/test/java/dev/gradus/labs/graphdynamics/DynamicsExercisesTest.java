package dev.gradus.labs.graphdynamics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.sim.exercise.Answer.MatrixAnswer;
import dev.gradus.sim.exercise.Answer.OrderingAnswer;
import dev.gradus.sim.exercise.MatrixCheck;
import dev.gradus.sim.exercise.Question;
import java.util.List;
import org.junit.jupiter.api.Test;

class DynamicsExercisesTest {
    @Test
    void slipIsAlwaysTheDegreeOfTheNodeThatCameLast() {
        for (long seed = 0; seed < 20; seed++) {
            MatrixAnswer right = SquareExercises.SLIP.question(seed).accepted().getFirst();
            assertThat(right.rows().getFirst().get(2)).isEqualTo(3);
            assertThat(right.rows().getFirst().get(0))
                    .isEqualTo(right.rows().getFirst().get(1));
        }
    }

    @Test
    void rightPlaceAloneOfTheSlipIsNotEnough() {
        Question<MatrixAnswer> question = SquareExercises.SLIP.question(3);
        List<Double> right = question.accepted().getFirst().rows().getFirst();
        var verdict = question.grader().apply(MatrixCheck.row(right.get(0), right.get(1), 5));
        assertThat(verdict.full()).isFalse();
        assertThat(verdict.score()).isPositive();
    }

    @Test
    void drawnGraphsAreShownAndSpelledOut() {
        assertThat(SquareExercises.SQUARE.question(1).prompt())
                .contains("<svg class=\"exercise__graph\"", "aria-label=\"Graph with the edges ", "<p>Edges: A–")
                .doesNotContain("NaN");
    }

    @Test
    void proofInHalfOrderEarnsHalf() {
        Question<OrderingAnswer> question = RuleExercises.INDUCTION.question(0);
        var verdict = question.grader()
                .apply(new OrderingAnswer(List.of("start", "split", "count", "sum", "assume", "conclude")));
        assertThat(verdict.score()).isBetween(0.5, 0.9);
    }
}
