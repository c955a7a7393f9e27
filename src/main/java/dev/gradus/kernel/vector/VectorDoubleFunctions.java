package dev.gradus.kernel.vector;

import static jdk.incubator.vector.VectorOperators.EQ;
import static jdk.incubator.vector.VectorOperators.GE;
import static jdk.incubator.vector.VectorOperators.GT;
import static jdk.incubator.vector.VectorOperators.LSHL;
import static jdk.incubator.vector.VectorOperators.LSHR;
import static jdk.incubator.vector.VectorOperators.LT;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorSpecies;

/**
 * Exponentials and logarithms of all lanes at once, within a few units in the last place. As they are made of exactly
 * rounded operations alone, an entry gives the same bits in any lane of any machine. Results too small for a normal number
 * become 0.
 */
final class VectorDoubleFunctions {
    private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;

    private VectorDoubleFunctions() {}

    /** e^x = 2^k e^r with k whole and |r| ≤ log 2 / 2. */
    static DoubleVector exp(DoubleVector x) {
        DoubleVector rounded = x.fma(all(DoubleFormat.PER_LOG_2), all(DoubleFormat.ROUNDING));
        LongVector fraction = expMinusOne(remainder(x, rounded)).add(1).reinterpretAsLongs();
        DoubleVector power = fraction.add(exponentOf(rounded)).reinterpretAsDoubles();
        return power.blend(0, x.compare(LT, DoubleFormat.EXP_SMALLEST))
                .blend(Double.POSITIVE_INFINITY, x.compare(GT, DoubleFormat.EXP_LARGEST));
    }

    /** tanh x = ±(e^2|x| − 1) / (e^2|x| + 1), the numerator without cancellation: 2^k (e^r − 1) + (2^k − 1). */
    static DoubleVector tanh(DoubleVector x) {
        DoubleVector size = x.abs();
        DoubleVector bounded = size.blend(DoubleFormat.TANH_LARGEST, size.compare(GT, DoubleFormat.TANH_LARGEST));
        DoubleVector twice = bounded.add(bounded);
        DoubleVector rounded = twice.fma(all(DoubleFormat.PER_LOG_2), all(DoubleFormat.ROUNDING));
        DoubleVector scale = exponentOf(rounded).add(DoubleFormat.BITS_OF_ONE).reinterpretAsDoubles();
        DoubleVector numerator = expMinusOne(remainder(twice, rounded)).fma(scale, scale.sub(1));
        LongVector result = numerator.div(numerator.add(2)).reinterpretAsLongs();
        return result.or(x.reinterpretAsLongs().and(DoubleFormat.SIGN_BIT)).reinterpretAsDoubles();
    }

    /** With z = e^−|x| ≤ 1: 1 / (1 + z) for x ≥ 0, z / (1 + z) below. */
    static DoubleVector sigmoid(DoubleVector x) {
        DoubleVector z = exp(x.abs().neg());
        return z.blend(1, x.compare(GE, 0)).div(z.add(1));
    }

    /** log x = k log 2 + log m with x = 2^k m and √½ ≤ m < √2. */
    static DoubleVector log(DoubleVector x) {
        VectorMask<Double> isSubnormal = x.compare(LT, Double.MIN_NORMAL);
        LongVector bits =
                x.blend(x.mul(DoubleFormat.SUBNORMAL_SCALE), isSubnormal).reinterpretAsLongs();
        LongVector k = exponentFrom(bits);
        LongVector fraction = bits.sub(k.lanewise(LSHL, DoubleFormat.FRACTION_BITS));
        DoubleVector f = fraction.reinterpretAsDoubles().sub(1);
        DoubleVector exponent =
                k.add(DoubleFormat.ROUNDING_BITS).reinterpretAsDoubles().sub(DoubleFormat.ROUNDING);
        exponent = exponent.blend(exponent.add(DoubleFormat.SUBNORMAL_SHIFT), isSubnormal);
        DoubleVector correction = exponent.fma(all(-DoubleFormat.LOG_2_REST), logCorrection(f));
        DoubleVector log = exponent.fma(all(DoubleFormat.LOG_2), f.sub(correction));
        return log.blend(x, x.compare(EQ, Double.POSITIVE_INFINITY))
                .blend(Double.NEGATIVE_INFINITY, x.compare(EQ, 0))
                .blend(Double.NaN, x.compare(GE, 0).not());
    }

    /** x − k log 2. */
    private static DoubleVector remainder(DoubleVector x, DoubleVector rounded) {
        DoubleVector k = rounded.sub(DoubleFormat.ROUNDING);
        return k.fma(all(-DoubleFormat.LOG_2_REST), k.fma(all(-DoubleFormat.LOG_2), x));
    }

    /** The whole number in the lowest bits, moved to where exponents are. */
    private static LongVector exponentOf(DoubleVector rounded) {
        return rounded.reinterpretAsLongs().lanewise(LSHL, DoubleFormat.FRACTION_BITS);
    }

    /** The k for which 2^−k x is in [√½, √2). Shifting is done without a sign, which every processor can. */
    private static LongVector exponentFrom(LongVector bits) {
        LongVector biased = bits.add(DoubleFormat.BITS_OF_ONE - DoubleFormat.ROOT_HALF_BITS);
        return biased.lanewise(LSHR, DoubleFormat.FRACTION_BITS).sub(DoubleFormat.BIAS);
    }

    /** e^r − 1 = r + r² (1/2! + r/3! + r²/4! + …). */
    private static DoubleVector expMinusOne(DoubleVector r) {
        DoubleVector r2 = r.mul(r);
        DoubleVector r4 = r2.mul(r2);
        DoubleVector low = line(r, 1.0 / 24, 1.0 / 120).fma(r2, line(r, 1.0 / 2, 1.0 / 6));
        DoubleVector next = line(r, 1.0 / 720, 1.0 / 5040);
        DoubleVector middle = line(r, 1.0 / 40320, 1.0 / 362880).fma(r2, next); // twin: FloatVector middle = next;
        DoubleVector last = line(r, 1.0 / 479001600, 1.0 / 6227020800L);
        DoubleVector high = last.fma(r2, line(r, 1.0 / 3628800, 1.0 / 39916800));
        DoubleVector outer = high.fma(r4, middle); // twin: FloatVector outer = middle;
        return outer.fma(r4, low).fma(r2, r);
    }

    /** What f has too much: f − log(1 + f) = s (f − Σ_j 2 s^2j / (2j + 1)), j ≥ 1, s = f / (2 + f), for √½ ≤ 1 + f ≤ √2. */
    private static DoubleVector logCorrection(DoubleVector f) {
        DoubleVector s = f.div(f.add(2));
        DoubleVector z = s.mul(s);
        DoubleVector z2 = z.mul(z);
        DoubleVector z4 = z2.mul(z2);
        DoubleVector low = line(z, 2.0 / 7, 2.0 / 9).fma(z2, line(z, 2.0 / 3, 2.0 / 5));
        DoubleVector middle = line(z, 2.0 / 15, 2.0 / 17).fma(z2, line(z, 2.0 / 11, 2.0 / 13));
        DoubleVector high = line(z, 2.0 / 19, 2.0 / 21);
        DoubleVector series = high.fma(z4, middle).fma(z4, low); // twin: FloatVector series = low;
        return s.mul(f.sub(z.mul(series)));
    }

    private static DoubleVector line(DoubleVector x, double constant, double slope) {
        return x.fma(all(slope), all(constant));
    }

    private static DoubleVector all(double value) {
        return DoubleVector.broadcast(SPECIES, value);
    }
}
