package dev.gradus.sim.exercise;

import dev.gradus.sim.exercise.Expression.Operator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
    private static final char END = '\0';
    private static final Map<Character, Character> SPELLINGS =
            Map.of('−', '-', '–', '-', '·', '*', '⋅', '*', '×', '*', '÷', '/');

    private final String text;
    private final List<String> variables;
    private int position;
    private int depth;

    ExpressionParser(String text, List<String> variables) {
        this.text = text;
        this.variables = List.copyOf(variables);
    }

    Expression parse() throws ExpressionException {
        if (text.isBlank()) {
            throw new ExpressionException("a formula is missing.", 1);
        }
        if (text.length() > MAX_LENGTH) {
            throw new ExpressionException("a formula must have at most " + MAX_LENGTH + " characters.", MAX_LENGTH);
        }
        Expression whole = sum();
        if (next() != END || position < text.length()) {
            throw error(unexpected(next()) + afterValue(next()));
        }
        return whole;
    }

    private Expression sum() throws ExpressionException {
        Expression left = product();
        while (true) {
            if (accept('+')) {
                left = new Expression.Operation(Operator.PLUS, left, product());
            } else if (accept('-')) {
                left = new Expression.Operation(Operator.MINUS, left, product());
            } else {
                return left;
            }
        }
    }

    private Expression product() throws ExpressionException {
        Expression left = signed();
        while (true) {
            if (accept('*')) {
                refuseSecondStar();
                left = new Expression.Operation(Operator.TIMES, left, signed());
            } else if (accept('/')) {
                left = new Expression.Operation(Operator.DIVIDED_BY, left, signed());
            } else {
                return left;
            }
        }
    }

    private Expression signed() throws ExpressionException {
        if (++depth > MAX_DEPTH) {
            throw error("the formula is nested more than " + MAX_DEPTH + " deep.");
        }
        Expression read = accept('-') ? new Expression.Negation(signed()) : power();
        depth--;
        return read;
    }

    private Expression power() throws ExpressionException {
        Expression base = atom();
        return accept('^') ? new Expression.Operation(Operator.TO_THE_POWER_OF, base, signed()) : base;
    }

    private Expression atom() throws ExpressionException {
        char first = next();
        if (isDigit(first) || first == '.') {
            return number();
        }
        if (Character.isLetter(first)) {
            return nameOrCall();
        }
        if (!accept('(')) {
            throw error(
                    first == END
                            ? "the formula ends where a value should stand."
                            : unexpected(first) + " Here a value should stand.");
        }
        Expression inside = sum();
        expect(')');
        return inside;
    }

    private Expression number() throws ExpressionException {
        int start = position;
        skipDigits();
        if (peek() == '.') {
            position++;
            skipDigits();
        }
        skipExponent();
        try {
            return new Expression.Constant(Double.parseDouble(text.substring(start, position)));
        } catch (NumberFormatException e) {
            position = start;
            throw error("\"" + text.charAt(start) + "\" is not a number.");
        }
    }

    /** {@code 1e-3}; the e of {@code 2e} alone is left standing and reported as a missing sign. */
    private void skipExponent() {
        int digits = position + 1;
        if (digits < text.length() && (text.charAt(digits) == '-' || text.charAt(digits) == '+')) {
            digits++;
        }
        boolean exponent = (peek() == 'e' || peek() == 'E') && digits < text.length() && isDigit(text.charAt(digits));
        if (exponent) {
            position = digits;
            skipDigits();
        }
    }

    private Expression nameOrCall() throws ExpressionException {
        int start = position;
        while (GreekNames.mayContinue(peek())) {
            position++;
        }
        String name = GreekNames.spelledOut(text.substring(start, position));
        Optional<MathFunction> function = MathFunction.named(name);
        if (function.isPresent() && next() == '(') {
            return call(function.get());
        }
        if (variables.contains(name)) {
            return new Expression.Variable(name);
        }
        position = start;
        throw error(
                function.isPresent()
                        ? name + " needs its argument in parentheses, as " + name + "(…)."
                        : "\"" + name + "\" is not known here: use " + String.join(", ", variables) + ".");
    }

    private Expression call(MathFunction function) throws ExpressionException {
        expect('(');
        List<Expression> arguments = new ArrayList<>();
        do {
            arguments.add(sum());
        } while (accept(','));
        expect(')');
        if (arguments.size() != function.arity()) {
            throw error(function.written() + " takes " + function.arity()
                    + (function.arity() == 1 ? " argument" : " arguments") + ", got " + arguments.size() + ".");
        }
        return new Expression.Call(function, arguments);
    }

    private void refuseSecondStar() throws ExpressionException {
        if (next() == '*') {
            throw error("a power is written ^ here, not **.");
        }
    }

    private static String afterValue(char unexpected) {
        boolean value = isDigit(unexpected) || Character.isLetter(unexpected) || unexpected == '(';
        return value ? " Between two values a sign such as * must stand." : "";
    }

    private static String unexpected(char sign) {
        return "\"" + sign + "\" cannot stand here.";
    }

    private boolean accept(char sign) {
        boolean there = next() == sign;
        if (there) {
            position++;
        }
        return there;
    }

    private void expect(char sign) throws ExpressionException {
        if (!accept(sign)) {
            throw error(
                    next() == END
                            ? "\"" + sign + "\" is missing."
                            : unexpected(next()) + " \"" + sign + "\" is missing.");
        }
    }

    /** The next sign after any space, in its plain spelling. */
    private char next() {
        while (Character.isWhitespace(peek()) || peek() == '\u00A0') {
            position++;
        }
        return SPELLINGS.getOrDefault(peek(), peek());
    }

    private char peek() {
        return position < text.length() ? text.charAt(position) : END;
    }

    private void skipDigits() {
        while (isDigit(peek())) {
            position++;
        }
    }

    private static boolean isDigit(char sign) {
        return '0' <= sign && sign <= '9';
    }

    private ExpressionException error(String sentence) {
        return new ExpressionException(sentence, position + 1);
    }
}
