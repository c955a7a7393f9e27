package dev.gradus.random;

import java.util.Arrays;

/**
 * The 32-bit Mersenne Twister MT19937, seeded with {@code init_genrand}. Owner: one {@link Rng}; not thread-safe.
 *
 * <p>Source: M. Matsumoto, T. Nishimura, "Mersenne Twister", ACM TOMACS 8 (1998).
 */
final class MersenneTwister {
    static final int WORDS = 624;
    private static final int SHIFT = 397;
    private static final int MATRIX = 0x9908B0DF;

    private final int[] words = new int[WORDS];
    private final int[] tempered = new int[WORDS];
    private int position = WORDS;

    MersenneTwister(int seed) {
        words[0] = seed;
        for (int i = 1; i < WORDS; i++) {
            words[i] = 1812433253 * (words[i - 1] ^ (words[i - 1] >>> 30)) + i;
        }
    }

    MersenneTwister(int[] state, int position) {
        System.arraycopy(state, 0, words, 0, WORDS);
        this.position = position;
        temper();
    }

    int next() {
        if (position == WORDS) {
            refill();
        }
        return tempered[position++];
    }

    /**
     * Fills {@code values} with integers in [0, largest] by masked rejection: each word is cut to as many bits as
     * {@code largest} has and dropped if it is still larger. The word is stored in any case and the next one overwrites a
     * dropped one, so that no branch depends on chance.
     */
    void fillMasked(int largest, int[] values) {
        int mask = -1 >>> Integer.numberOfLeadingZeros(largest);
        int filled = 0;
        while (filled < values.length) {
            if (position == WORDS) {
                refill();
            }
            int next = position;
            while (next < WORDS && filled < values.length) {
                int value = tempered[next++] & mask;
                values[filled] = value;
                filled += value <= largest ? 1 : 0;
            }
            position = next;
        }
    }

    int[] words() {
        return Arrays.copyOf(words, WORDS);
    }

    int position() {
        return position;
    }

    private void refill() {
        twist();
        temper();
        position = 0;
    }

    private void twist() {
        for (int i = 0; i < WORDS - SHIFT; i++) {
            words[i] = words[i + SHIFT] ^ mix(words[i], words[i + 1]);
        }
        for (int i = WORDS - SHIFT; i < WORDS - 1; i++) {
            words[i] = words[i + SHIFT - WORDS] ^ mix(words[i], words[i + 1]);
        }
        words[WORDS - 1] = words[SHIFT - 1] ^ mix(words[WORDS - 1], words[0]);
    }

    /** All words at once: a loop without branches that the compiler turns into vector instructions. */
    private void temper() {
        for (int i = 0; i < WORDS; i++) {
            int y = words[i];
            y ^= y >>> 11;
            y ^= (y << 7) & 0x9D2C5680;
            y ^= (y << 15) & 0xEFC60000;
            tempered[i] = y ^ (y >>> 18);
        }
    }

    private static int mix(int high, int low) {
        int y = (high & 0x80000000) | (low & 0x7FFFFFFF);
        return (y >>> 1) ^ (-(y & 1) & MATRIX);
    }
}
