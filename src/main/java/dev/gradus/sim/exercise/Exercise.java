package dev.gradus.sim.exercise;

import dev.gradus.random.Rng;
import java.util.function.Function;

/**
 * An exercise of a lab; the same seed draws the same variant.
 *
 * @param id kebab-case, unique in the lab
 * @param answerType the kind of answer its questions take
 * @param variants draws a variant; must not depend on anything but the generator
 */
public record Exercise<A extends Answer>(
        String id, String title, int points, Class<A> answerType, Function<Rng, Question<A>> variants) {
    /** The variant of the given seed. */
    public Question<A> question(long seed) {
        return variants.apply(new Rng(seed).named(id));
    }
}
