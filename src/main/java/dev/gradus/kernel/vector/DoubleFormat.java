package dev.gradus.kernel.vector;

/** How a number of this precision is written in bits, and what follows from it. */
final class DoubleFormat {
    /** Bits after the point. */
    static final int FRACTION_BITS = 52; // twin: static final int FRACTION_BITS = 23;

    /** The exponent field of 1. */
    static final long BIAS = 1023; // twin: static final int BIAS = 127;

    static final long BITS_OF_ONE = 0x3ffL << 52; // twin: static final int BITS_OF_ONE = 0x3f800000;

    static final long SIGN_BIT = Long.MIN_VALUE; // twin: static final int SIGN_BIT = Integer.MIN_VALUE;

    /** Adding this to a number leaves it, rounded to a whole one, in the lowest bits. */
    static final double ROUNDING = 0x1.8p52; // twin: static final float ROUNDING = 0x1.8p23f;

    static final long ROUNDING_BITS = 0x433L << 52 | 1L << 51; // twin: static final int ROUNDING_BITS = 0x4b400000;

    /** √½, rounded down, for the smallest fraction that a logarithm looks at. */
    static final long ROOT_HALF_BITS = 0x3fe6a09e667f3bccL; // twin: static final int ROOT_HALF_BITS = 0x3f3504f3;

    /** Makes a normal number of a subnormal one. */
    static final double SUBNORMAL_SCALE = 0x1p54; // twin: static final float SUBNORMAL_SCALE = 0x1p25f;

    static final double SUBNORMAL_SHIFT = -54; // twin: static final float SUBNORMAL_SHIFT = -25;

    /** The number next to log 2. */
    static final double LOG_2 = 0x1.62e42fefa39efp-1; // twin: static final float LOG_2 = 0x1.62e43p-1f;

    /** What that lacks. */
    static final double LOG_2_REST = 0x1.abc9e3b39803fp-56; // twin: static final float LOG_2_REST = -0x1.05c61p-29f;

    static final double PER_LOG_2 = 0x1.71547652b82fep0; // twin: static final float PER_LOG_2 = 0x1.715476p0f;

    /** Above, e^x is too large. */
    static final double EXP_LARGEST = 709.782712893384; // twin: static final float EXP_LARGEST = 88.72283f;

    /** Below, e^x is hardly a normal number. */
    static final double EXP_SMALLEST = -708.3964; // twin: static final float EXP_SMALLEST = -87.3365f;

    /** From here on tanh x rounds to 1. */
    static final double TANH_LARGEST = 20; // twin: static final float TANH_LARGEST = 10;

    private DoubleFormat() {}
}
