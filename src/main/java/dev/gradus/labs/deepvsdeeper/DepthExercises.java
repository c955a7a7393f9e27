package dev.gradus.labs.deepvsdeeper;

import dev.gradus.sim.exercise.Answer.ChoiceAnswer;
import dev.gradus.sim.exercise.Answer.MultiChoiceAnswer;
import dev.gradus.sim.exercise.ChoiceCheck;
import dev.gradus.sim.exercise.ChoiceCheck.Option;
import dev.gradus.sim.exercise.Exercise;
import dev.gradus.sim.exercise.MultiChoiceCheck;
import dev.gradus.sim.exercise.Question;
import java.util.List;

/** The exercises of this lab, from reading curves to a run of one's own. */
final class DepthExercises {
    static final List<Exercise<?>> ALL = List.of(
            new Exercise<>("why-worse", "What went wrong?", 1, ChoiceAnswer.class, _ -> whyWorse()),
            new Exercise<>("what-helps", "Which change helps?", 2, MultiChoiceAnswer.class, _ -> whatHelps()),
            FixExercise.FIX);

    private DepthExercises() {}

    private static Question<ChoiceAnswer> whyWorse() {
        ChoiceCheck check = new ChoiceCheck(
                "optimisation",
                List.of(
                        new Option(
                                "overfitting",
                                "overfitting: it has more weights than the data can tie down",
                                "Overfitting lowers the training error and raises the test error. Which of them is high here?"),
                        new Option(
                                "expressive",
                                "it cannot express what the shallower one expresses",
                                "It can: copy the shallower one, and let the other layers pass on what they get."),
                        new Option(
                                "optimisation",
                                "optimisation: good weights exist, and gradient descent does not find them",
                                "The training error itself is high although a copy of the shallower net would make it low."),
                        new Option(
                                "time",
                                "it has had fewer updates than the shallower one",
                                "Both take every update at the same time, on the same batch.")));
        return check.ask(
                "Both networks are plain and see the same batches. The deeper one has the higher <em>training</em> error. What is that?",
                "Compare the solid lines with the dashed ones.",
                "What does the grey line say about weights that the deeper net could have?");
    }

    private static Question<MultiChoiceAnswer> whatHelps() {
        return new MultiChoiceCheck(
                        List.of(
                                MultiChoiceCheck.holds(
                                        "skipsAndBatch", "a skip around every two layers, with batch normalisation"),
                                MultiChoiceCheck.holds(
                                        "skipsAndLayer", "a skip around every two layers, with layer normalisation"),
                                MultiChoiceCheck.fails(
                                        "skips",
                                        "a skip around every two layers, and nothing else",
                                        "Every block adds as much as came in: the signal doubles 27 times. Try it."),
                                MultiChoiceCheck.fails(
                                        "batch",
                                        "batch normalisation, and nothing else",
                                        "It keeps sizes on the way forwards, and gradients grow on the way back: look at its map."),
                                MultiChoiceCheck.fails(
                                        "layer",
                                        "layer normalisation, and nothing else",
                                        "Two examples look as alike as before, at any size: look at the cosines."),
                                MultiChoiceCheck.fails(
                                        "sigmoid",
                                        "sigmoid units in place of ReLU",
                                        "Their slope is 1/4 at most: gradients fade by such a factor in every layer.")),
                        "A skip passes on what came in, and the normalisation keeps the sum of so many blocks in bounds.")
                .ask(
                        "Which changes of the architecture, each by itself, bring the 56-layer net of the first preset to a training "
                                + "error of 5 % or less within its 2 000 updates?",
                        "Change blocks and normalisation one at a time, and play each to the end.",
                        "A step at which the error came down is kept under Learned at.");
    }
}
