package dev.gradus.data.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gradus.random.Rng;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DrawnSetTest {
    @ParameterizedTest
    @ValueSource(strings = {"digits-6000-1000", "digits-1-99999", "tiny-images-1000-1000"})
    void namesReadBack(String name) {
        assertThat(DrawnSet.named(name).map(DrawnSet::name)).hasValue(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "digits",
                "digits-10",
                "digits-0-5",
                "digits-5-0",
                "digits-100000-5",
                "digits--5-5",
                "letters-5-5",
                "digits-5-5-5"
            })
    void otherNamesAreNone(String name) {
        assertThat(DrawnSet.named(name)).isEmpty();
    }

    @Test
    void numbersMustBePositive() {
        assertThatThrownBy(() -> new DrawnSet(DrawnSet.Kind.DIGITS, 0, 7))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("numbers of images must be in [1, 99999], got 0 and 7");
    }

    @Test
    void imagesAreThoseOfSeedZero() {
        var drawn = new DrawnSet(DrawnSet.Kind.DIGITS, 4, 3).loading().finished();
        var digits = Digits.split(4, 3, new Rng(0)).finished();
        var pictures = new DrawnSet(DrawnSet.Kind.TINY_IMAGES, 2, 1).loading().finished();

        assertThat(drawn.train().pixels()).isEqualTo(digits.train().pixels());
        assertThat(drawn.test().labels()).isEqualTo(digits.test().labels());
        assertThat(pictures.train().format().channels()).isEqualTo(3);
    }
}
