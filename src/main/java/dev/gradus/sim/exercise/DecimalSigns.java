package dev.gradus.sim.exercise;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numerals of several countries, brought to the one that programs read: a point for decimals, nothing between thousands. */
sealed interface DecimalSigns {
    /** A text with points and without grouping. */
    record Plain(String text) implements DecimalSigns {}

    /** One comma before three digits is a decimal sign to some and a thousands separator to others. */
    record Ambiguous(String grouped, String decimal) implements DecimalSigns {}

    Pattern SPACE_BETWEEN_DIGITS = Pattern.compile("(?<=\\d)[ \u00A0\u2009\u202F'](?=\\d{3}(?!\\d))");
    Pattern NUMERAL = Pattern.compile("\\d[\\d.,]*");
    Pattern POWER = Pattern.compile("[⁺⁻]?[⁰¹²³⁴⁵⁶⁷⁸⁹]+");
    Pattern TWO_WAYS = Pattern.compile("[1-9]\\d{0,2},\\d{3}");
    Pattern COMMA_GROUPED = Pattern.compile("[1-9]\\d{0,2}(,\\d{3})+(\\.\\d*)?");
    Pattern POINT_GROUPED = Pattern.compile("[1-9]\\d{0,2}((\\.\\d{3})+,\\d*|(\\.\\d{3}){2,})");

    /** Reads the numerals of a text; commas between the arguments of a function stay. */
    static DecimalSigns read(String text) {
        String closed = SPACE_BETWEEN_DIGITS.matcher(raised(text)).replaceAll("");
        if (closed.contains("(") && closed.indexOf('(') > 0 && Character.isLetter(before(closed))) {
            return new Plain(closed);
        }
        Matcher numeral = NUMERAL.matcher(closed);
        if (numeral.results()
                .map(MatchResult::group)
                .anyMatch(n -> TWO_WAYS.matcher(n).matches())) {
            return new Ambiguous(closed.replace(",", ""), closed.replace(',', '.'));
        }
        return new Plain(numeral.reset().replaceAll(found -> point(found.group())));
    }

    private static char before(String text) {
        return text.charAt(text.indexOf('(') - 1);
    }

    private static String point(String numeral) {
        if (COMMA_GROUPED.matcher(numeral).matches()) {
            return numeral.replace(",", "");
        }
        return POINT_GROUPED.matcher(numeral).matches()
                ? numeral.replace(".", "").replace(',', '.')
                : numeral.replace(',', '.');
    }

    /** 10⁻³ is 10^-3. */
    private static String raised(String text) {
        return POWER.matcher(text).replaceAll(found -> "^" + lowered(found.group()));
    }

    private static String lowered(String raised) {
        StringBuilder lowered = new StringBuilder();
        raised.chars()
                .map(sign -> "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻".indexOf(sign))
                .mapToObj(place -> place < 10 ? Integer.toString(place) : place == 10 ? "" : "-")
                .forEach(lowered::append);
        return lowered.toString();
    }
}
