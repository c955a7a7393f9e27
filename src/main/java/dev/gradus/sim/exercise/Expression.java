package dev.gradus.sim.exercise;

import dev.gradus.random.Rng;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A scalar formula in named variables: numbers, {@code + − * / ^}, parentheses, a leading minus, and functions of one or two
 * arguments. Real arithmetic in doubles; where a formula has no value, it is not a number.
 */
public sealed interface Expression {
    /** A decimal number. */
    record Constant(double value) implements Expression {}

    /** A named quantity of the question. */
    record Variable(String name) implements Expression {}

    /** −x. */
    record Negation(Expression operand) implements Expression {}

    /** Two operands with an operator between them. */
    record Operation(Operator operator, Expression left, Expression right) implements Expression {}

    /** f(x) or f(x, y). */
    record Call(MathFunction function, List<Expression> arguments) implements Expression {
        public Call {
            arguments = List.copyOf(arguments);
        }
    }

    /** What stands between two operands. */
    enum Operator {
        PLUS,
        MINUS,
        TIMES,
        DIVIDED_BY,
        TO_THE_POWER_OF
    }

    /** A range from which a variable is drawn when two formulas are compared, [low, high). */
    record Range(String variable, double low, double high) {}

    /** A point at which two formulas differ, with the value of each. */
    record Counterexample(Map<String, Double> point, double first, double second) {}

    /** How far two values may lie apart to count as equal, relative to the larger one. */
    double TOLERANCE = 1e-9;

    /** How many points are tried when two formulas are compared. */
    int TRIALS = 40;

    /**
     * Reads a formula in the given variables.
     *
     * @throws ExpressionException with a sentence for the learner if it cannot be read
     */
    static Expression parse(String text, List<String> variables) throws ExpressionException {
        return new ExpressionParser(text, variables).parse();
    }

    /** A formula written in the program itself. @throws IllegalArgumentException if it cannot be read */
    static Expression of(String text, String... variables) {
        try {
            return parse(text, List.of(variables));
        } catch (ExpressionException e) {
            throw new IllegalArgumentException(e.sentence() + " Formula: " + text, e);
        }
    }

    /** The value at a point that names every variable; not a number where there is none. */
    default double at(Map<String, Double> point) {
        return switch (this) {
            case Constant(double value) -> value;
            case Variable(String name) -> point.getOrDefault(name, Double.NaN);
            case Negation(Expression operand) -> -operand.at(point);
            case Operation(Operator operator, Expression left, Expression right) ->
                combine(operator, left.at(point), right.at(point));
            case Call(MathFunction function, List<Expression> arguments) ->
                function.apply(arguments.stream().mapToDouble(a -> a.at(point)).toArray());
        };
    }

    /**
     * Compares two formulas at random points; points at which this one has no finite value are left out.
     *
     * @return where they differ, or empty if they agree at every point tried
     */
    default Optional<Counterexample> disagreement(Expression other, List<Range> ranges, Rng rng) {
        for (int trial = 0; trial < TRIALS; trial++) {
            Map<String, Double> point = draw(ranges, rng);
            double first = at(point);
            double second = other.at(point);
            if (Double.isFinite(first) && !close(first, second)) {
                return Optional.of(new Counterexample(point, first, second));
            }
        }
        return Optional.empty();
    }

    /** Whether two formulas have the same values at random points. */
    default boolean agrees(Expression other, List<Range> ranges, Rng rng) {
        return disagreement(other, ranges, rng).isEmpty();
    }

    /** Three significant digits: points at which a learner can check by hand. */
    private static Map<String, Double> draw(List<Range> ranges, Rng rng) {
        Map<String, Double> point = new TreeMap<>();
        for (Range range : ranges) {
            double value = rng.uniform(range.low(), range.high());
            double unit = Math.pow(10, Math.floor(Math.log10(Math.max(Math.abs(value), 1e-6))) - 2);
            point.put(range.variable(), Math.clamp(Math.rint(value / unit) * unit, range.low(), range.high()));
        }
        return point;
    }

    private static boolean close(double first, double second) {
        double scale = Math.max(1e-9, Math.max(Math.abs(first), Math.abs(second)));
        return Math.abs(first - second) <= TOLERANCE * scale;
    }

    private static double combine(Operator operator, double left, double right) {
        return switch (operator) {
            case PLUS -> left + right;
            case MINUS -> left - right;
            case TIMES -> left * right;
            case DIVIDED_BY -> left / right;
            case TO_THE_POWER_OF -> Math.pow(left, right);
        };
    }
}
