package dev.gradus.random;

import java.util.Arrays;

/**
 * NumPy's legacy generator ({@code numpy.random.RandomState}): the same draws from the same seed, in the same order.
 * Integers and uniforms agree bit for bit, normals to 1e-15 relative (the logarithm of the Java library differs in the
 * last place). Arrays fill row by row. Owner: one simulation; not thread-safe.
 */
public final class Rng {
    /** Largest seed, 2³² − 1. */
    public static final long MAX_SEED = 0xFFFFFFFFL;

    private static final double TWO_POW_26 = 67108864.0;
    private static final double TWO_POW_53 = 9007199254740992.0;

    private final long seed;
    private MersenneTwister twister;
    private double cachedNormal = Double.NaN;

    /** @throws IllegalArgumentException if seed is outside [0, 2³² − 1] */
    public Rng(long seed) {
        if (seed < 0 || seed > MAX_SEED) {
            throw new IllegalArgumentException("seed must be in [0, 4294967295], got " + seed);
        }
        this.seed = seed;
        this.twister = new MersenneTwister((int) seed);
    }

    /**
     * An independent stream that depends on this generator's seed and on the name alone, not on what has been drawn. For
     * draws that must not disturb a published order.
     */
    public Rng named(String name) {
        long hash = 0xCBF29CE484222325L ^ seed;
        for (int i = 0; i < name.length(); i++) {
            hash = (hash ^ name.charAt(i)) * 0x100000001B3L;
        }
        hash = (hash ^ (hash >>> 33)) * 0xFF51AFD7ED558CCDL;
        return new Rng((hash ^ (hash >>> 33)) & MAX_SEED);
    }

    /** The seed that it was made with; it names shared data that are drawn from the seed. */
    public long seed() {
        return seed;
    }

    /** A second generator that goes on from here with the same draws. */
    public Rng copy() {
        Rng copy = new Rng(seed);
        copy.restore(state());
        return copy;
    }

    /** 32 random bits as a number in [0, 2³²). */
    public long bits() {
        return Integer.toUnsignedLong(twister.next());
    }

    /** Uniform in [0, 1), 53 bits: {@code random_sample()}. */
    public double uniform() {
        int a = twister.next() >>> 5;
        int b = twister.next() >>> 6;
        return (a * TWO_POW_26 + b) / TWO_POW_53;
    }

    /** Uniform in [low, high): {@code uniform(low, high)}. */
    public double uniform(double low, double high) {
        return low + (high - low) * uniform();
    }

    /** {@code count} uniforms in [low, high). */
    public double[] uniforms(int count, double low, double high) {
        double[] values = new double[count];
        Arrays.setAll(values, i -> uniform(low, high));
        return values;
    }

    /** Draws and forgets {@code count} uniforms. */
    public void skipUniforms(int count) {
        for (int i = 0; i < count; i++) {
            uniform();
        }
    }

    /** Standard normal by the polar method: {@code standard_normal()}. The second value of a pair is kept for the next call. */
    public double normal() {
        if (!Double.isNaN(cachedNormal)) {
            double value = cachedNormal;
            cachedNormal = Double.NaN;
            return value;
        }
        double x1;
        double x2;
        double r2;
        do {
            x1 = 2.0 * uniform() - 1.0;
            x2 = 2.0 * uniform() - 1.0;
            r2 = x1 * x1 + x2 * x2;
        } while (r2 >= 1.0 || r2 == 0.0);
        double factor = Math.sqrt(-2.0 * StrictMath.log(r2) / r2);
        cachedNormal = factor * x1;
        return factor * x2;
    }

    /** Normal with the given mean and standard deviation: {@code normal(mean, deviation)}. */
    public double normal(double mean, double deviation) {
        return mean + deviation * normal();
    }

    /** {@code count} standard normals: {@code randn(count)}. */
    public double[] normals(int count) {
        double[] values = new double[count];
        Arrays.setAll(values, i -> normal());
        return values;
    }

    /**
     * Uniform integer in [low, high): {@code randint(low, high)}, masked rejection.
     *
     * @throws IllegalArgumentException if low ≥ high
     */
    public long integer(long low, long high) {
        if (low >= high) {
            throw new IllegalArgumentException("low must be < high, got low=" + low + ", high=" + high);
        }
        return low + below(high - 1 - low);
    }

    /** {@code count} integers in [0, bound): {@code choice(bound, count)} with replacement, masked rejection. */
    public int[] integers(int bound, int count) {
        int[] values = new int[count];
        fillIntegers(bound, values);
        return values;
    }

    /**
     * Fills {@code values} with integers in [0, bound), drawn as {@link #integers}.
     *
     * @throws IllegalArgumentException if bound ≤ 0
     */
    public void fillIntegers(int bound, int[] values) {
        if (bound <= 0) {
            throw new IllegalArgumentException("bound must be > 0, got " + bound);
        }
        if (bound == 1) {
            Arrays.fill(values, 0); // one possible value: NumPy draws nothing
        } else {
            twister.fillMasked(bound - 1, values);
        }
    }

    /** Shuffles in place: {@code shuffle(values)}. */
    public void shuffle(int[] values) {
        for (int i = values.length - 1; i > 0; i--) {
            int j = (int) below(i);
            int swapped = values[i];
            values[i] = values[j];
            values[j] = swapped;
        }
    }

    /** The numbers 0…n−1 in random order: {@code permutation(n)}. */
    public int[] permutation(int n) {
        int[] order = new int[n];
        Arrays.setAll(order, i -> i);
        shuffle(order);
        return order;
    }

    /** {@code count} different numbers of 0…bound−1: {@code choice(bound, count, replace=False)}. */
    public int[] distinctIntegers(int bound, int count) {
        if (count > bound) {
            throw new IllegalArgumentException("count must be ≤ " + bound + ", got " + count);
        }
        return Arrays.copyOf(permutation(bound), count);
    }

    /** {@code count} indices drawn with the given probabilities: {@code choice(n, count, p=probabilities)}. */
    public int[] weightedIntegers(double[] probabilities, int count) {
        double[] cumulative = probabilities.clone();
        for (int i = 1; i < cumulative.length; i++) {
            cumulative[i] += cumulative[i - 1];
        }
        double total = cumulative[cumulative.length - 1];
        int[] chosen = new int[count];
        for (int i = 0; i < count; i++) {
            double u = uniform();
            while (cumulative[chosen[i]] / total <= u) {
                chosen[i]++;
            }
        }
        return chosen;
    }

    /** A snapshot of everything that later draws depend on. */
    public State state() {
        return new State(twister.words(), twister.position(), cachedNormal);
    }

    /** Continues exactly where {@code state} was taken. */
    public void restore(State state) {
        twister = new MersenneTwister(state.words(), state.position());
        cachedNormal = state.cachedNormal();
    }

    private long below(long range) {
        if (range == 0) {
            return 0;
        }
        long mask = -1L >>> Long.numberOfLeadingZeros(range);
        long value;
        do {
            value = (range <= MAX_SEED ? bits() : (bits() << 32) | bits()) & mask;
        } while (Long.compareUnsigned(value, range) > 0);
        return value;
    }

    /**
     * A saved generator: the 624 words, the position in them, and the kept second normal (not a number if there is none).
     */
    public record State(int[] words, int position, double cachedNormal) {}
}
