package dev.gradus.sim.exercise;

import java.math.BigDecimal;
import java.math.MathContext;

/** Numbers in sentences for learners: four significant digits, a true minus. */
public final class Numerals {
    private static final MathContext DIGITS = new MathContext(4);

    private Numerals() {}

    /** As {@code −0.125}, {@code 3.142}, {@code 1.5e-9}; whole numbers below a million in full. */
    public static String print(double value) {
        if (!Double.isFinite(value)) {
            return Double.isNaN(value) ? "not a number" : value > 0 ? "infinity" : "−infinity";
        }
        return shortest(value).replace('-', '−').replace("e−", "e-");
    }

    private static String shortest(double value) {
        double size = Math.abs(value);
        if (size < 1e6 && value == Math.rint(value)) {
            return Long.toString((long) value);
        }
        BigDecimal rounded = new BigDecimal(value).round(DIGITS).stripTrailingZeros();
        if (1e-4 <= size && size < 1e6) {
            return rounded.toPlainString();
        }
        int exponent = rounded.precision() - rounded.scale() - 1;
        return rounded.scaleByPowerOfTen(-exponent).toPlainString() + "e" + exponent;
    }
}
