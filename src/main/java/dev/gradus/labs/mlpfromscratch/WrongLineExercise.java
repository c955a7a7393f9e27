package dev.gradus.labs.mlpfromscratch;

import dev.gradus.random.Rng;
import dev.gradus.sim.exercise.Answer.ChoiceAnswer;
import dev.gradus.sim.exercise.ChoiceCheck;
import dev.gradus.sim.exercise.Exercise;
import dev.gradus.sim.exercise.Question;
import java.util.ArrayList;
import java.util.List;

/** A backward pass with one wrong line, and only the gradient check to tell which. */
final class WrongLineExercise {
    static final Exercise<ChoiceAnswer> WRONG_LINE =
            new Exercise<>("wrong-line", "Which line is wrong?", 3, ChoiceAnswer.class, WrongLineExercise::ask);

    private static final List<String> BLOCKS = List.of("W1", "b1", "W2", "b2", "W3", "b3");

    /**
     * A line of the backward pass.
     *
     * @param spoilt gradients that are wrong if this line is
     */
    private record Line(int number, String code, List<String> spoilt) {
        String id() {
            return "line" + number;
        }

        String reply(Line wrong) {
            String blocks = String.join(", ", spoilt);
            return equals(wrong)
                    ? "Everything computed from this line is wrong, and nothing else: " + blocks + "."
                    : "A mistake in this line would show in " + blocks + " and nowhere else.";
        }
    }

    private static final List<Line> LINES = List.of(
            new Line(1, "d3 = p − y", BLOCKS),
            new Line(2, "dW3 = h2 d3ᵀ", List.of("W3")),
            new Line(3, "db3 = d3", List.of("b3")),
            new Line(4, "d2 = (W3 d3) ∘ h2 ∘ (1 − h2)", BLOCKS.subList(0, 4)),
            new Line(5, "dW2 = h1 d2ᵀ", List.of("W2")),
            new Line(6, "d1 = (W2 d2) ∘ h1 ∘ (1 − h1)", BLOCKS.subList(0, 2)),
            new Line(7, "dW1 = x d1ᵀ", List.of("W1")));

    private WrongLineExercise() {}

    private static Question<ChoiceAnswer> ask(Rng rng) {
        Line wrong = LINES.get((int) rng.integer(0, LINES.size()));
        ChoiceCheck check = new ChoiceCheck(
                wrong.id(),
                LINES.stream()
                        .map(line -> new ChoiceCheck.Option(
                                line.id(), line.number() + "  " + line.code(), line.reply(wrong)))
                        .toList());
        return check.ask(
                "Below is the backward pass as it should be (db1 and db2 are d1 and d2). In somebody's program one of these lines "
                        + "is written differently, and the gradient check finds these relative errors: "
                        + evidence(wrong, rng) + ". Which line is it?",
                "A wrong line spoils every gradient that is computed from it, and no other.",
                "Which is the first block, counted from the output down, that fails? And do those below it fail as well?");
    }

    private static String evidence(Line wrong, Rng rng) {
        List<String> found = new ArrayList<>();
        for (String block : BLOCKS.reversed()) {
            found.add(block + " " + error(wrong.spoilt().contains(block), rng));
        }
        return "<strong>" + String.join(", ", found) + "</strong>";
    }

    private static String error(boolean isWrong, Rng rng) {
        return isWrong ? "0." + rng.integer(30, 99) : rng.integer(1, 9) + "e-10";
    }
}
