package dev.gradus.sim.exercise;

import dev.gradus.random.Rng;
import java.util.List;
import java.util.function.Function;
import java.util.stream.LongStream;

/**
 * An exercise of a lab; the same seed draws the same variant.
 *
 * @param id kebab-case, unique in the lab
 * @param answerType the kind of answer its questions take
 * @param variants draws a variant; must not depend on anything but the generator
 */
public record Exercise<A extends Answer>(
        String id, String title, int points, Class<A> answerType, Function<Rng, Question<A>> variants) {
    private static final int TRIED = 4;

    /** Whether other seeds ask something else, as far as a learner can see. */
    public boolean hasVariants() {
        return LongStream.range(0, TRIED)
                        .mapToObj(this::question)
                        .map(question -> List.of(question.prompt(), question.form()))
                        .distinct()
                        .count()
                > 1;
    }

    /** The variant of the given seed. */
    public Question<A> question(long seed) {
        return variants.apply(new Rng(seed).named(id));
    }
}
