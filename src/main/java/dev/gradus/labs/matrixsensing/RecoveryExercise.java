package dev.gradus.labs.matrixsensing;

import dev.gradus.random.Rng;
import dev.gradus.sim.exercise.Answer.RunAnswer;
import dev.gradus.sim.exercise.Exercise;
import dev.gradus.sim.exercise.Form;
import dev.gradus.sim.exercise.Numerals;
import dev.gradus.sim.exercise.Question;
import dev.gradus.sim.exercise.Verdict;
import dev.gradus.sim.exercise.Verdict.Finding;
import dev.gradus.sim.key.LabId;
import dev.gradus.sim.key.RunKey;
import java.util.List;
import java.util.Map;

/** Recover the matrix from fewer measurements than it has unknowns. */
final class RecoveryExercise {
    static final Exercise<RunAnswer> EXERCISE = new Exercise<>(
            "recovery", "Fewer measurements than unknowns", 3, RunAnswer.class, RecoveryExercise::question);

    private static final double WANTED = 1e-3;
    private static final long MOST_UPDATES = 2000;
    private static final int SIZE = 20;
    private static final int RANK = 2;

    private RecoveryExercise() {}

    private static Question<RunAnswer> question(Rng rng) {
        int measurements = 10 * (int) rng.integer(9, 13);
        String count = Integer.toString(measurements);
        return new Question<>(
                "A 20 × 20 matrix of rank 2 has 210 unknowns. Recover it from " + count
                        + " measurements with every rank allowed (\\(R = 20\\)): choose <em>one</em> \\(\\alpha\\) and \\(\\eta\\) so that"
                        + " the relative distance falls below \\(10^{-3}\\) in at most 2 000 updates. Run it until it is there, then"
                        + " hand it in.",
                new Form.RunForm(),
                answer -> grade(answer, measurements),
                List.of(run(Map.of("measurements", count, "alphas", "1e-5"), 600)),
                List.of(
                        run(Map.of("measurements", count, "alphas", "1"), 300),
                        run(Map.of("measurements", count, "alphas", "1e-5"), 20),
                        run(Map.of("measurements", count), 300),
                        run(Map.of("measurements", "400", "alphas", "1e-5"), 300),
                        run(Map.of("measurements", count, "alphas", "1e-5", "factorRank", "2"), 300),
                        run(Map.of("measurements", count, "alphas", "1", "mistakes", "startAtSolution"), 10)),
                List.of(
                        "Which of the six curves that the page opens with comes nearest?",
                        "A start that is ten times smaller needs \\(\\ln 10/(2\\eta\\lambda)\\) more updates, and ends nearer."),
                List.of());
    }

    private static RunAnswer run(Map<String, String> parameters, long steps) {
        return new RunAnswer(RunKey.of(new LabId("matrix-sensing"), parameters, 0), steps, Map.of());
    }

    private static Verdict grade(RunAnswer answer, int measurements) {
        Setup setup = Setup.of(SensingParameters.SCHEMA
                .read(answer.key().parametersAfter(answer.step()))
                .values());
        return Verdict.of(List.of(
                asked(setup, measurements),
                oneStart(setup),
                near(answer.readouts().getOrDefault("relativeDistance[0]", Double.NaN)),
                soon(answer.step())));
    }

    private static Finding asked(Setup setup, int measurements) {
        boolean isAsked = setup.size() == SIZE
                && setup.rank() == RANK
                && setup.factorRank() == SIZE
                && setup.measurements() == measurements
                && setup.mistakes().isEmpty();
        return new Finding(
                isAsked,
                isAsked
                        ? "The problem that was asked: " + measurements + " measurements, 210 unknowns."
                        : "Another problem was asked: d = 20, r = 2, R = 20, " + measurements
                                + " measurements, right code.");
    }

    private static Finding oneStart(Setup setup) {
        boolean isOne = setup.alphas().size() == 1;
        return new Finding(
                isOne,
                isOne
                        ? "One start, α = " + Numerals.print(setup.alphas().getFirst()) + "."
                        : "Choose one α; comparing " + setup.alphas().size() + " of them is no choice.");
    }

    private static Finding near(double relativeDistance) {
        boolean isNear = relativeDistance < WANTED;
        String seen = "The relative distance is " + Numerals.print(relativeDistance);
        return new Finding(
                isNear,
                isNear
                        ? seen + "."
                        : seen + ", not below 1e-3. If it no longer falls, start smaller; else let it go on.");
    }

    private static Finding soon(long step) {
        boolean isSoon = step <= MOST_UPDATES;
        return new Finding(
                isSoon,
                isSoon
                        ? step + " updates."
                        : step + " updates are more than 2 000: a larger η, still below 0.5, gets there sooner.");
    }
}
