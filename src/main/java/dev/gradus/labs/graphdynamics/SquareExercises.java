package dev.gradus.labs.graphdynamics;

import dev.gradus.graph.UndirectedGraph;
import dev.gradus.random.Rng;
import dev.gradus.sim.exercise.Answer.MatrixAnswer;
import dev.gradus.sim.exercise.Exercise;
import dev.gradus.sim.exercise.MatrixCheck;
import dev.gradus.sim.exercise.Question;
import dev.gradus.sim.exercise.Slip;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A² by hand. */
final class SquareExercises {
    static final Exercise<MatrixAnswer> SLIP =
            new Exercise<>("find-the-slip", "One entry is wrong", 2, MatrixAnswer.class, SquareExercises::slip);

    static final Exercise<MatrixAnswer> SQUARE =
            new Exercise<>("square", "A² of a drawn graph", 2, MatrixAnswer.class, SquareExercises::square);

    private static final double WHOLE = 1e-9;
    private static final int NODES = 4;

    private SquareExercises() {}

    /** The reference graph with its nodes in another order; the degree of the last one is written down wrongly. */
    private static Question<MatrixAnswer> slip(Rng rng) {
        int[] order = rng.permutation(NODES);
        UndirectedGraph reference = Given.of(Given.REFERENCE);
        Drawn drawn = new Drawn(new UndirectedGraph(
                NODES,
                reference.edges().stream()
                        .map(edge -> UndirectedGraph.Edge.between(order[edge.from()], order[edge.to()]))
                        .toList()));
        int wrong = order[NODES - 1];
        BigInteger[][] square = drawn.power(2, 0);
        int right = square[wrong][wrong].intValue();
        square[wrong][wrong] = BigInteger.valueOf(right - 1L);
        String prompt =
                ("%s<p>Somebody squared the adjacency matrix of this graph by hand, rows and columns in the order A, B, C, D, and got</p>"
                                + "<p>\\( A^2 = %s \\)</p><p>One entry is a slip. Give its row and its column, counted from 1, and the "
                                + "entry that should stand there.</p>")
                        .formatted(drawn.picture(), Drawn.formula(texts(square)));
        return new MatrixCheck(
                        MatrixCheck.row(wrong + 1.0, wrong + 1.0, right),
                        WHOLE,
                        "On the diagonal of A² stand the degrees: to every neighbour and back.",
                        List.of(new Slip<>(
                                MatrixCheck.row(wrong + 1.0, wrong + 1.0, right - 1.0),
                                "The place is right; what stands there already is the slip. Count the ways to a neighbour and "
                                        + "back.")))
                .ask(
                        prompt,
                        "A walk of two edges from a node to itself goes to a neighbour and back.",
                        "Compare the diagonal with the degrees.");
    }

    private static Question<MatrixAnswer> square(Rng rng) {
        Drawn drawn = Drawn.of(NODES, rng);
        MatrixAnswer right = Drawn.answer(drawn.power(2, 0));
        BigInteger[][] noReturn = drawn.power(2, 0);
        for (int i = 0; i < NODES; i++) {
            noReturn[i][i] = BigInteger.ZERO;
        }
        List<Slip<MatrixAnswer>> slips = new ArrayList<>();
        slips.add(new Slip<>(
                Drawn.answer(drawn.power(1, 0)),
                "That is A itself: taken entry by entry, 0 and 1 do not change. Multiply row by column."));
        slips.add(new Slip<>(
                Drawn.answer(drawn.power(2, 1)),
                "That is (A + I)²: a node is no neighbour of its own unless there is a loop."));
        slips.add(new Slip<>(
                Drawn.answer(noReturn),
                "That leaves out the walks that come back: a walk may go to a neighbour and return."));
        slips.removeIf(slip -> slip.answer().equals(right));
        return new MatrixCheck(right, WHOLE, "Every entry counts the walks of two edges between its nodes.", slips)
                .ask(
                        drawn.picture()
                                + "<p>Give \\(A^2\\) of this graph, rows and columns in the order A, B, C, D.</p>",
                        "Entry (i, j) counts the nodes that are neighbours of both i and j.",
                        "The matrix is symmetric, and its diagonal holds the degrees.");
    }

    private static List<List<String>> texts(BigInteger[][] matrix) {
        return Arrays.stream(matrix)
                .map(row -> Arrays.stream(row).map(BigInteger::toString).toList())
                .toList();
    }
}
