package dev.gradus.sim.exercise;

import dev.gradus.sim.exercise.Expression.Operator;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads one formula by recursive descent.
 *
 * <pre>
 * sum     = product { ("+" | "-") product }
 * product = signed { ("*" | "/") signed }
 * signed  = "-" signed | power
 * power   = atom [ "^" signed ]               so −2^2 is −4, and 2^3^2 is 2^9
 * atom    = number | variable | function "(" sum { "," sum } ")" | "(" sum ")"
 * </pre>
 *
 * Owned by the call that made it.
 */
final class ExpressionParser {
    private static final int MAX_LENGTH = 1_000;
    private static final int MAX_DEPTH = 50;

    private final String written;
    private final FormulaText text;
    private final List<String> variables;
    private int depth;

    ExpressionParser(String text, List<String> variables) {
        this.written = text;
        this.text = new FormulaText(text);
        this.variables = List.copyOf(variables);
    }

    Expression parse() throws ExpressionException {
        if (written.isBlank()) {
            throw new ExpressionException("a formula is missing.", 1);
        }
        if (written.length() > MAX_LENGTH) {
            throw new ExpressionException("a formula must have at most " + MAX_LENGTH + " characters.", MAX_LENGTH);
        }
        Expression whole = sum();
        text.expectEnd();
        return whole;
    }

    private Expression sum() throws ExpressionException {
        Expression left = product();
        while (true) {
            if (text.accept('+')) {
                left = new Expression.Operation(Operator.PLUS, left, product());
            } else if (text.accept('-')) {
                left = new Expression.Operation(Operator.MINUS, left, product());
            } else {
                return left;
            }
        }
    }

    private Expression product() throws ExpressionException {
        Expression left = signed();
        while (true) {
            if (text.acceptTimes()) {
                left = new Expression.Operation(Operator.TIMES, left, signed());
            } else if (text.accept('/')) {
                left = new Expression.Operation(Operator.DIVIDED_BY, left, signed());
            } else {
                return left;
            }
        }
    }

    private Expression signed() throws ExpressionException {
        if (++depth > MAX_DEPTH) {
            throw text.error("the formula is nested more than " + MAX_DEPTH + " deep.");
        }
        Expression read = text.accept('-') ? new Expression.Negation(signed()) : power();
        depth--;
        return read;
    }

    private Expression power() throws ExpressionException {
        Expression base = atom();
        return text.accept('^') ? new Expression.Operation(Operator.TO_THE_POWER_OF, base, signed()) : base;
    }

    private Expression atom() throws ExpressionException {
        if (text.startsNumber()) {
            return new Expression.Constant(text.number());
        }
        if (text.startsName()) {
            return nameOrCall();
        }
        if (!text.accept('(')) {
            throw text.missingValue();
        }
        Expression inside = sum();
        text.expect(')');
        return inside;
    }

    private Expression nameOrCall() throws ExpressionException {
        int start = text.column();
        String name = text.name();
        Optional<MathFunction> function = MathFunction.named(name);
        if (function.isPresent() && text.next() == '(') {
            return call(function.get());
        }
        if (variables.contains(name)) {
            return new Expression.Variable(name);
        }
        text.returnTo(start);
        throw text.error(
                function.isPresent()
                        ? name + " needs its argument in parentheses, as " + name + "(…)."
                        : "\"" + name + "\" is not known here: use " + String.join(", ", variables) + ".");
    }

    private Expression call(MathFunction function) throws ExpressionException {
        text.expect('(');
        List<Expression> arguments = new ArrayList<>();
        do {
            arguments.add(sum());
        } while (text.accept(','));
        text.expect(')');
        if (arguments.size() != function.arity()) {
            throw text.error(function.written() + " takes " + function.arity()
                    + (function.arity() == 1 ? " argument" : " arguments") + ", got " + arguments.size() + ".");
        }
        return new Expression.Call(function, arguments);
    }
}
