package dev.gradus.labs.matrixsensing;

import dev.gradus.random.Rng;
import dev.gradus.sim.exercise.Answer.DimensionsAnswer;
import dev.gradus.sim.exercise.Answer.MatrixAnswer;
import dev.gradus.sim.exercise.DimensionsCheck;
import dev.gradus.sim.exercise.Exercise;
import dev.gradus.sim.exercise.MatrixCheck;
import dev.gradus.sim.exercise.Numerals;
import dev.gradus.sim.exercise.Question;
import dev.gradus.sim.exercise.Slip;
import java.util.List;

/** The gradient: its shape, and its numbers for one measurement. */
final class GradientExercises {
    static final Exercise<DimensionsAnswer> SHAPE = new Exercise<>(
            "gradient-shape", "The shape of the gradient", 1, DimensionsAnswer.class, GradientExercises::shape);
    static final Exercise<MatrixAnswer> NUMBERS = new Exercise<>(
            "gradient-numbers", "The gradient in numbers", 2, MatrixAnswer.class, GradientExercises::numbers);

    private static final double EXACT = 1e-9;

    /** One measurement of a 2 × 2 matrix: A and U row by row, and what was measured. */
    private record Instance(double[] a, double[] u, double measured) {
        static Instance drawn(Rng rng) {
            return new Instance(integers(rng), integers(rng), rng.integer(-5, 6));
        }

        private static double[] integers(Rng rng) {
            double[] entries = new double[4];
            for (int i = 0; i < entries.length; i++) {
                entries[i] = rng.integer(-2, 4);
            }
            return entries;
        }

        /** Whether the usual slips lead elsewhere. */
        boolean isTelling() {
            double difference = a[1] - a[2];
            double determinant = u[0] * u[3] - u[1] * u[2];
            return difference != 0 && determinant != 0 && residual() != 0 && measured != 0;
        }

        double residual() {
            double[] square = {
                u[0] * u[0] + u[1] * u[1],
                u[0] * u[2] + u[1] * u[3],
                u[2] * u[0] + u[3] * u[1],
                u[2] * u[2] + u[3] * u[3]
            };
            return a[0] * square[0] + a[1] * square[1] + a[2] * square[2] + a[3] * square[3] - measured;
        }

        /** factor·(A + share·Aᵀ)·U. */
        MatrixAnswer times(double factor, double share) {
            double[] s = {a[0] + share * a[0], a[1] + share * a[2], a[2] + share * a[1], a[3] + share * a[3]};
            return new MatrixAnswer(List.of(
                    List.of(factor * (s[0] * u[0] + s[1] * u[2]), factor * (s[0] * u[1] + s[1] * u[3])),
                    List.of(factor * (s[2] * u[0] + s[3] * u[2]), factor * (s[2] * u[1] + s[3] * u[3]))));
        }
    }

    private GradientExercises() {}

    private static Question<DimensionsAnswer> shape(Rng rng) {
        int d = (int) rng.integer(20, 101);
        int columns = (int) rng.integer(2, 20);
        DimensionsCheck check = new DimensionsCheck(
                List.of(d, columns),
                "A gradient has the shape of what it changes.",
                "The update subtracts the gradient from U.",
                List.of(
                        new Slip<>(List.of(columns, d), "That is its transpose: it could not be subtracted from U."),
                        new Slip<>(List.of(d, d), "That is the shape of A + Aᵀ; it is still multiplied by U.")));
        return check.ask(
                "The measurements \\(A_i\\) are " + d + " × " + d + " and \\(U\\) has " + columns
                        + " columns. What is the shape of \\(\\nabla f(U)\\)? Give rows, then columns.",
                "The update is \\(U \\leftarrow U - \\eta\\,\\nabla f(U)\\).");
    }

    private static Question<MatrixAnswer> numbers(Rng rng) {
        Instance instance = Instance.drawn(rng);
        while (!instance.isTelling()) {
            instance = Instance.drawn(rng);
        }
        double residual = instance.residual();
        MatrixCheck check = new MatrixCheck(
                instance.times(residual, 1),
                EXACT,
                "One number, the residual, times (A + Aᵀ)U.",
                List.of(
                        new Slip<>(
                                instance.times(residual, 0),
                                "That is A·U times the residual: UUᵀ contains U twice, and the second time gives Aᵀ."),
                        new Slip<>(
                                instance.times(2 * residual, 0),
                                "2A is A + Aᵀ only for a symmetric A, and this one is not."),
                        new Slip<>(
                                instance.times(residual / 2, 1),
                                "Half of it: the ½ of the loss cancels the 2 of the square."),
                        new Slip<>(
                                instance.times(residual + instance.measured(), 1),
                                "That is ⟨A, UUᵀ⟩ without what was measured: subtract y.")));
        return check.ask(
                "One measurement \\(y = " + Numerals.print(instance.measured()) + "\\) by \\(A = "
                        + printed(instance.a())
                        + "\\), and \\(U = " + printed(instance.u())
                        + "\\). Work out \\(\\nabla f(U)\\) for \\(m = 1\\).",
                "First the number \\(\\langle A, UU^\\top \\rangle - y\\), the sum over all entries of \\(A \\circ UU^\\top\\), less y.",
                "Then that number times \\((A + A^\\top)\\,U\\).");
    }

    private static String printed(double[] m) {
        return "\\begin{pmatrix}" + Numerals.print(m[0]) + "&" + Numerals.print(m[1]) + "\\\\" + Numerals.print(m[2])
                + "&" + Numerals.print(m[3]) + "\\end{pmatrix}";
    }
}
