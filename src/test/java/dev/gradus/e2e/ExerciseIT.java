package dev.gradus.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import dev.gradus.sim.Lab;
import dev.gradus.sim.exercise.Answer.ChoiceAnswer;
import dev.gradus.sim.exercise.Answer.ExpressionAnswer;
import dev.gradus.sim.exercise.Answer.NumberAnswer;
import dev.gradus.sim.exercise.Exercise;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Exercises are answered in the page and checked by the server. */
class ExerciseIT extends BrowserTest {
    @ParameterizedTest
    @MethodSource("labs")
    void rightAnswersAreSeenToBeRight(Lab given) {
        lab().open(given.id().value());
        for (Exercise<?> exercise : given.exercises()) {
            Locator shown = page().locator("#exercise-" + exercise.id());
            long seed = Long.parseLong(shown.getAttribute("data-seed"));
            if (answer(shown, exercise.question(seed).accepted().getFirst())) {
                shown.locator("[data-check]").click();
                assertThat(shown.locator("[data-verdict]")).containsText("Right");
            }
        }
    }

    /** Fills the form; false for kinds that other tests look at. */
    private static boolean answer(Locator shown, Object accepted) {
        switch (accepted) {
            case NumberAnswer(double value) -> shown.locator("[name=value]").fill(Double.toString(value));
            case ExpressionAnswer(String text) -> shown.locator("[name=text]").fill(text);
            case ChoiceAnswer(String option) ->
                shown.locator("[name=option][value='" + option + "']").check();
            default -> {
                return false;
            }
        }
        return true;
    }
}
