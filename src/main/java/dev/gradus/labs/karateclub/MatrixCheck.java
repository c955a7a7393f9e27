package dev.gradus.labs.karateclub;

import dev.gradus.sim.exercise.Answer.MatrixAnswer;
import dev.gradus.sim.exercise.Slip;
import dev.gradus.sim.exercise.Verdict;
import java.util.List;
import java.util.function.Function;

/** Grades a matrix entry by entry, to three digits; known slips get an answer of their own. */
record MatrixCheck(MatrixAnswer right, List<Slip<MatrixAnswer>> slips) implements Function<MatrixAnswer, Verdict> {
    private static final double TOLERANCE = 6e-3;

    @Override
    public Verdict apply(MatrixAnswer answer) {
        if (!sameShape(answer, right)) {
            return Verdict.wrong("Two rows of two numbers were expected.");
        }
        if (near(answer, right)) {
            return Verdict.right("A friend counts less, the more friends either of the two has.");
        }
        return slips.stream()
                .filter(slip -> near(answer, slip.answer()))
                .findFirst()
                .map(slip -> Verdict.wrong(slip.message()))
                .orElseGet(() -> Verdict.of(right.rows().stream()
                        .map(row -> finding(answer, right.rows().indexOf(row)))
                        .toList()));
    }

    private Verdict.Finding finding(MatrixAnswer answer, int row) {
        boolean met = near(answer.rows().get(row), right.rows().get(row));
        String name = row == 0 ? "Ã" : "Â";
        return new Verdict.Finding(
                met, met ? "The row of " + name + " is right." : "The row of " + name + " is not: look at the hints.");
    }

    private static boolean sameShape(MatrixAnswer a, MatrixAnswer b) {
        return a.rows().stream()
                .map(List::size)
                .toList()
                .equals(b.rows().stream().map(List::size).toList());
    }

    private static boolean near(MatrixAnswer a, MatrixAnswer b) {
        for (int i = 0; i < a.rows().size(); i++) {
            if (!near(a.rows().get(i), b.rows().get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean near(List<Double> a, List<Double> b) {
        for (int i = 0; i < a.size(); i++) {
            if (!(Math.abs(a.get(i) - b.get(i)) <= TOLERANCE * Math.abs(b.get(i)))) {
                return false;
            }
        }
        return true;
    }
}
