package dev.gradus.nn;

import dev.gradus.random.Rng;
import dev.gradus.tensor.Arithmetic;
import dev.gradus.tensor.Tensor;
import java.util.Arrays;

/**
 * Leaves out each entry with probability {@code rate} and enlarges the others by 1 / (1 − rate), so that the mean stays. For
 * training only. Source: N. Srivastava et al., "Dropout: A Simple Way to Prevent Neural Networks from Overfitting", JMLR 15
 * (2014), in its inverted form.
 *
 * @param rate in [0, 1)
 * @param rng decides entry by entry, row by row
 */
public record Dropout(double rate, Rng rng) {
    /** Shapes: x → same. */
    public Tensor apply(Tensor x) {
        double[] mask = new double[x.shape().count()];
        Arrays.setAll(mask, _ -> rng.uniform() < rate ? 0 : 1 / (1 - rate));
        return Arithmetic.multiply(x, Tensor.constant(x.shape(), mask));
    }
}
