package dev.gradus.nn;

import dev.gradus.random.Rng;
import dev.gradus.tensor.Shape;

/** How weights start. Arrays are drawn row by row. */
public final class Init {
    private Init() {}

    /**
     * Uniform in ±√(bound / (in + out)) for a weight [out, in]. With bound = 6 the variance is 2 / (in + out), which keeps
     * the size of signals both forwards and backwards as near to constant as one number can. Source: X. Glorot, Y. Bengio,
     * "Understanding the difficulty of training deep feedforward neural networks", AISTATS 2010, eq. 16.
     */
    public static double[] uniform(Shape shape, double bound, Rng rng) {
        double limit = Math.sqrt(bound / (shape.size(0) + shape.size(1)));
        return rng.uniforms(shape.count(), -limit, limit);
    }
}
