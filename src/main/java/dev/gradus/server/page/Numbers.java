package dev.gradus.server.page;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

/** Numbers as readers see them: four significant digits, a true minus sign, powers of ten above and below. */
final class Numbers {
    private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    private Numbers() {}

    static String grouped(long value) {
        return String.format(Locale.ROOT, "%,d", value).replace('-', '−');
    }

    static String counted(int count, String thing) {
        return count == 1 ? "1 " + thing : count + " " + thing + "s";
    }

    /** A readout's value; a dash if it is undefined. */
    static String compact(double value) {
        if (!Double.isFinite(value)) {
            return "–";
        }
        if (value == Math.rint(value) && Math.abs(value) < 1e9) {
            return grouped((long) value);
        }
        double size = Math.abs(value);
        return size >= 1e-3 && size < 1e6 ? decimal(value) : scientific(value);
    }

    /** Ten to the power of {@code exponent}, written out near one: the label of a decade. */
    static String decade(int exponent) {
        return exponent >= -2 && exponent <= 2
                ? BigDecimal.ONE.scaleByPowerOfTen(exponent).toPlainString()
                : "10" + superscript(exponent);
    }

    private static String decimal(double value) {
        return new BigDecimal(value).round(new MathContext(4)).toPlainString().replace('-', '−');
    }

    private static String scientific(double value) {
        String printed = String.format(Locale.ROOT, "%.2e", value);
        int exponent = printed.indexOf('e');
        return printed.substring(0, exponent).replace('-', '−')
                + "·10"
                + superscript(Integer.parseInt(printed, exponent + 1, printed.length(), 10));
    }

    private static String superscript(int exponent) {
        StringBuilder text = new StringBuilder(exponent < 0 ? "⁻" : "");
        Integer.toString(Math.abs(exponent)).chars().forEach(digit -> text.append(SUPERSCRIPTS.charAt(digit - '0')));
        return text.toString();
    }
}
