package dev.gradus.kernel;

/**
 * Two-dimensional convolution (cross-correlation, as everywhere in deep learning) of a batch of images, computed directly:
 * y[b, o, i, j] = bias[o] + Σ_{c, u, v} w[o, c, u, v] · x[b, c, i·stride + u − padding, j·stride + v − padding], where x is 0
 * outside. Images lie plane by plane: x [batch, in, height, width], w [out, in, kernel, kernel], y [batch, out, h', w'].
 */
public interface Convolution {
    /** Sizes of one convolution. */
    record Sizes(Images input, int outChannels, int kernel, int stride, int padding) {
        public int outHeight() {
            return (input.height + 2 * padding - kernel) / stride + 1;
        }

        public int outWidth() {
            return (input.width + 2 * padding - kernel) / stride + 1;
        }

        /** What comes out. */
        public Images output() {
            return new Images(input.batch, outChannels, outHeight(), outWidth());
        }
    }

    /** A batch of images of some planes each. */
    record Images(int batch, int channels, int height, int width) {
        public int count() {
            return batch * channels * height * width;
        }
    }

    /** y from x and w, and a bias [out]. */
    void forward(Sizes sizes, Operands operands, Storage y);

    /** dx from dy and w. */
    void inputGradient(Sizes sizes, Storage dy, Storage weight, Storage dx);

    /** dw from dy and x. */
    void weightGradient(Sizes sizes, Storage dy, Storage x, Storage dw);

    /** What goes in. */
    record Operands(Storage x, Storage weight, Storage bias) {}
}
