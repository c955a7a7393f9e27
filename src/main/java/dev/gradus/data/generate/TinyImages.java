package dev.gradus.data.generate;

import dev.gradus.data.ImageFormat;
import dev.gradus.data.LabelledImages;
import dev.gradus.data.Loading;
import dev.gradus.data.Split;
import dev.gradus.random.Rng;
import java.util.List;

/**
 * Small colour images of ten shapes, 3 × 32 × 32, planes of red, green and blue as in CIFAR-10. The hue hints at the class,
 * which is all that a linear model can use; the shape gives it away. Classes are balanced and shuffled.
 */
public final class TinyImages {
    /** Changes whenever the images of a seed change. */
    public static final int VERSION = 1;

    private static final ImageFormat FORMAT = ImageFormat.colour(ShapePainter.SIDE, ShapePainter.SIDE);
    private static final List<String> NAMES =
            ShapePainter.SHAPES.stream().map(ColourShape::title).toList();

    private TinyImages() {}

    /**
     * {@code count} images. They depend on the seed of {@code rng} alone; nothing is drawn from it.
     *
     * @throws IllegalArgumentException if count is not positive
     */
    public static Loading<LabelledImages> loading(int count, TinyImagesVariant variant, Rng rng) {
        int[] labels = ClassLabels.balanced(count, NAMES.size(), rng.named("tiny image labels"));
        ShapePainter painter = new ShapePainter(variant, rng.named("tiny images"));
        ImageStore store = new ImageStore(FORMAT, count);
        return new Examples<>(
                count,
                image -> store.put(image, labels[image], painter.paint(labels[image])),
                () -> store.images(NAMES),
                store.bytes());
    }

    /** Training images and test images: no image comes in both. */
    public static Loading<Split<LabelledImages>> split(int train, int test, TinyImagesVariant variant, Rng rng) {
        return Split.loading(
                loading(train, variant, rng.named("tiny images train")),
                loading(test, variant, rng.named("tiny images test")));
    }
}
