package dev.gradus.labs.graphclustering;

import dev.gradus.random.Rng;
import dev.gradus.sim.exercise.Answer.ChoiceAnswer;
import dev.gradus.sim.exercise.Answer.NumberAnswer;
import dev.gradus.sim.exercise.ChoiceCheck;
import dev.gradus.sim.exercise.Exercise;
import dev.gradus.sim.exercise.NumberCheck;
import dev.gradus.sim.exercise.Numerals;
import dev.gradus.sim.exercise.Question;
import dev.gradus.sim.exercise.Slip;
import java.util.List;

/** What the matrices are, before anything is clustered. */
final class GraphExercises {
    static final Exercise<ChoiceAnswer> DIRECTED =
            new Exercise<>("directed", "Arrows or lines", 1, ChoiceAnswer.class, _ -> directed());

    static final Exercise<NumberAnswer> DEGREE =
            new Exercise<>("degree", "The degree of a point", 1, NumberAnswer.class, GraphExercises::degree);

    static final Exercise<ChoiceAnswer> TRANSITION =
            new Exercise<>("transition", "Is M a transition matrix?", 1, ChoiceAnswer.class, _ -> transition());

    static final Exercise<NumberAnswer> LARGEST_EIGENVALUE = new Exercise<>(
            "largest-eigenvalue", "The largest eigenvalue", 1, NumberAnswer.class, _ -> largestEigenvalue());

    private static final double THREE_DIGITS = 4e-3;

    private GraphExercises() {}

    private static Question<ChoiceAnswer> directed() {
        return new ChoiceCheck(
                        "undirected",
                        List.of(
                                new ChoiceCheck.Option(
                                        "undirected",
                                        "undirected: A is symmetric",
                                        "The distance from i to j is that from j to i, so A_ij = A_ji: lines with weights."),
                                new ChoiceCheck.Option(
                                        "directed",
                                        "directed: every point has its own neighbours",
                                        "That would hold for “j is among the five nearest of i”. Here the similarity depends"
                                                + " on the distance alone."),
                                new ChoiceCheck.Option(
                                        "normalised",
                                        "undirected before, directed after the normalisation to M",
                                        "D^{-1/2} stands on both sides: look at M_ij and M_ji in the table of digits."),
                                new ChoiceCheck.Option(
                                        "none",
                                        "neither: a graph has edges of weight 1 only",
                                        "Edges may have weights; these have weights between 0 and 1.")))
                .ask(
                        "The similarities \\(A_{ij} = e^{-\\gamma \\lVert x_i - x_j \\rVert^2}\\) are the weights of a graph on"
                                + " the points. Is it directed or undirected?",
                        "Exchange i and j in the formula.");
    }

    /** Three points on a line, their distances whole steps of one half. */
    private static Question<NumberAnswer> degree(Rng rng) {
        double near = 0.5 * rng.integer(1, 3);
        double far = near + 0.5 * rng.integer(1, 3);
        double scale = rng.integer(1, 4) / 2.0;
        double first = Math.exp(-scale * near * near);
        double second = Math.exp(-scale * far * far);
        NumberCheck check = new NumberCheck(
                1 + first + second,
                THREE_DIGITS,
                "The point is similar to itself, too: no degree is below 1.",
                List.of(
                        new Slip<>(first + second, "The point itself is missing: A has ones on its diagonal."),
                        new Slip<>(
                                1 + Math.exp(-scale * near) + Math.exp(-scale * far),
                                "The distance stands squared in the exponent.")));
        return ClusteringExercises.number(
                "Three points stand at \\(x = 0\\), \\(" + Numerals.print(near) + "\\) and \\(" + Numerals.print(far)
                        + "\\) on a line, and \\(\\gamma = " + Numerals.print(scale)
                        + "\\). What is the degree of the first one, to three digits?",
                check,
                "The degree is the sum of a row of A, its diagonal included.",
                "\\(e^{0} = 1\\) is one of the three summands.");
    }

    private static Question<ChoiceAnswer> transition() {
        return new ChoiceCheck(
                        "no",
                        List.of(
                                new ChoiceCheck.Option(
                                        "yes",
                                        "yes: all entries are positive and its largest eigenvalue is 1",
                                        "Both are true, and not enough: the columns of a transition matrix sum to 1."),
                                new ChoiceCheck.Option(
                                        "no",
                                        "no: for the three blobs its columns sum to anything between 0.50 and 1.08",
                                        "A lonely point next to a crowded one gives away less than it should. D⁻¹A has rows"
                                                + " that sum to 1, M_stoch has columns that do."),
                                new ChoiceCheck.Option(
                                        "diagonal",
                                        "no: its diagonal is not zero",
                                        "A walker may stay where he is; that alone would be allowed."),
                                new ChoiceCheck.Option(
                                        "symmetric",
                                        "yes: it is symmetric, and symmetric matrices are doubly stochastic",
                                        "Symmetric only means that row sums and column sums are the same numbers.")))
                .ask(
                        "Is \\(M = D^{-1/2} A D^{-1/2}\\) the transition matrix of a random walk?",
                        "Sum a column: \\(\\sum_i A_{ij} / \\sqrt{d_i d_j}\\).",
                        "When would all the square roots cancel?");
    }

    private static Question<NumberAnswer> largestEigenvalue() {
        NumberCheck check = new NumberCheck(
                1,
                1e-6,
                "Its vector is √d: M·√d = D^{-1/2}·A·1 = D^{-1/2}·d = √d.",
                List.of(
                        new Slip<>(1.0028, "That is the largest singular value of M_stoch for the three blobs."),
                        new Slip<>(
                                0.0,
                                "That is the smallest eigenvalue of the Laplacian I − M: the same fact, seen from"
                                        + " the other end.")));
        return ClusteringExercises.number(
                "What is the largest eigenvalue of \\(M = D^{-1/2} A D^{-1/2}\\), whatever the points are?",
                check,
                "Try the vector whose entries are the square roots of the degrees.",
                "M has the eigenvalues of D⁻¹A, whose rows sum to 1.");
    }
}
