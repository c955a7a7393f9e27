package dev.gradus.sim.frame;

import dev.gradus.sim.exercise.Expression;
import dev.gradus.sim.exercise.Expression.Operation;
import dev.gradus.sim.exercise.Expression.Operator;
import dev.gradus.sim.exercise.MathFunction;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How a readout follows from parameters and other readouts of the same step, for reading: the page writes it with their symbols
 * and with their present values.
 *
 * @param names the parameters and readouts that stand in it; of a readout with the same dimensions, the number of the same index
 */
public record Formula(Expression expression, List<String> names) {
    private static final String DIGITS = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    private static final int SUM = 1;
    private static final int PRODUCT = 2;
    private static final int POWER = 3;
    private static final int ATOM = 4;

    public Formula {
        names = List.copyOf(names);
    }

    /** Reads {@code (a*w1^2 + b*w2^2)/2}. @throws IllegalArgumentException if it cannot be read */
    public static Formula of(String text, String... names) {
        return new Formula(Expression.of(text, names), List.of(names));
    }

    /** The value at a point that names everything that stands in it. */
    public double at(Map<String, Double> point) {
        return expression.at(point);
    }

    /** As it is printed, with names in braces: {@code ({a}·{w1}² + {b}·{w2}²)/2}. */
    public String template() {
        return print(expression, SUM);
    }

    /** @param binding how tightly the place binds what stands in it; what binds less gets parentheses */
    private static String print(Expression part, int binding) {
        String text = switch (part) {
            case Expression.Constant(double value) -> constant(value);
            case Expression.Variable(String name) -> "{" + name + "}";
            case Expression.Negation(Expression operand) -> "−" + print(operand, PRODUCT);
            case Operation operation -> print(operation);
            case Expression.Call(MathFunction function, List<Expression> arguments) -> print(function, arguments);
        };
        return binding(part) < binding ? "(" + text + ")" : text;
    }

    private static String print(Operation operation) {
        Expression left = operation.left();
        Expression right = operation.right();
        return switch (operation.operator()) {
            case PLUS -> print(left, SUM) + " + " + print(right, SUM);
            case MINUS -> print(left, SUM) + " − " + print(right, PRODUCT);
            case TIMES -> print(left, PRODUCT) + "·" + print(right, POWER);
            case DIVIDED_BY -> print(left, PRODUCT) + "/" + print(right, POWER);
            case TO_THE_POWER_OF -> print(left, ATOM) + exponent(right);
        };
    }

    private static String print(MathFunction function, List<Expression> arguments) {
        String inside = arguments.stream().map(argument -> print(argument, SUM)).collect(Collectors.joining(", "));
        return switch (function) {
            case SQRT -> "√(" + inside + ")";
            case ABS -> "|" + inside + "|";
            default -> function.written() + "(" + inside + ")";
        };
    }

    private static String exponent(Expression exponent) {
        return exponent instanceof Expression.Constant(double value)
                        && value == Math.rint(value)
                        && 0 <= value
                        && value < 10
                ? DIGITS.substring((int) value, (int) value + 1)
                : "^" + print(exponent, ATOM);
    }

    private static String constant(double value) {
        return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
    }

    private static int binding(Expression part) {
        return switch (part) {
            case Expression.Negation _ -> SUM;
            case Operation operation -> binding(operation.operator());
            default -> ATOM;
        };
    }

    private static int binding(Operator operator) {
        return switch (operator) {
            case PLUS, MINUS -> SUM;
            case TIMES, DIVIDED_BY -> PRODUCT;
            case TO_THE_POWER_OF -> POWER;
        };
    }
}
