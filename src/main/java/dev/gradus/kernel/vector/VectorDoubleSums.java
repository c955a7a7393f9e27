package dev.gradus.kernel.vector;

import static dev.gradus.kernel.vector.VectorDoubleLanes.load;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorShuffle;
import jdk.incubator.vector.VectorSpecies;

/** Sums of neighbours in an array. Up to four vectors are summed side by side, then their lanes, always in the same order. */
final class VectorDoubleSums {
    private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();
    private static final VectorShuffle<Double> EIGHT_AWAY = VectorShuffle.fromOp(SPECIES, lane -> (lane ^ 8) % LANES);
    private static final VectorShuffle<Double> FOUR_AWAY = VectorShuffle.fromOp(SPECIES, lane -> (lane ^ 4) % LANES);
    private static final VectorShuffle<Double> TWO_AWAY = VectorShuffle.fromOp(SPECIES, lane -> (lane ^ 2) % LANES);
    private static final VectorShuffle<Double> ONE_AWAY = VectorShuffle.fromOp(SPECIES, lane -> (lane ^ 1) % LANES);

    private VectorDoubleSums() {}

    /** Σ x_i for from ≤ i < to. */
    static double sum(double[] x, int from, int to) {
        return foldTo(1, lanes(x, from, to)).lane(0);
    }

    /** Lane by lane: the sum of all vectors from {@code from} up to {@code to}, the last filled up with zeros. */
    static DoubleVector lanes(double[] x, int from, int to) {
        DoubleVector a = DoubleVector.zero(SPECIES);
        DoubleVector b = a;
        DoubleVector c = a;
        DoubleVector d = a;
        int i = from;
        for (; i <= to - 4 * LANES; i += 4 * LANES) {
            a = a.add(DoubleVector.fromArray(SPECIES, x, i));
            b = b.add(DoubleVector.fromArray(SPECIES, x, i + LANES));
            c = c.add(DoubleVector.fromArray(SPECIES, x, i + 2 * LANES));
            d = d.add(DoubleVector.fromArray(SPECIES, x, i + 3 * LANES));
        }
        for (; i <= to - LANES; i += LANES) {
            a = a.add(DoubleVector.fromArray(SPECIES, x, i));
        }
        if (i < to) {
            b = b.add(DoubleVector.fromArray(SPECIES, x, i, SPECIES.indexInRange(i, to)));
        }
        return a.add(b).add(c.add(d));
    }

    /**
     * Σ x_i y_i for from ≤ i < to. The sums are not handed to a method of their own: one that is compiled by itself first makes
     * objects of them.
     */
    static double dot(double[] x, double[] y, int from, int to) {
        DoubleVector a = DoubleVector.zero(SPECIES);
        DoubleVector b = a;
        DoubleVector c = a;
        DoubleVector d = a;
        int i = from;
        for (; i <= to - 4 * LANES; i += 4 * LANES) {
            a = load(x, i).fma(load(y, i), a);
            b = load(x, i + LANES).fma(load(y, i + LANES), b);
            c = load(x, i + 2 * LANES).fma(load(y, i + 2 * LANES), c);
            d = load(x, i + 3 * LANES).fma(load(y, i + 3 * LANES), d);
        }
        for (; i <= to - LANES; i += LANES) {
            a = load(x, i).fma(load(y, i), a);
        }
        if (i < to) {
            var rest = SPECIES.indexInRange(i, to);
            b = DoubleVector.fromArray(SPECIES, x, i, rest).fma(DoubleVector.fromArray(SPECIES, y, i, rest), b);
        }
        return foldTo(1, a.add(b).add(c.add(d))).lane(0);
    }

    /** The first {@code width} lanes, 1 or 2 or 4 or …, take the sum of all that are a multiple of {@code width} away. */
    static DoubleVector foldTo(int width, DoubleVector lanes) {
        DoubleVector sum = lanes;
        if (LANES > 8 && width <= 8) {
            sum = sum.add(sum.rearrange(EIGHT_AWAY));
        }
        if (LANES > 4 && width <= 4) {
            sum = sum.add(sum.rearrange(FOUR_AWAY));
        }
        if (LANES > 2 && width <= 2) {
            sum = sum.add(sum.rearrange(TWO_AWAY));
        }
        return width == 1 ? sum.add(sum.rearrange(ONE_AWAY)) : sum;
    }
}
