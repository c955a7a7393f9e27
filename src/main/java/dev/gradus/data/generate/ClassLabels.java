package dev.gradus.data.generate;

import dev.gradus.random.Rng;

/** Which class each example has. */
final class ClassLabels {
    private ClassLabels() {}

    /** Class sizes that differ by one at most, in random order. */
    static int[] balanced(int count, int classes, Rng rng) {
        int[] labels = rng.permutation(count);
        for (int i = 0; i < count; i++) {
            labels[i] %= classes;
        }
        return labels;
    }
}
