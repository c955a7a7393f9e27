package dev.gradus.nn;

import dev.gradus.random.Rng;
import dev.gradus.tensor.Shape;
import java.util.Arrays;

/**
 * How a weight [out, in] or filters [out, in, kernel, kernel] start. Entries are drawn row by row. {@link Fans} says what "in" and
 * "out" are in the formulas.
 */
@FunctionalInterface
public interface Init {
    /** All 0. */
    Init ZEROS = equal(0);

    /**
     * Uniform in ±√(6 / (in + out)): {@link #uniform} with bound 6.
     */
    Init XAVIER_UNIFORM = (shape, rng) -> uniform(shape, 6, rng);

    /** Normal with variance 2 / (in + out). Source: as {@link #uniform}, where the variance is eq. 12. */
    Init XAVIER_NORMAL = (shape, rng) ->
            normals(shape, Math.sqrt(2.0 / (Fans.of(shape).in() + Fans.of(shape).out())), rng);

    /**
     * Normal with variance 2 / in: keeps the size of signals on their way forwards where half of them are set to 0 by ReLU. Source:
     * K. He et al., "Delving Deep into Rectifiers", ICCV 2015, eq. 10.
     */
    Init HE_NORMAL =
            (shape, rng) -> normals(shape, Math.sqrt(2.0 / Fans.of(shape).in()), rng);

    /** Uniform in ±√(6 / in), of the same variance as {@link #HE_NORMAL}. */
    Init HE_UNIFORM =
            (shape, rng) -> symmetric(shape, Math.sqrt(6.0 / Fans.of(shape).in()), rng);

    /** Uniform in ±1 / √in, of variance 1 / (3 in): PyTorch's default for dense layers and convolutions. */
    Init FAN_IN_UNIFORM =
            (shape, rng) -> symmetric(shape, 1 / Math.sqrt(Fans.of(shape).in()), rng);

    /** {@link #orthogonal} without a gain. */
    Init ORTHOGONAL = orthogonal(1);

    /** The entries of a weight, row by row. */
    double[] draw(Shape shape, Rng rng);

    /** All the same, so that all units of a layer stay the same: what not to do. */
    static Init equal(double value) {
        return (shape, _) -> {
            double[] values = new double[shape.count()];
            Arrays.fill(values, value);
            return values;
        };
    }

    /**
     * Normal with mean 0.
     *
     * @param deviation the standard deviation
     */
    static Init normal(double deviation) {
        return (shape, rng) -> normals(shape, deviation, rng);
    }

    /**
     * gain · Q, where Q has orthonormal rows, or columns if it has more rows than columns, and is drawn evenly from all such: no
     * signal grows or shrinks. Source: A. Saxe, J. McClelland, S. Ganguli, "Exact solutions to the nonlinear dynamics of learning in
     * deep linear neural networks", ICLR 2014.
     */
    static Init orthogonal(double gain) {
        return (shape, rng) -> {
            double[] values = OrthonormalFactor.draw(shape.size(0), shape.count() / shape.size(0), rng);
            Arrays.setAll(values, i -> gain * values[i]);
            return values;
        };
    }

    /**
     * Uniform in ±√(bound / (in + out)). With bound = 6 the variance is 2 / (in + out), which keeps
     * the size of signals both forwards and backwards as near to constant as one number can. Source: X. Glorot, Y. Bengio,
     * "Understanding the difficulty of training deep feedforward neural networks", AISTATS 2010, eq. 16.
     */
    static double[] uniform(Shape shape, double bound, Rng rng) {
        Fans fans = Fans.of(shape);
        return symmetric(shape, Math.sqrt(bound / (fans.in() + fans.out())), rng);
    }

    private static double[] symmetric(Shape shape, double limit, Rng rng) {
        return rng.uniforms(shape.count(), -limit, limit);
    }

    private static double[] normals(Shape shape, double deviation, Rng rng) {
        double[] values = rng.normals(shape.count());
        Arrays.setAll(values, i -> deviation * values[i]);
        return values;
    }
}
