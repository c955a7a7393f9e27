package dev.gradus.sim.exercise;

import java.util.Map;

/**
 * A learner's formula, read sign by sign from left to right: what every grammar of formulas needs. Signs that are copied from
 * a printed page count as those of a keyboard (− · × ÷), and letters as in {@link GreekNames}. Owned by the call that made it.
 */
public final class FormulaText {
    /** What {@link #next} gives after the last sign. */
    public static final char END = '\0';

    private static final Map<Character, Character> SPELLINGS =
            Map.of('−', '-', '–', '-', '·', '*', '⋅', '*', '×', '*', '÷', '/');

    private final String text;
    private int position;

    public FormulaText(String text) {
        this.text = text;
    }

    /** The next sign after any space, in its plain spelling. */
    public char next() {
        while (Character.isWhitespace(peek()) || peek() == '\u00A0') {
            position++;
        }
        return SPELLINGS.getOrDefault(peek(), peek());
    }

    /** Whether the next sign is {@code sign}, which is then read. */
    public boolean accept(char sign) {
        boolean there = next() == sign;
        if (there) {
            position++;
        }
        return there;
    }

    /** Whether a product sign is next, which is then read. @throws ExpressionException if it is a power in Python's spelling */
    public boolean acceptTimes() throws ExpressionException {
        boolean there = accept('*');
        if (there && next() == '*') {
            throw error("a power is written ^ here, not **.");
        }
        return there;
    }

    /** Reads {@code sign}. @throws ExpressionException if something else stands there */
    public void expect(char sign) throws ExpressionException {
        if (!accept(sign)) {
            throw error((next() == END ? "" : cannotStand() + " ") + "\"" + sign + "\" is missing.");
        }
    }

    /** Reads the end. @throws ExpressionException if something is left */
    public void expectEnd() throws ExpressionException {
        if (next() != END || position < text.length()) {
            boolean value = startsNumber() || startsName() || next() == '(';
            throw error(cannotStand() + (value ? " Between two values a sign such as * must stand." : ""));
        }
    }

    public boolean startsNumber() {
        return isDigit(next()) || next() == '.';
    }

    public boolean startsName() {
        return Character.isLetter(next());
    }

    /** Reads a decimal number. @throws ExpressionException if none stands there */
    public double number() throws ExpressionException {
        next();
        int start = position;
        skipDigits();
        if (peek() == '.') {
            position++;
            skipDigits();
        }
        skipExponent();
        try {
            return Double.parseDouble(text.substring(start, position));
        } catch (NumberFormatException e) {
            position = start;
            throw next() == END ? missingValue() : error("\"" + next() + "\" is not a number.");
        }
    }

    /** Reads letters and digits, spelled out; empty if no letter stands there. */
    public String name() {
        if (!startsName()) {
            return "";
        }
        int start = position;
        while (GreekNames.mayContinue(peek())) {
            position++;
        }
        return GreekNames.spelledOut(text.substring(start, position));
    }

    /** Where reading has come to, from 1. */
    public int column() {
        return position + 1;
    }

    /** Goes back to a column. */
    public void returnTo(int column) {
        position = column - 1;
    }

    /** What to say where a value should stand and does not. */
    public ExpressionException missingValue() {
        return error(
                next() == END
                        ? "the formula ends where a value should stand."
                        : cannotStand() + " Here a value should stand.");
    }

    /** Trouble at the present column. */
    public ExpressionException error(String sentence) {
        return new ExpressionException(sentence, column());
    }

    private String cannotStand() {
        return "\"" + next() + "\" cannot stand here.";
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

    private void skipDigits() {
        while (isDigit(peek())) {
            position++;
        }
    }

    private char peek() {
        return position < text.length() ? text.charAt(position) : END;
    }

    private static boolean isDigit(char sign) {
        return '0' <= sign && sign <= '9';
    }
}
