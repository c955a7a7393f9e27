package dev.gradus.kernel.vector;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/** Vectors of this machine's widest kind, and what the products do with them. */
final class VectorDoubleLanes {
    static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
    static final int LANES = SPECIES.length();

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

    /**
     * lanes[at] + … + lanes[at + LANES − 1], by halves; the entries are overwritten. Sums of lanes go by way of an array, because
     * {@code reduceLanes} sums in another order once a loop has been compiled, and because a vector that is handed to a method
     * of ours may become an object.
     */
    static double total(double[] lanes, int at) {
        for (int half = LANES / 2; half > 0; half /= 2) {
            for (int i = at; i < at + half; i++) {
                lanes[i] += lanes[i + half];
            }
        }
        return lanes[at];
    }

    /** max(v, 0), and 0 for −0. */
    static DoubleVector positive(DoubleVector v) {
        return v.lanewise(VectorOperators.MAX, zero());
    }
}
