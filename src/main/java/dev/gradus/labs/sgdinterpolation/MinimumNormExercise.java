package dev.gradus.labs.sgdinterpolation;

import dev.gradus.linalg.LeastSquares;
import dev.gradus.linalg.Matrix;
import dev.gradus.linalg.MatrixFormula;
import dev.gradus.linalg.MatrixFormulaException;
import dev.gradus.random.Rng;
import dev.gradus.sim.exercise.Answer.ExpressionAnswer;
import dev.gradus.sim.exercise.Exercise;
import dev.gradus.sim.exercise.Form;
import dev.gradus.sim.exercise.Question;
import dev.gradus.sim.exercise.Verdict;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The minimum-norm solution as a formula, tried on drawn systems. */
final class MinimumNormExercise {
    static final Exercise<ExpressionAnswer> EXERCISE = new Exercise<>(
            "minimum-norm", "The solution of smallest norm", 2, ExpressionAnswer.class, MinimumNormExercise::question);

    private static final List<String> NAMES = List.of("X", "y");
    private static final int SYSTEMS = 3;
    private static final double TOLERANCE = 1e-8;

    private MinimumNormExercise() {}

    private static Question<ExpressionAnswer> question(Rng rng) {
        List<Map<String, Matrix>> systems =
                Stream.generate(() -> system(rng)).limit(SYSTEMS).toList();
        return new Question<>(
                "\\(X\\) has more columns than rows. Write the solution of \\(Xw = y\\) with the smallest norm in <code>X</code> and"
                        + " <code>y</code>; <code>X'</code> is the transpose, <code>inv( )</code> the inverse.",
                new Form.ExpressionForm(NAMES),
                answer -> grade(answer.text(), systems),
                answers("X' * inv(X*X') * y", "Xᵀ(XXᵀ)⁻¹y", "(y' inv(X X') X)'"),
                answers(
                        "inv(X'*X) * X' * y",
                        "inv(X) * y",
                        "X' * y",
                        "inv(X*X') * y",
                        "X' * inv(X*X') * z",
                        "X' * inv(X*X'"),
                List.of(
                        "SGD from 0 only ever adds rows of X: the solution it finds is \\(w = X^\\top a\\) for some \\(a\\).",
                        "Put \\(w = X^\\top a\\) into \\(Xw = y\\) and solve for \\(a\\): which of \\(X^\\top X\\) and \\(X X^\\top\\) can be"
                                + " inverted?"),
                List.of());
    }

    private static Verdict grade(String text, List<Map<String, Matrix>> systems) {
        try {
            MatrixFormula formula = MatrixFormula.parse(text, NAMES);
            for (Map<String, Matrix> system : systems) {
                Verdict verdict = compare(formula.value(system), system);
                if (!verdict.full()) {
                    return verdict;
                }
            }
            return Verdict.right("Tried on " + SYSTEMS + " drawn systems, it solves each with the smallest norm.");
        } catch (MatrixFormulaException e) {
            return Verdict.wrong(e.getMessage() + " X is n × d with n < d, y is n × 1.");
        }
    }

    private static Verdict compare(Matrix value, Map<String, Matrix> system) {
        Matrix x = system.getOrDefault("X", value);
        Matrix y = system.getOrDefault("y", value);
        if (value.rows() != x.columns() || value.columns() != 1) {
            return Verdict.wrong(
                    "w must be " + x.columns() + " × 1 where X is " + x.shape() + ", got " + value.shape() + ".");
        }
        double[] expected = LeastSquares.minimumNorm(x, y.values());
        if (distance(value.values(), expected) <= TOLERANCE) {
            return Verdict.right("Right.");
        }
        boolean solves = distance(x.times(value.values()), y.values()) <= TOLERANCE;
        return Verdict.wrong(
                solves
                        ? "It solves the system, but a shorter solution exists."
                        : "It does not solve Xw = y: put it in and see what is left.");
    }

    private static double distance(double[] a, double[] b) {
        double largest = 0;
        for (int i = 0; i < a.length; i++) {
            largest = Math.max(largest, Math.abs(a[i] - b[i]) / (1 + Math.abs(b[i])));
        }
        return largest;
    }

    private static Map<String, Matrix> system(Rng rng) {
        int n = (int) rng.integer(2, 5);
        int d = n + (int) rng.integer(1, 4);
        return Map.of("X", new Matrix(n, d, rng.normals(n * d)), "y", Matrix.column(rng.normals(n)));
    }

    private static List<ExpressionAnswer> answers(String... texts) {
        return Stream.of(texts).map(ExpressionAnswer::new).toList();
    }
}
