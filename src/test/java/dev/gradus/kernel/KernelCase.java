package dev.gradus.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.kernel.plain.PlainKernels;
import dev.gradus.kernel.vector.VectorKernels;
import dev.gradus.random.Rng;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/** Kernels of one precision beside the plain loops that they have to agree with. */
record KernelCase(KernelSet set, Precision precision) {
    /** Everything there is beside the plain loops. */
    private static final List<KernelSet> SETS = List.of(VectorKernels.all());

    /** Around every number of lanes, and some that are odd. */
    static final List<Integer> LENGTHS =
            List.of(0, 1, 2, 3, 4, 5, 7, 8, 9, 15, 16, 17, 31, 33, 63, 64, 65, 127, 130, 211);

    private static final double[] SPECIAL = {
        0.0,
        -0.0,
        1,
        -1,
        Double.NaN,
        Double.POSITIVE_INFINITY,
        Double.NEGATIVE_INFINITY,
        1000,
        -1000,
        88.5,
        -87,
        709,
        -708,
        1e-30
    };

    static Stream<KernelCase> all() {
        return SETS.stream()
                .flatMap(set -> Stream.of(Precision.values()).map(precision -> new KernelCase(set, precision)));
    }

    Kernels tested() {
        return set.of(precision);
    }

    Kernels plain() {
        return PlainKernels.all().of(precision);
    }

    Storage zeros(int length) {
        return Storage.zeros(precision, length);
    }

    Storage of(double... values) {
        Storage storage = zeros(values.length);
        storage.copyFrom(values);
        return storage;
    }

    /** Standard normal numbers. */
    Storage normals(int length, int seed) {
        return of(new Rng(seed).normals(length));
    }

    /** Numbers that are apt to be treated wrongly, each once in every lane. */
    Storage specials() {
        double[] values = new double[SPECIAL.length * 17];
        for (int i = 0; i < values.length; i++) {
            values[i] = SPECIAL[i % SPECIAL.length];
        }
        return of(values);
    }

    /** A few units in the last place of numbers around 1. */
    double tolerance() {
        return precision == Precision.DOUBLE ? 2e-15 : 1e-6;
    }

    /** Both kinds of loops write the same numbers, which count {@code length}. */
    void agree(int length, BiConsumer<Kernels, Storage> loop) {
        agree(zeros(length), loop);
    }

    /** Both kinds of loops make the same numbers of {@code start}. */
    void agree(Storage start, BiConsumer<Kernels, Storage> loop) {
        Storage actual = of(start.toDoubles());
        Storage expected = of(start.toDoubles());
        loop.accept(tested(), actual);
        loop.accept(plain(), expected);
        areClose(actual, expected);
    }

    void areClose(Storage actual, Storage expected) {
        assertThat(actual.length()).isEqualTo(expected.length());
        for (int i = 0; i < expected.length(); i++) {
            isClose(actual.get(i), expected.get(i), i);
        }
    }

    private void isClose(double actual, double expected, int index) {
        boolean isSpecial = Double.isNaN(expected) || Double.isInfinite(expected) || expected == 0;
        double error = Math.abs(actual - expected) / Math.max(1, Math.abs(expected));
        boolean isSame = isSpecial ? Double.compare(actual + 0.0, expected + 0.0) == 0 : error <= tolerance();
        if (!isSame) {
            throw new AssertionError("entry %d must be %s, got %s".formatted(index, expected, actual));
        }
    }
}
