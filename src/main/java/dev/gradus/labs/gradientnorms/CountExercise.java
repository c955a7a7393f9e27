package dev.gradus.labs.gradientnorms;

import dev.gradus.random.Rng;
import dev.gradus.sim.exercise.Answer.NumberAnswer;
import dev.gradus.sim.exercise.Exercise;
import dev.gradus.sim.exercise.Form;
import dev.gradus.sim.exercise.NumberCheck;
import dev.gradus.sim.exercise.Question;
import dev.gradus.sim.exercise.Slip;
import java.util.List;

/** How many numbers are learned. */
final class CountExercise {
    static final Exercise<NumberAnswer> PARAMETERS =
            new Exercise<>("parameters", "How many parameters?", 1, NumberAnswer.class, CountExercise::parameters);

    private static final double WHOLE = 1e-9;

    private CountExercise() {}

    private static Question<NumberAnswer> parameters(Rng rng) {
        int width = 16 * (int) rng.integer(3, 16);
        int depth = (int) rng.integer(2, 6);
        int first = Setup.INPUTS * width;
        int middle = (depth - 1) * width * width;
        int last = width * Setup.CLASSES;
        List<Slip<Double>> slips = List.of(
                slip(
                        first + depth * width * width + last,
                        "Between " + depth + " hidden layers there are " + (depth - 1) + " square weights, one fewer."),
                slip(
                        first + middle + last + depth * width + Setup.CLASSES,
                        "These layers have no biases: each is one matrix and nothing else."),
                slip(first + middle, "The output layer has weights too: one row for each of 10 classes."));
        NumberCheck check = new NumberCheck(
                first + middle + last,
                WHOLE,
                "One matrix a layer: " + first + " + " + middle + " + " + last + ". Most of them see pixels.",
                slips);
        return new Question<>(
                ("A network of this lab has %d hidden layers of %d units, no biases and no normalisation. Images have 784 "
                                + "pixels, and there are 10 classes. How many numbers are learned?")
                        .formatted(depth, width),
                new Form.NumberForm("1"),
                check,
                List.of(new NumberAnswer(first + middle + last)),
                slips.stream().map(slip -> new NumberAnswer(slip.answer())).toList(),
                List.of(
                        "Every layer is one matrix with a row for each of its units and a column for each of its inputs.",
                        "The reference network 784-128-128-128-10 has 100 352 + 16 384 + 16 384 + 1 280."),
                List.of());
    }

    private static Slip<Double> slip(double value, String message) {
        return new Slip<>(value, message);
    }
}
