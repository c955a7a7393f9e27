package dev.gradus.labs.graphclustering;

import dev.gradus.sim.exercise.Answer.NumberAnswer;
import dev.gradus.sim.exercise.Exercise;
import dev.gradus.sim.exercise.Form;
import dev.gradus.sim.exercise.NumberCheck;
import dev.gradus.sim.exercise.Question;
import java.util.List;
import java.util.stream.Stream;

/** The exercises of this lab, from the graph to a run of one's own. */
final class ClusteringExercises {
    static final List<Exercise<?>> ALL = List.of(
            GraphExercises.DIRECTED,
            GraphExercises.DEGREE,
            GraphExercises.TRANSITION,
            GraphExercises.LARGEST_EIGENVALUE,
            VariantExercises.COORDINATES,
            VariantExercises.VARIANTS,
            VariantExercises.LONELY_POINT,
            VariantExercises.SCALE);

    private ClusteringExercises() {}

    /** A question for a number; the known slips and what is no number are refused. */
    static Question<NumberAnswer> number(String prompt, NumberCheck check, String... hints) {
        List<NumberAnswer> rejected = Stream.concat(
                        check.slips().stream().map(slip -> new NumberAnswer(slip.answer())),
                        Stream.of(new NumberAnswer(Double.NaN)))
                .toList();
        return new Question<>(
                prompt,
                new Form.NumberForm("1"),
                check,
                List.of(new NumberAnswer(check.reference())),
                rejected,
                List.of(hints),
                List.of());
    }
}
