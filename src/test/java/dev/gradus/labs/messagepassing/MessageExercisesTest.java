package dev.gradus.labs.messagepassing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.sim.exercise.Answer.ExpressionAnswer;
import dev.gradus.sim.exercise.Answer.MultiChoiceAnswer;
import dev.gradus.sim.exercise.Question;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class MessageExercisesTest {
    @Test
    void freshRulesHaveEveryReasonInTurn() {
        Set<String> reasons = new TreeSet<>();
        for (long seed = 0; seed < 60; seed++) {
            reasons.add(RuleExercises.FRESH_RULE
                    .question(seed)
                    .accepted()
                    .getFirst()
                    .option());
        }
        assertThat(reasons).containsExactly("factor", "order", "symmetric", "weights");
    }

    @Test
    void trainingLossMayBeWrittenAsASum() {
        for (long seed = 0; seed < 40; seed++) {
            Question<ExpressionAnswer> question = LossExercise.TRAINING_LOSS.question(seed);
            if (question.prompt().contains("Nodes 1 and 4 are held out")) {
                assertThat(question.grader()
                                .apply(new ExpressionAnswer("-(log(b) + log(c) + log(1 - e)) / 3"))
                                .full())
                        .isTrue();
                return;
            }
        }
        throw new AssertionError("nodes 1 and 4 must be asked about");
    }

    @Test
    void expandedSumHasATermForEveryNeighbourAndItsFactor() {
        for (long seed = 0; seed < 20; seed++) {
            MultiChoiceAnswer right =
                    ResidualExercises.TERMS.question(seed).accepted().getFirst();
            long terms = right.options().stream()
                    .filter(option -> option.startsWith("m"))
                    .count();
            assertThat(terms).isBetween(1L, 3L);
            assertThat(right.options()).contains("factor").doesNotContain("wrongFactor");
        }
    }
}
