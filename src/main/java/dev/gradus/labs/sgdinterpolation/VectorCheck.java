package dev.gradus.labs.sgdinterpolation;

import dev.gradus.sim.exercise.Answer.MatrixAnswer;
import dev.gradus.sim.exercise.Form;
import dev.gradus.sim.exercise.Question;
import dev.gradus.sim.exercise.Slip;
import dev.gradus.sim.exercise.Verdict;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/**
 * Grades a row of numbers: right, a known slip, or how many entries are off.
 *
 * @param reference the right numbers
 * @param praise what to say to them
 */
record VectorCheck(double[] reference, String praise, List<Slip<double[]>> slips)
        implements Function<MatrixAnswer, Verdict> {
    private static final double TOLERANCE = 2e-3;

    @Override
    public Verdict apply(MatrixAnswer answer) {
        double[] given = answer.rows().stream()
                .flatMap(List::stream)
                .mapToDouble(value -> value)
                .toArray();
        if (given.length != reference.length) {
            return Verdict.wrong(reference.length + " numbers were expected, got " + given.length + ".");
        }
        int wrong = wrong(given, reference);
        if (wrong == 0) {
            return Verdict.right(praise);
        }
        return slips.stream()
                .filter(slip -> wrong(given, slip.answer()) == 0)
                .findFirst()
                .map(slip -> Verdict.wrong(slip.message()))
                .orElseGet(() -> Verdict.wrong(wrong + " of " + reference.length
                        + " numbers are off by more than 0.2 %. Work them out again with the first hint."));
    }

    /** The question with one row of boxes; every slip is a rejected example. */
    Question<MatrixAnswer> ask(String prompt, String... hints) {
        List<MatrixAnswer> rejected = new ArrayList<>();
        slips.forEach(slip -> rejected.add(row(slip.answer())));
        rejected.add(row(new double[0]));
        return new Question<>(
                prompt,
                new Form.MatrixForm(1, reference.length),
                this,
                List.of(row(reference)),
                rejected,
                List.of(hints));
    }

    private static int wrong(double[] given, double[] expected) {
        int wrong = 0;
        for (int i = 0; i < given.length; i++) {
            double allowed = TOLERANCE * Math.max(1e-6, Math.abs(expected[i]));
            wrong += Math.abs(given[i] - expected[i]) <= allowed ? 0 : 1;
        }
        return wrong;
    }

    private static MatrixAnswer row(double[] values) {
        return new MatrixAnswer(List.of(Arrays.stream(values).boxed().toList()));
    }
}
