package dev.gradus.labs.quadraticdescent;

import dev.gradus.random.Rng;
import dev.gradus.sim.exercise.Answer.MatrixAnswer;
import dev.gradus.sim.exercise.Exercise;
import dev.gradus.sim.exercise.Form;
import dev.gradus.sim.exercise.Numerals;
import dev.gradus.sim.exercise.Question;
import dev.gradus.sim.exercise.Verdict;
import dev.gradus.sim.exercise.Verdict.Finding;
import java.util.List;

/** Where a bowl with its middle elsewhere has its minimum. */
final class MinimiserExercise {
    static final Exercise<MatrixAnswer> EXERCISE =
            new Exercise<>("minimiser", "The minimum", 1, MatrixAnswer.class, MinimiserExercise::question);

    private static final double TOLERANCE = 1e-9;

    private MinimiserExercise() {}

    /** L = ½·a·(w₁ − p)² + b·(w₂² − 2·q·w₂)/2: completed, its second part is ½·b·(w₂ − q)² less a constant. */
    private static Question<MatrixAnswer> question(Rng rng) {
        double p = nonZero(rng);
        double q = nonZero(rng);
        double b = 2.0 * rng.integer(2, 7);
        String prompt = "A bowl has its middle elsewhere: \\(L(w_1, w_2) = \\tfrac12 (w_1 " + signed(-p) + ")^2 + "
                + Numerals.print(b / 2) + "\\,w_2^2 " + signed(-b * q)
                + "\\,w_2\\). Where is its minimum \\((w_1, w_2)\\)?";
        return new Question<>(
                prompt,
                new Form.MatrixForm(1, 2),
                answer -> grade(answer, p, q),
                List.of(point(p, q)),
                List.of(point(0, 0), point(-p, q), point(p, -q), point(p, b * q), new MatrixAnswer(List.of())),
                List.of(
                        "At the minimum both components of the gradient are 0.",
                        "The second one is \\(" + Numerals.print(b) + "\\,w_2 " + signed(-b * q) + " = 0\\)."),
                List.of());
    }

    private static Verdict grade(MatrixAnswer answer, double p, double q) {
        List<List<Double>> rows = answer.rows();
        if (rows.size() != 1 || rows.getFirst().size() != 2) {
            return Verdict.wrong("Two numbers are needed, w₁ and w₂.");
        }
        return Verdict.of(List.of(
                coordinate("w₁", rows.getFirst().getFirst(), p),
                coordinate("w₂", rows.getFirst().getLast(), q)));
    }

    private static Finding coordinate(String name, double value, double right) {
        if (Math.abs(value - right) <= TOLERANCE) {
            return new Finding(true, name + " is right: the gradient vanishes there.");
        }
        String message = value == -right
                ? name + " has the wrong sign: insert it and look at the gradient."
                : "At " + name + " = " + Numerals.print(value) + " the slope along " + name
                        + " is not 0: set that component of the gradient to 0 and solve.";
        return new Finding(false, message);
    }

    private static MatrixAnswer point(double w1, double w2) {
        return new MatrixAnswer(List.of(List.of(w1, w2)));
    }

    private static double nonZero(Rng rng) {
        long size = rng.integer(1, 6);
        return rng.uniform() < 0.5 ? -size : size;
    }

    private static String signed(double value) {
        return (value < 0 ? "- " : "+ ") + Numerals.print(Math.abs(value));
    }
}
