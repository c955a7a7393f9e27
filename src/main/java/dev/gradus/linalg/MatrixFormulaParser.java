package dev.gradus.linalg;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a matrix formula from left to right.
 *
 * <pre>
 * sum     = product (("+" | "-") product)*
 * product = factor ("*"? factor)*
 * factor  = "-" factor | primary ("'" | "^T" | ".T" | "^-1")*
 * primary = name | number | ("inv" | "transpose") "(" sum ")" | "(" sum ")"
 * </pre>
 */
final class MatrixFormulaParser {
    private static final int MAX_LENGTH = 500;
    private static final int MAX_DEPTH = 40;
    private static final Pattern NUMBER = Pattern.compile("\\d+(\\.\\d+)?");
    private static final Pattern TRANSPOSE = Pattern.compile("'|\\^[Tt]|\\^\\{[Tt]}|\\^\\([Tt]\\)|\\.[Tt]");
    private static final Pattern INVERT = Pattern.compile("\\^-1|\\^\\{-1}|\\^\\(-1\\)");
    private static final Pattern FUNCTION = Pattern.compile("(inverse|inv|transpose)\\(");

    private static final Map<String, String> SPELLINGS =
            Map.of("ᵀ", "'", "⁻¹", "^-1", "·", "*", "×", "*", "@", "*", "−", "-", "\\", "");

    private final String original;
    private final String text;
    private final List<String> names;
    private int position;
    private int depth;

    MatrixFormulaParser(String text, List<String> names) {
        String plain = text;
        for (Map.Entry<String, String> spelling : SPELLINGS.entrySet()) {
            plain = plain.replace(spelling.getKey(), spelling.getValue());
        }
        this.original = text;
        this.text = plain.replaceAll("\\s+", "");
        this.names = names;
    }

    MatrixFormula parse() throws MatrixFormulaException {
        if (original.length() > MAX_LENGTH || text.isEmpty()) {
            throw new MatrixFormulaException("A formula of 1 to " + MAX_LENGTH + " characters was expected.");
        }
        MatrixFormula formula = sum();
        if (position < text.length()) {
            throw unexpected();
        }
        return formula;
    }

    private MatrixFormula sum() throws MatrixFormulaException {
        if (++depth > MAX_DEPTH) {
            throw new MatrixFormulaException("The formula nests too deeply.");
        }
        MatrixFormula sum = product();
        while (next("+") || next("-")) {
            double sign = text.charAt(position++) == '+' ? 1 : -1;
            sum = new MatrixFormula.Sum(sum, sign, product());
        }
        depth--;
        return sum;
    }

    private MatrixFormula product() throws MatrixFormulaException {
        MatrixFormula product = factor();
        while (next("*") || (position < text.length() && startsFactor(text.charAt(position)))) {
            position += next("*") ? 1 : 0;
            product = new MatrixFormula.Product(product, factor());
        }
        return product;
    }

    private MatrixFormula factor() throws MatrixFormulaException {
        double sign = 1;
        while (next("-")) {
            position++;
            sign = -sign;
        }
        MatrixFormula factor = primary();
        while (true) {
            if (taken(TRANSPOSE)) {
                factor = new MatrixFormula.Transposed(factor);
            } else if (taken(INVERT)) {
                factor = new MatrixFormula.Inverse(factor);
            } else {
                return sign > 0 ? factor : new MatrixFormula.Product(new MatrixFormula.Scalar(sign), factor);
            }
        }
    }

    private MatrixFormula primary() throws MatrixFormulaException {
        int start = position;
        if (taken(FUNCTION)) {
            boolean inverts = text.startsWith("inv", start);
            MatrixFormula operand = closed();
            return inverts ? new MatrixFormula.Inverse(operand) : new MatrixFormula.Transposed(operand);
        }
        if (next("(")) {
            position++;
            return closed();
        }
        if (taken(NUMBER)) {
            return new MatrixFormula.Scalar(Double.parseDouble(text.substring(start, position)));
        }
        if (position < text.length() && names.contains(text.substring(position, position + 1))) {
            return new MatrixFormula.Name(text.substring(position, ++position));
        }
        throw unexpected();
    }

    private MatrixFormula closed() throws MatrixFormulaException {
        MatrixFormula inner = sum();
        if (!next(")")) {
            throw position < text.length()
                    ? unexpected()
                    : new MatrixFormulaException("A closing parenthesis is missing.");
        }
        position++;
        return inner;
    }

    private boolean next(String symbol) {
        return text.startsWith(symbol, position);
    }

    private boolean taken(Pattern pattern) {
        Matcher matcher = pattern.matcher(text).region(position, text.length());
        if (!matcher.lookingAt()) {
            return false;
        }
        position = matcher.end();
        return true;
    }

    private static boolean startsFactor(char character) {
        return character == '(' || Character.isLetterOrDigit(character);
    }

    private MatrixFormulaException unexpected() {
        String found = position < text.length() ? "“" + text.charAt(position) + "”" : "the end of the formula";
        return new MatrixFormulaException("The names are " + String.join(", ", names) + "; " + found
                + " was not expected here. Write a transpose as X' and an inverse as inv( ).");
    }
}
