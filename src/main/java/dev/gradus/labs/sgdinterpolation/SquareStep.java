package dev.gradus.labs.sgdinterpolation;

import dev.gradus.random.Rng;
import dev.gradus.sim.exercise.Answer.MatrixAnswer;
import dev.gradus.sim.exercise.MatrixCheck;
import dev.gradus.sim.exercise.Numerals;
import dev.gradus.sim.exercise.Question;
import dev.gradus.sim.exercise.Slip;
import java.util.List;

/**
 * A drawn 2 × 3 system in its singular coordinates, X = U·[diag(σ) 0]·Vᵀ, and one SGD step on it.
 *
 * @param u U [2, 2], row by row
 * @param sigma σ [2]
 * @param w the coordinates that have a singular value [2]
 * @param row the drawn row, from 0
 * @param rate η
 */
record SquareStep(double[] u, double[] sigma, double[] w, int row, double rate) {
    private static final double[][] ROTATIONS = {{0.6, -0.8, 0.8, 0.6}, {0.8, -0.6, 0.6, 0.8}};

    static SquareStep drawn(Rng rng) {
        return new SquareStep(
                ROTATIONS[(int) rng.integer(0, 2)],
                new double[] {rng.integer(3, 6), rng.integer(2, 4)},
                new double[] {CoordinateExercises.nonZero(rng, 4), CoordinateExercises.nonZero(rng, 4)},
                (int) rng.integer(0, 2),
                0.01 * rng.integer(2, 6));
    }

    /** Whether the step is long enough for a wrong one to be seen. */
    boolean telling() {
        return Math.abs(along(row(sigma))) >= 2 && Math.abs(along(row(new double[] {1, 1}))) >= 0.2;
    }

    Question<MatrixAnswer> question() {
        double[] scaled = row(sigma);
        MatrixCheck check = new MatrixCheck(
                moved(scaled, 2 * rate),
                CoordinateExercises.THREE_DIGITS,
                "The third coordinate of w has no singular value and did not take part.",
                List.of(
                        new Slip<>(moved(scaled, rate), "The square contributes a factor 2: the step is 2η."),
                        new Slip<>(moved(scaled, -2 * rate), "That step goes uphill."),
                        new Slip<>(
                                moved(row(new double[] {1, 1}), 2 * rate),
                                "That is a row of U; the columns still want their σ.")));
        return check.ask(
                prompt(),
                "It is one step on the square system \\(\\tilde X \\tilde w = 0\\) with \\(\\tilde X = U \\operatorname{diag}(\\sigma)\\):"
                        + " multiply column j of U by \\(\\sigma_j\\).",
                "\\(\\tilde w \\leftarrow \\tilde w - 2\\eta\\, \\tilde x_i (\\tilde x_i^\\top \\tilde w)\\).");
    }

    private String prompt() {
        String rotation = u[0] + " & " + u[1] + " \\\\ " + u[2] + " & " + u[3];
        return "The 2 × 3 matrix \\(X = U\\,[\\operatorname{diag}(\\sigma)\\; 0]\\,V^\\top\\) has \\(U = \\begin{pmatrix}"
                + rotation
                + "\\end{pmatrix}\\) and \\(\\sigma = (" + pair(sigma)
                + ")\\). In the coordinates \\(\\tilde w = V^\\top (w - w^*)\\) SGD"
                + " stands at \\((" + pair(w) + ", 0)\\) and draws row " + (row + 1) + ", with \\(\\eta = "
                + Numerals.print(rate)
                + "\\) and \\(B = 1\\). Give the first two coordinates after the update.";
    }

    /** The drawn row of U·diag(scale). */
    private double[] row(double[] scale) {
        return new double[] {u[2 * row] * scale[0], u[2 * row + 1] * scale[1]};
    }

    private double along(double[] direction) {
        return direction[0] * w[0] + direction[1] * w[1];
    }

    private MatrixAnswer moved(double[] direction, double step) {
        double along = along(direction);
        return MatrixCheck.row(w[0] - step * along * direction[0], w[1] - step * along * direction[1]);
    }

    private static String pair(double[] values) {
        return Numerals.print(values[0]) + ", " + Numerals.print(values[1]);
    }
}
