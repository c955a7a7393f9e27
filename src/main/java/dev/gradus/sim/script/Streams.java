package dev.gradus.sim.script;

import dev.gradus.random.Rng;

/** The generators of a run in Python: the run's own, and its sub-streams. */
public final class Streams {
    /** A Python function that gives the sub-stream of a name as {@link Rng#named} does, from a variable {@code seed}. */
    public static final String NAMED = """
            def stream(name):
                \"""The generator of this name that belongs to the seed (hash FNV-1a, then mixed).\"""
                h = 0xCBF29CE484222325 ^ seed
                for letter in name:
                    h = (h ^ ord(letter)) * 0x100000001B3 % 2**64
                h = (h ^ (h >> 33)) * 0xFF51AFD7ED558CCD % 2**64
                return np.random.RandomState((h ^ (h >> 33)) % 2**32)
            """;

    private Streams() {}

    /** A generator for a run's own draws. */
    public static String own(long seed) {
        return "np.random.RandomState(" + seed + ")";
    }

    /** A generator for the sub-stream of a fixed name. */
    public static String named(long seed, String name) {
        return own(new Rng(seed).named(name).seed());
    }
}
