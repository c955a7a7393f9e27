package dev.gradus.nn;

import dev.gradus.kernel.Storage;
import dev.gradus.random.Rng;
import dev.gradus.tensor.Arithmetic;
import dev.gradus.tensor.Tensor;
import java.util.function.Supplier;

/**
 * Leaves out each entry with probability {@code rate} and enlarges the others by 1 / (1 − rate), so that the mean stays. For
 * training only. Source: N. Srivastava et al., "Dropout: A Simple Way to Prevent Neural Networks from Overfitting", JMLR 15
 * (2014), in its inverted form.
 *
 * @param rate in [0, 1)
 * @param stream asked in every run of a computation; decides entry by entry, row by row
 */
public record Dropout(double rate, Supplier<Rng> stream) implements Layer {
    @Override
    public Tensor apply(Tensor x, Mode mode) {
        return mode == Mode.TRAIN && rate > 0 ? apply(x) : x;
    }

    /** As in training. Shapes: x → same. */
    public Tensor apply(Tensor x) {
        Tensor mask = Tensor.drawn("dropout mask", new Tensor.Shaped(x.shape(), x.precision()), this::draw);
        return Arithmetic.multiply(x, mask);
    }

    private void draw(Storage mask) {
        Rng rng = stream.get();
        for (int i = 0; i < mask.length(); i++) {
            mask.set(i, rng.uniform() < rate ? 0 : 1 / (1 - rate));
        }
    }
}
