package dev.gradus.sim.exercise;

import dev.gradus.sim.key.RunKey;
import java.util.List;
import java.util.Map;

/** What a learner hands in. */
public sealed interface Answer {
    record NumberAnswer(double value) implements Answer {}

    /** Id of the chosen option. */
    record ChoiceAnswer(String option) implements Answer {}

    record MultiChoiceAnswer(List<String> options) implements Answer {}

    /** Ids of the items in the learner's order; also a matching: the i-th item goes with the i-th place. */
    record OrderingAnswer(List<String> items) implements Answer {}

    /** A formula in the variables of the question. */
    record ExpressionAnswer(String text) implements Answer {}

    /** A shape, as {@code 16 × 34}. */
    record DimensionsAnswer(List<Integer> sizes) implements Answer {}

    /** Row by row. */
    record MatrixAnswer(List<List<Double>> rows) implements Answer {}

    /**
     * A run that the server executed: its key, the step reached, and the readouts there by indexed name (not-a-number
     * where undefined).
     */
    record RunAnswer(RunKey key, long step, Map<String, Double> readouts) implements Answer {}
}
