package dev.gradus.data.generate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.data.LabelledImages;
import dev.gradus.data.Split;
import dev.gradus.data.generate.ImageModel.Kind;
import dev.gradus.random.Rng;
import org.junit.jupiter.api.Test;

/** The generated images are worth learning from: a better kind of model is better by a margin. */
class ModelOrderTest {
    @Test
    void onDigitsTheLinearModelIsBeatenByTheMlpAndThatByTheCnn() {
        Split<LabelledImages> digits = Digits.split(2_000, 640, new Rng(0)).finished();
        double linear = ImageModel.accuracy(digits, Kind.LINEAR, 0, 4);
        double mlp = ImageModel.accuracy(digits, Kind.MLP, 128, 4);
        double cnn = ImageModel.accuracy(digits, Kind.CNN, 8, 4);
        assertThat(mlp).isGreaterThan(linear + 0.03);
        assertThat(cnn).isGreaterThan(mlp + 0.01);
    }

    @Test
    void onTinyImagesTheLinearModelIsBeatenByTheMlpAndThatByTheCnn() {
        Split<LabelledImages> shapes =
                TinyImages.split(2_000, 640, TinyImagesVariant.F, new Rng(0)).finished();
        double linear = ImageModel.accuracy(shapes, Kind.LINEAR, 0, 4);
        double mlp = ImageModel.accuracy(shapes, Kind.MLP, 256, 4);
        double cnn = ImageModel.accuracy(shapes, Kind.CNN, 16, 4);
        assertThat(mlp).isGreaterThan(linear + 0.03);
        assertThat(cnn).isGreaterThan(mlp + 0.1);
    }
}
