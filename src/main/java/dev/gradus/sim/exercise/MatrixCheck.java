package dev.gradus.sim.exercise;

import dev.gradus.sim.exercise.Answer.MatrixAnswer;
import dev.gradus.sim.exercise.Verdict.Finding;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/**
 * Grades a matrix entry by entry: each right one earns its share; known slips get an answer of their own and no credit.
 *
 * @param right the right matrix
 * @param tolerance relative to each entry; absolute where that is zero
 * @param praise what to say to the right matrix
 * @param names of the columns, or empty where they have numbers only
 */
public record MatrixCheck(
        MatrixAnswer right, double tolerance, String praise, List<Slip<MatrixAnswer>> slips, List<String> names)
        implements Function<MatrixAnswer, Verdict> {
    /** Of more entries than that, only the first wrong one is named. */
    private static final int NAMED_ONE_BY_ONE = 6;

    public MatrixCheck {
        slips = List.copyOf(slips);
        names = List.copyOf(names);
    }

    public MatrixCheck(MatrixAnswer right, double tolerance, String praise, List<Slip<MatrixAnswer>> slips) {
        this(right, tolerance, praise, slips, List.of());
    }

    /** A matrix of one row. */
    public static MatrixAnswer row(double... values) {
        return new MatrixAnswer(List.of(Arrays.stream(values).boxed().toList()));
    }

    @Override
    public Verdict apply(MatrixAnswer answer) {
        if (!hasShapeOf(answer, right)) {
            return Verdict.wrong(shape() + " numbers were expected: fill every box.");
        }
        List<Finding> findings = findings(answer);
        if (findings.stream().allMatch(Finding::met)) {
            return Verdict.right(praise);
        }
        return slips.stream()
                .filter(slip -> hasShapeOf(slip.answer(), answer) && agrees(answer, slip.answer()))
                .findFirst()
                .map(slip -> Verdict.wrong(slip.message()))
                .orElseGet(() -> partly(findings));
    }

    /** The same with a name over each column. */
    public MatrixCheck named(String... columns) {
        return new MatrixCheck(right, tolerance, praise, slips, List.of(columns));
    }

    /** The question with a box for each entry; every slip is a rejected example. */
    public Question<MatrixAnswer> ask(String prompt, String... hints) {
        List<MatrixAnswer> rejected = new ArrayList<>();
        slips.forEach(slip -> rejected.add(slip.answer()));
        rejected.add(new MatrixAnswer(List.of(List.of())));
        Form form =
                new Form.MatrixForm(right.rows().size(), right.rows().getFirst().size(), names);
        return new Question<>(prompt, form, this, List.of(right), rejected, List.of(hints), List.of());
    }

    private List<Finding> findings(MatrixAnswer answer) {
        List<Finding> findings = new ArrayList<>();
        for (int row = 0; row < right.rows().size(); row++) {
            for (int column = 0; column < right.rows().get(row).size(); column++) {
                double given = answer.rows().get(row).get(column);
                boolean met = isNear(given, right.rows().get(row).get(column));
                String place = place(row, column) + ", " + Numerals.print(given) + ", ";
                findings.add(new Finding(met, place + (met ? "is right." : "is not: work it out again.")));
            }
        }
        return findings;
    }

    private static Verdict partly(List<Finding> findings) {
        Verdict whole = Verdict.of(findings);
        if (findings.size() <= NAMED_ONE_BY_ONE) {
            return whole;
        }
        List<Finding> wrong =
                findings.stream().filter(finding -> !finding.met()).toList();
        String count = (findings.size() - wrong.size()) + " of " + findings.size() + " entries are right.";
        return new Verdict(whole.score(), List.of(new Finding(false, count), wrong.getFirst()));
    }

    private boolean agrees(MatrixAnswer answer, MatrixAnswer other) {
        for (int row = 0; row < other.rows().size(); row++) {
            for (int column = 0; column < other.rows().get(row).size(); column++) {
                if (!isNear(
                        answer.rows().get(row).get(column),
                        other.rows().get(row).get(column))) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean isNear(double given, double expected) {
        return Math.abs(given - expected) <= tolerance * (expected == 0 ? 1 : Math.abs(expected));
    }

    private String place(int row, int column) {
        if (right.rows().size() == 1 && column < names.size()) {
            return names.get(column);
        }
        return right.rows().size() == 1 ? "Number " + (column + 1) : "Row " + (row + 1) + ", column " + (column + 1);
    }

    private String shape() {
        return right.rows().size() + " × " + right.rows().getFirst().size();
    }

    private static boolean hasShapeOf(MatrixAnswer a, MatrixAnswer b) {
        return sizes(a).equals(sizes(b));
    }

    private static List<Integer> sizes(MatrixAnswer matrix) {
        return matrix.rows().stream().map(List::size).toList();
    }
}
