package dev.gradus.labs.sgdinterpolation;

import dev.gradus.random.Rng;
import dev.gradus.sim.exercise.Answer.MatrixAnswer;
import dev.gradus.sim.exercise.Answer.NumberAnswer;
import dev.gradus.sim.exercise.Exercise;
import dev.gradus.sim.exercise.Form;
import dev.gradus.sim.exercise.MatrixCheck;
import dev.gradus.sim.exercise.NumberCheck;
import dev.gradus.sim.exercise.Numerals;
import dev.gradus.sim.exercise.Question;
import dev.gradus.sim.exercise.Slip;
import java.util.ArrayList;
import java.util.List;

/** Numbers that follow from the Lyapunov bound and from Markov's inequality. */
final class BoundExercises {
    static final Exercise<MatrixAnswer> CONSTANTS = new Exercise<>(
            "bound-constants", "The constants of the bound", 1, MatrixAnswer.class, BoundExercises::constants);
    static final Exercise<NumberAnswer> LARGEST_RATE = new Exercise<>(
            "largest-rate", "The largest learning rate", 1, NumberAnswer.class, BoundExercises::largestRate);
    static final Exercise<NumberAnswer> MARKOV =
            new Exercise<>("markov", "A promise for one run", 2, NumberAnswer.class, BoundExercises::markov);

    private static final double TOLERANCE = 2e-3;

    /** A drawn system: its size, its extreme squared singular values, its largest squared row length. */
    private record DrawnSystem(double n, double sigmaMin, double sigmaMax, double beta) {
        static DrawnSystem drawn(Rng rng) {
            double n = 100.0 * rng.integer(1, 10);
            double smallest = rng.integer(5, 50);
            return new DrawnSystem(n, smallest, smallest * rng.integer(4, 40), rng.integer(20, 200));
        }

        double c1() {
            return 4 * sigmaMin / n;
        }

        double c2() {
            return 4 * sigmaMax * beta / n;
        }

        String described() {
            return "\\(n = " + Numerals.print(n) + "\\) rows, \\(\\sigma_{\\min}^2 = " + Numerals.print(sigmaMin)
                    + "\\), \\(\\sigma_{\\max}^2 = " + Numerals.print(sigmaMax)
                    + "\\) (of \\(X\\) itself), largest squared row length"
                    + " \\(\\beta^2 = " + Numerals.print(beta) + "\\)";
        }
    }

    private BoundExercises() {}

    private static Question<MatrixAnswer> constants(Rng rng) {
        DrawnSystem system = DrawnSystem.drawn(rng);
        double n = system.n();
        MatrixCheck check = new MatrixCheck(
                MatrixCheck.row(system.c1(), system.c2()),
                CoordinateExercises.THREE_DIGITS,
                "The gain grows like η and the noise like η²: small steps gain.",
                List.of(
                        slip(
                                "c₁ belongs to the smallest singular value, c₂ to the largest.",
                                4 * system.sigmaMax() / n,
                                4 * system.sigmaMin() * system.beta() / n),
                        slip(
                                "The factor 4 is missing: the gradient has a 2, and the square another.",
                                system.sigmaMin() / n,
                                system.sigmaMax() * system.beta() / n),
                        slip("β² is squared already.", system.c1(), system.c2() * system.beta()),
                        slip("Both are means over the rows: divide by n.", n * system.c1(), n * system.c2())));
        return check.named("c₁", "c₂")
                .ask(
                        "A consistent system has " + system.described()
                                + ". Give \\(c_1\\) and \\(c_2\\) in \\(\\mathbb E[V_{t+1}] \\le (1 - c_1\\eta +"
                                + " c_2\\eta^2) V_t\\).",
                        "\\(c_1 = 4\\sigma_{\\min}^2/n\\).",
                        "\\(c_2 = 4\\sigma_{\\max}^2\\beta^2/n\\).");
    }

    private static Question<NumberAnswer> largestRate(Rng rng) {
        DrawnSystem system = DrawnSystem.drawn(rng);
        double right = system.c1() / system.c2();
        return number(
                "A consistent system has " + system.described() + ". Below which learning rate does the bound on"
                        + " \\(V = \\lVert X(w - w^*)\\rVert^2\\) contract?",
                new NumberCheck(
                        right,
                        TOLERANCE,
                        "It is σ²_min/(σ²_max·β²).",
                        List.of(
                                new Slip<>(right / 2, "There it contracts fastest; it contracts up to twice that."),
                                new Slip<>(
                                        1 / system.beta(), "That is the bound from ‖w − w*‖². This one is stricter."),
                                new Slip<>(1 / right, "Upside down: solve c₂η² < c₁η for η."))),
                "The factor \\(1 - c_1\\eta + c_2\\eta^2\\) must be below 1.",
                "\\(\\eta < c_1/c_2\\); the factors \\(4/n\\) cancel.");
    }

    private static Question<NumberAnswer> markov(Rng rng) {
        double rho = 1 - 0.001 * rng.integer(1, 10);
        double first = 10.0 * rng.integer(1, 50);
        double target = Math.pow(10, -(double) rng.integer(3, 9));
        double failure = 0.01 * rng.integer(1, 11);
        double right = steps(target * failure / first, rho);
        return number(
                "In expectation the loss falls by the factor \\(\\rho = " + Numerals.print(rho)
                        + "\\) or more at every update, from \\(L_0 = "
                        + Numerals.print(first)
                        + "\\). After how many updates does Markov's inequality promise \\(P(L_T < \\varepsilon) \\ge 1 -"
                        + " \\delta\\) for \\(\\varepsilon = 10^{" + Math.round(Math.log10(target))
                        + "}\\), \\(\\delta = "
                        + Numerals.print(failure) + "\\)?",
                new NumberCheck(
                        right,
                        TOLERANCE,
                        "The price of certainty is only a logarithm.",
                        List.of(
                                new Slip<>(
                                        steps(target / first, rho),
                                        "That makes the expected loss small; where has δ gone?"),
                                new Slip<>(steps(target * failure, rho), "The loss starts at L₀, not at 1."))),
                "Markov: \\(P(L_T \\ge \\varepsilon) \\le \\mathbb E[L_T]/\\varepsilon\\).",
                "Solve \\(\\rho^T L_0 / \\varepsilon \\le \\delta\\) for \\(T\\).");
    }

    private static double steps(double ratio, double rho) {
        return Math.ceil(Math.log(ratio) / Math.log(rho));
    }

    private static Slip<MatrixAnswer> slip(String message, double... answer) {
        return new Slip<>(MatrixCheck.row(answer), message);
    }

    private static Question<NumberAnswer> number(String prompt, NumberCheck check, String... hints) {
        List<NumberAnswer> rejected = new ArrayList<>();
        check.slips().forEach(slip -> rejected.add(new NumberAnswer(slip.answer())));
        rejected.add(new NumberAnswer(Double.POSITIVE_INFINITY));
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
