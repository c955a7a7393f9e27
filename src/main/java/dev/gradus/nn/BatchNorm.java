package dev.gradus.nn;

import dev.gradus.kernel.Grouped;
import dev.gradus.kernel.Precision;
import dev.gradus.kernel.Storage;
import dev.gradus.tensor.Standardisation;
import dev.gradus.tensor.Standardisation.Observer;
import dev.gradus.tensor.Standardisation.Rule;
import dev.gradus.tensor.Standardisation.Statistics;
import dev.gradus.tensor.Tensor;
import java.util.List;

/**
 * Batch normalisation: y = γ_c (x − mean_c) / √(variance_c + ε) + β_c for each channel c. In training, statistics are those of
 * the batch, over all other axes, and each computation moves the running ones by r ← (1 − momentum) r + momentum · batch, the
 * variance as the unbiased estimate Σ (x − mean)² / (n − 1); in evaluation the running statistics take their place. A batch with
 * one entry for each channel has no variance: y = β_c whatever the input, and the running variance stays. Shapes: [batch,
 * channels, …] → same. Source: S. Ioffe, C. Szegedy, "Batch Normalization", ICML 2015, algorithms 1 and 2; running statistics
 * as in PyTorch's BatchNorm.
 *
 * @param running mean and variance, 0 and 1 at first
 * @param momentum share of the newest batch
 * @param epsilon ε
 */
public record BatchNorm(Rescaling rescaling, Statistics running, double momentum, double epsilon) implements Layer {
    /** As in PyTorch's BatchNorm. */
    public static final double DEFAULT_MOMENTUM = 0.1;

    /** As in PyTorch's normalisation layers, here and in the other ones. */
    public static final double DEFAULT_EPSILON = 1e-5;

    /** Defaults, parameters {@code name}.scale and {@code name}.shift. */
    public static BatchNorm of(String name, int channels, Precision precision) {
        Storage ones = Storage.zeros(precision, channels);
        ones.fill(1);
        return new BatchNorm(
                Rescaling.of(name, channels, precision),
                new Statistics(Storage.zeros(precision, channels), ones),
                DEFAULT_MOMENTUM,
                DEFAULT_EPSILON);
    }

    @Override
    public Tensor apply(Tensor x, Mode mode) {
        Grouped.Sizes channels = rescaling.channels("batch norm", x.shape());
        Tensor standard = switch (mode) {
            case TRAIN ->
                Standardisation.standardise(x, new Rule(channels, epsilon, seen -> move(seen, channels.each())));
            case EVALUATE -> Standardisation.standardise(x, new Rule(channels, epsilon, Observer.NONE), running);
        };
        return rescaling.apply(standard, channels);
    }

    @Override
    public List<Parameter> parameters() {
        return rescaling.parameters();
    }

    @Override
    public List<Storage> state() {
        return List.of(running.mean(), running.variance());
    }

    private void move(Statistics seen, int count) {
        move(running.mean(), seen.mean(), 1);
        if (count > 1) {
            move(running.variance(), seen.variance(), count / (count - 1.0));
        }
    }

    private void move(Storage running, Storage seen, double factor) {
        for (int c = 0; c < running.length(); c++) {
            running.set(c, (1 - momentum) * running.get(c) + momentum * factor * seen.get(c));
        }
    }
}
