package dev.gradus.kernel;

/**
 * Two-dimensional convolution (cross-correlation, as everywhere in deep learning) of a batch of images, computed directly:
 * y[b, o, i, j] = bias[o] + Σ_{c, u, v} w[o, c, u, v] · x[b, c, i·stride + u − padding, j·stride + v − padding], where x is 0
 * outside. Images lie plane by plane: x [batch, in, height, width], w [out, in, kernel, kernel], y [batch, out, h', w'].
 */
public interface Convolution {
    /** What slides over images: its side, its step, and the zeros around them. */
    record Window(int kernel, int stride, int padding) {
        private int places(int side) {
            return (side + 2 * padding - kernel) / stride + 1;
        }
    }

    /** Sizes of one convolution; {@code output} is what comes out. */
    record Sizes(Images input, Images output, Window window) {
        public static Sizes of(Images input, int outChannels, Window window) {
            var output = new Images(input.batch, outChannels, window.places(input.height), window.places(input.width));
            return new Sizes(input, output, window);
        }

        public int kernel() {
            return window.kernel;
        }

        public int stride() {
            return window.stride;
        }

        public int padding() {
            return window.padding;
        }

        public int outChannels() {
            return output.channels;
        }

        public int outHeight() {
            return output.height;
        }

        public int outWidth() {
            return output.width;
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
