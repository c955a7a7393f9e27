package dev.gradus.nn;

import dev.gradus.kernel.Precision;
import dev.gradus.kernel.Storage;
import dev.gradus.random.Rng;
import dev.gradus.tensor.Shape;

/**
 * How new layers get their parameters: weights are drawn, biases are 0. Draws are doubles, row by row, whatever the precision
 * they are stored in, so that both precisions start from the same numbers.
 */
public record Drawing(Init init, Rng rng, Precision precision) {
    /** In double precision. */
    public Drawing(Init init, Rng rng) {
        this(init, rng, Precision.DOUBLE);
    }

    public Parameter weight(String name, Shape shape) {
        Storage values = Storage.zeros(precision, shape.count());
        values.copyFrom(init.draw(shape, rng));
        return Parameter.weight(name, shape, values);
    }

    public Parameter bias(String name, Shape shape) {
        return Parameter.bias(name, shape, precision);
    }
}
