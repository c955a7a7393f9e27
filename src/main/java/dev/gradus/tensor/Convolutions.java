package dev.gradus.tensor;

import dev.gradus.kernel.Convolution;
import dev.gradus.kernel.Convolution.Images;
import dev.gradus.kernel.Grouped;
import dev.gradus.kernel.Pooling;

/** Operations on batches of images [batch, channels, height, width]. */
public final class Convolutions {
    /**
     * How a window moves over an image.
     *
     * @param stride from one position to the next, ≥ 1
     * @param padding zeros around the image, ≥ 0
     */
    public record Sliding(int stride, int padding) {
        /** Every position inside the image. */
        public static final Sliding INSIDE = new Sliding(1, 0);

        public Sliding {
            if (stride < 1 || padding < 0) {
                throw new IllegalArgumentException(
                        "stride must be ≥ 1 and padding ≥ 0, got " + stride + " and " + padding);
            }
        }
    }

    /**
     * A filter for each channel that comes out, and what is added to it.
     *
     * @param weight [out, in, kernel, kernel]
     * @param bias [out]
     */
    public record Filters(Tensor weight, Tensor bias) {}

    private Convolutions() {}

    /**
     * y[b, o, i, j] = bias[o] + Σ_{c, u, v} w[o, c, u, v] · x[b, c, i·stride + u − padding, j·stride + v − padding], x being 0
     * outside. Derivatives: dx and dw by the same sum, dbias[o] = Σ_{b, i, j} dy. Shapes: [batch, in, h, w] → [batch, out, h', w'],
     * h' = ⌊(h + 2 padding − kernel) / stride⌋ + 1.
     *
     * @throws ShapeException if channels differ, filters are not square or larger than the image with its padding
     */
    public static Tensor convolve(Tensor x, Filters filters, Sliding sliding) {
        Convolution.Sizes sizes = sizes(x.shape(), filters, sliding);
        Tensor images = x.contiguous();
        Tensor weight = filters.weight.contiguous();
        Tensor bias = filters.bias.contiguous();
        var operands = new Convolution.Operands(images.storage(), weight.storage(), bias.storage());
        return Tensor.computed(
                        "convolution",
                        shape(sizes.output()),
                        out -> out.kernels().convolution().forward(sizes, operands, out),
                        images,
                        weight,
                        bias)
                .from(
                        Edge.to(x, dy -> inputGradient(sizes, dy.contiguous(), weight)),
                        Edge.to(filters.weight, dy -> weightGradient(sizes, dy.contiguous(), images, weight.shape())),
                        Edge.to(filters.bias, dy -> Standardisation.sums(channels(sizes.output()), dy.contiguous())));
    }

    /**
     * The largest entry of each window. Derivative: goes to that entry, the first of equals. Shapes: [batch, channels, h, w] →
     * [batch, channels, h', w'], h' = ⌊(h − window) / stride⌋ + 1.
     *
     * @throws ShapeException if the window is larger than the image
     */
    public static Tensor maxPool(Tensor x, int window, int stride) {
        Pooling.Sizes sizes = pooling("max-pool", x.shape(), window, stride);
        Tensor images = x.contiguous();
        int[] where = new int[sizes.output().count()];
        return Tensor.computed(
                        "max-pool",
                        shape(sizes.output()),
                        out -> out.kernels().pooling().max(sizes, images.storage(), out, where),
                        images)
                .from(Edge.to(x, gradient -> {
                    Tensor dy = gradient.contiguous();
                    return Tensor.computed(
                            "max-pool gradient",
                            x.shape(),
                            out -> out.kernels().pooling().maxGradient(dy.storage(), where, out),
                            dy);
                }));
    }

    /**
     * The mean of each window. Derivative: dy / window² to each entry of it. Shapes as {@link #maxPool}.
     *
     * @throws ShapeException if the window is larger than the image
     */
    public static Tensor meanPool(Tensor x, int window, int stride) {
        Pooling.Sizes sizes = pooling("mean-pool", x.shape(), window, stride);
        Tensor images = x.contiguous();
        return Tensor.computed(
                        "mean-pool",
                        shape(sizes.output()),
                        out -> out.kernels().pooling().mean(sizes, images.storage(), out),
                        images)
                .from(Edge.to(x, gradient -> {
                    Tensor dy = gradient.contiguous();
                    return Tensor.computed(
                            "mean-pool gradient",
                            x.shape(),
                            out -> out.kernels().pooling().meanGradient(sizes, dy.storage(), out),
                            dy);
                }));
    }

    private static Grouped.Sizes channels(Images images) {
        return new Grouped.Sizes(images.batch(), images.channels(), images.height() * images.width());
    }

    private static Tensor inputGradient(Convolution.Sizes sizes, Tensor dy, Tensor weight) {
        return Tensor.computed(
                "convolution input gradient",
                shape(sizes.input()),
                out -> out.kernels().convolution().inputGradient(sizes, dy.storage(), weight.storage(), out),
                dy,
                weight);
    }

    private static Tensor weightGradient(Convolution.Sizes sizes, Tensor dy, Tensor x, Shape shape) {
        return Tensor.computed(
                "convolution weight gradient",
                shape,
                out -> out.kernels().convolution().weightGradient(sizes, dy.storage(), x.storage(), out),
                dy,
                x);
    }

    private static Convolution.Sizes sizes(Shape x, Filters filters, Sliding sliding) {
        Shape w = filters.weight.shape();
        if (x.rank() != 4 || w.rank() != 4 || w.size(1) != x.size(1) || w.size(2) != w.size(3)) {
            throw new ShapeException(
                    "convolution", x, w, "give images [batch, in, h, w] and filters [out, in, kernel, kernel]");
        }
        if (!filters.bias.shape().equals(Shape.of(w.size(0)))) {
            throw new ShapeException("convolution", w, filters.bias.shape(), "give one bias for each filter");
        }
        var sizes = Convolution.Sizes.of(
                images(x), w.size(0), new Convolution.Window(w.size(2), sliding.stride, sliding.padding));
        if (Math.min(x.size(2), x.size(3)) + 2 * sliding.padding < w.size(2)) {
            throw new ShapeException("convolution", x, w, "the filter must fit into the image: make padding larger");
        }
        return sizes;
    }

    private static Pooling.Sizes pooling(String operation, Shape x, int window, int stride) {
        if (x.rank() != 4 || window < 1 || stride < 1 || Math.min(x.size(2), x.size(3)) < window) {
            throw new ShapeException(
                    operation + " with window " + window + " and stride " + stride,
                    x,
                    "give images [batch, channels, h, w] that are not smaller than the window");
        }
        return new Pooling.Sizes(images(x), window, stride);
    }

    private static Images images(Shape x) {
        return new Images(x.size(0), x.size(1), x.size(2), x.size(3));
    }

    private static Shape shape(Images images) {
        return Shape.of(images.batch(), images.channels(), images.height(), images.width());
    }
}
