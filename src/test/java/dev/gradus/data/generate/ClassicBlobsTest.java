package dev.gradus.data.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.gradus.data.LabelledRows;
import dev.gradus.random.Rng;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Figures of scikit-learn 1.2.1, {@code make_blobs(n_samples=2000, random_state=170)}. */
class ClassicBlobsTest {
    private static final double[] FIRST = {
        -3.2098571955666033,
        0.1702846097738823,
        -10.757926882779946,
        -6.0358072395554165,
        1.8259908702003806,
        -0.030133262340775735
    };
    private static final int[] FIRST_LABELS = {1, 0, 2, 2, 1, 2, 0, 0, 1, 2, 1, 2, 1, 2, 2, 2, 2, 0, 1, 1};

    @Test
    void pointsAndLabelsAreThoseOfScikitLearn() {
        LabelledRows blobs = ClassicBlobs.of(2000, 3, new Rng(170));
        for (int i = 0; i < FIRST.length; i++) {
            assertThat(blobs.values()[i]).isCloseTo(FIRST[i], within(1e-14 * Math.abs(FIRST[i])));
        }
        assertThat(Arrays.copyOf(blobs.labels(), 20)).containsExactly(FIRST_LABELS);
    }

    @Test
    void theFirstHeapsHaveOnePointMore() {
        int[] sizes = new int[3];
        for (int label : ClassicBlobs.of(11, 3, new Rng(1)).labels()) {
            sizes[label]++;
        }
        assertThat(sizes).containsExactly(4, 4, 3);
    }

    @Test
    void thereMustBeACentre() {
        assertThatThrownBy(() -> ClassicBlobs.of(10, 0, new Rng(1))).hasMessageContaining("centres");
    }
}
