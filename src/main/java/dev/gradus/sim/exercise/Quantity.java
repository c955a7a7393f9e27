package dev.gradus.sim.exercise;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number as people write it: {@code 0.25}, {@code 3,2}, {@code 1e-3}, {@code 3·10⁻³}, {@code 3/8}, {@code 2^10}, {@code sqrt(2)},
 * {@code 1 234}, with a unit of the same kind as the one asked for. What can be read in two ways is not guessed.
 */
public sealed interface Quantity {
    /** Longest text that is looked at. */
    int MAX_LENGTH = 400;

    /** A number in the unit asked for. */
    record Known(double value) implements Quantity {}

    /**
     * What is no number, or not only one.
     *
     * @param sentence what is wrong and what to write instead, for the learner
     */
    record Unreadable(String sentence) implements Quantity {}

    /** A trailing word can only be a unit: formulas of numbers end in a digit or a parenthesis. */
    Pattern PARTS = Pattern.compile("(?s)(.*?)\\s*([\\p{L}µ%°]*)");

    /** What stands in {@code text}, in {@code unit}; {@code 1} or nothing for plain numbers. */
    static Quantity read(String text, String unit) {
        if (text.isBlank()) {
            return new Unreadable("Write a number first, such as 0.25, −3 or 1e-4.");
        }
        Matcher parts = PARTS.matcher(text.strip());
        if (text.length() > MAX_LENGTH || !parts.matches()) {
            return new Unreadable("A number must have at most " + MAX_LENGTH + " characters.");
        }
        return switch (amount(parts.group(1), text.strip())) {
            case Known(double amount) -> inUnit(amount, parts.group(2), unit);
            case Unreadable unreadable -> unreadable;
        };
    }

    private static Quantity inUnit(double amount, String written, String unit) {
        if (written.isEmpty()) {
            return new Known(amount);
        }
        Optional<Double> factor = Unit.factor(written, unit);
        if (factor.isPresent()) {
            return new Known(amount * factor.get());
        }
        return new Unreadable(
                Unit.isPlain(unit)
                        ? "This number has no unit: leave out \"" + written + "\"."
                        : "The answer is wanted in " + unit + ", and \"" + written + "\" cannot be turned into that.");
    }

    private static Quantity amount(String number, String whole) {
        return switch (DecimalSigns.read(number)) {
            case DecimalSigns.Ambiguous(var first, var second) ->
                new Unreadable("\"" + number + "\" can mean " + first + " or " + second + ": write one of these.");
            case DecimalSigns.Plain(var plain) -> evaluate(plain, whole);
        };
    }

    private static Quantity evaluate(String plain, String whole) {
        try {
            double value = Expression.parse(plain, List.of()).at(Map.of());
            return Double.isFinite(value)
                    ? new Known(value)
                    : new Unreadable("\"" + whole + "\" has no finite value: write a number, such as 0.25 or 1e-4.");
        } catch (ExpressionException e) {
            return new Unreadable("\"" + whole + "\" must be a number, such as 0.25, 3/8, 2^10 or 1e-4.");
        }
    }
}
