package dev.gradus.kernel.vector;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorShuffle;
import jdk.incubator.vector.VectorSpecies;

/** Vectors of this machine's widest kind, and what the products do with them. */
final class VectorDoubleLanes {
    static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
    static final int LANES = SPECIES.length();

    private static final VectorShuffle<Double> BY_ONE = rotation(1);
    private static final VectorShuffle<Double> BY_TWO = rotation(2);
    private static final VectorShuffle<Double> BY_FOUR = rotation(4);
    private static final VectorShuffle<Double> BY_EIGHT = rotation(8);

    private VectorDoubleLanes() {}

    static DoubleVector zero() {
        return DoubleVector.zero(SPECIES);
    }

    static DoubleVector load(double[] from, int at) {
        return DoubleVector.fromArray(SPECIES, from, at);
    }

    /** Zeros where {@code mask} is not set; nothing is read there. */
    static DoubleVector load(double[] from, int at, VectorMask<Double> mask) {
        return DoubleVector.fromArray(SPECIES, from, at, mask);
    }

    /** The first {@code count} lanes. */
    static VectorMask<Double> first(int count) {
        return SPECIES.indexInRange(0, count);
    }

    /** sum + factor·v. */
    static DoubleVector plus(DoubleVector sum, double factor, DoubleVector v) {
        return v.fma(DoubleVector.broadcast(SPECIES, factor), sum);
    }

    /** The sum of all lanes, always in the same order: that of {@code reduceLanes} differs once a loop has been compiled. */
    static double total(DoubleVector v) {
        DoubleVector sum = v;
        if (LANES > 8) {
            sum = sum.add(sum.rearrange(BY_EIGHT));
        }
        if (LANES > 4) {
            sum = sum.add(sum.rearrange(BY_FOUR));
        }
        if (LANES > 2) {
            sum = sum.add(sum.rearrange(BY_TWO));
        }
        if (LANES > 1) {
            sum = sum.add(sum.rearrange(BY_ONE));
        }
        return sum.lane(0);
    }

    /** max(v, 0), and 0 for −0. */
    static DoubleVector positive(DoubleVector v) {
        return v.lanewise(VectorOperators.MAX, zero());
    }

    private static VectorShuffle<Double> rotation(int by) {
        return VectorShuffle.iota(SPECIES, by, 1, true);
    }
}
