package dev.gradus.kernel;

import dev.gradus.kernel.Convolution.Images;

/** Largest or mean entry of square windows that do not leave the image: x [batch, channels, height, width] → y. */
public interface Pooling {
    /** Windows of {@code window} × {@code window} entries, {@code stride} apart. */
    record Sizes(Images input, int window, int stride) {
        public int outHeight() {
            return (input.height() - window) / stride + 1;
        }

        public int outWidth() {
            return (input.width() - window) / stride + 1;
        }

        /** What comes out. */
        public Images output() {
            return new Images(input.batch(), input.channels(), outHeight(), outWidth());
        }
    }

    /** y = largest of each window; {@code where} takes its position in x, of equals the first. */
    void max(Sizes sizes, Storage x, Storage y, int[] where);

    /** dx is dy at the positions {@code where}, summed where windows overlap, 0 elsewhere. */
    void maxGradient(Storage dy, int[] where, Storage dx);

    /** y = mean of each window. */
    void mean(Sizes sizes, Storage x, Storage y);

    /** dx takes dy / window² for each window that an entry is in. */
    void meanGradient(Sizes sizes, Storage dy, Storage dx);
}
