package dev.gradus.server;

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
import java.util.List;
import java.util.function.Predicate;

/** One exercise of every form. */
final class SampleExercises {
    private static final List<Form.Item> ITEMS =
            List.of(new Form.Item("a", "forward"), new Form.Item("b", "backward"), new Form.Item("c", "step"));

    private SampleExercises() {}

    static List<Exercise<?>> all() {
        return List.of(
                number(),
                one("choose", ChoiceAnswer.class, new Form.ChoiceForm(ITEMS), new ChoiceAnswer("b")),
                one(
                        "choose-all",
                        MultiChoiceAnswer.class,
                        new Form.MultiChoiceForm(ITEMS),
                        new MultiChoiceAnswer(List.of("a", "c"))),
                one(
                        "order",
                        OrderingAnswer.class,
                        new Form.OrderingForm(ITEMS, List.of()),
                        new OrderingAnswer(List.of("a", "b", "c"))),
                one(
                        "match",
                        OrderingAnswer.class,
                        new Form.OrderingForm(ITEMS, List.of("first", "then")),
                        new OrderingAnswer(List.of("a", "b"))),
                one(
                        "write",
                        ExpressionAnswer.class,
                        new Form.ExpressionForm(List.of("x", "eta")),
                        new ExpressionAnswer("x*eta")),
                one("shape", DimensionsAnswer.class, new Form.DimensionsForm(2), new DimensionsAnswer(List.of(16, 34))),
                one(
                        "fill",
                        MatrixAnswer.class,
                        new Form.MatrixForm(2, 2),
                        new MatrixAnswer(List.of(List.of(1.0, 0.0), List.of(0.0, 1.0)))),
                run());
    }

    /** The accepted number is the variant's own, so that a page that leaked it would be caught. */
    private static Exercise<NumberAnswer> number() {
        return new Exercise<>("compute", "Compute it", 2, NumberAnswer.class, rng -> {
            long secret = 700_000_000 + rng.integer(0, 99_999_999);
            return question(
                    "Which number belongs to number " + rng.integer(0, 1_000_000) + "?",
                    new Form.NumberForm("m"),
                    new NumberAnswer(secret),
                    a -> a.value() == secret);
        });
    }

    private static Exercise<RunAnswer> run() {
        return new Exercise<>(
                "train",
                "Train it",
                6,
                RunAnswer.class,
                _ -> new Question<>(
                        "Hand in a run of this lab.",
                        new Form.RunForm(),
                        answer -> answer.key().lab().value().equals("sample-lab")
                                ? Verdict.right("Your run is at step " + answer.step() + ".")
                                : Verdict.wrong("That is a run of another lab."),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of()));
    }

    private static <A extends Answer> Exercise<A> one(String id, Class<A> type, Form form, A accepted) {
        return new Exercise<>(
                id, "Exercise " + id, 1, type, _ -> question("What is \\(x\\)?", form, accepted, accepted::equals));
    }

    private static <A extends Answer> Question<A> question(String prompt, Form form, A accepted, Predicate<A> right) {
        return new Question<>(
                "<p>" + prompt + "</p>",
                form,
                answer -> right.test(answer) ? Verdict.right("That is it.") : Verdict.wrong("Look again."),
                List.of(accepted),
                List.of(),
                List.of("secret gentle hint", "secret plain hint"),
                List.of());
    }
}
