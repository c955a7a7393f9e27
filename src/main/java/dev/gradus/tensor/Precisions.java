package dev.gradus.tensor;

import dev.gradus.kernel.Precision;

/** The same numbers as floats or doubles. */
public final class Precisions {
    private Precisions() {}

    /** y = x, rounded to the nearest float. Derivative: dx = dy in the precision of x. Shapes: x → same. */
    public static Tensor toFloat(Tensor x) {
        return convert(x, Precision.FLOAT);
    }

    /** y = x, exactly. Derivative: dx = dy in the precision of x. Shapes: x → same. */
    public static Tensor toDouble(Tensor x) {
        return convert(x, Precision.DOUBLE);
    }

    /** y = x in the given precision; x itself if it has that one. */
    public static Tensor convert(Tensor x, Precision precision) {
        if (x.precision() == precision) {
            return x;
        }
        Tensor rows = x.contiguous();
        return Tensor.drawn(
                        "convert", new Tensor.Shaped(x.shape(), precision), out -> out.copyFrom(rows.storage()), rows)
                .from(Edge.to(x, dy -> convert(dy, x.precision())));
    }
}
