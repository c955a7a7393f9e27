package dev.gradus.nn;

import dev.gradus.kernel.Grouped;
import dev.gradus.kernel.Precision;
import dev.gradus.tensor.ShapeException;
import dev.gradus.tensor.Standardisation;
import dev.gradus.tensor.Tensor;
import java.util.List;

/**
 * Group normalisation: channels fall into groups of neighbours, and every sample standardises each group by its own statistics, over
 * the group's channels and all further axes; then each channel has its γ and β. Samples do not meet. Shapes: [batch, channels,
 * …] → same. Source: Y. Wu, K. He, "Group Normalization", ECCV 2018.
 *
 * @param groups how many; divides the channels
 * @param epsilon ε
 */
public record GroupNorm(Rescaling rescaling, int groups, double epsilon) implements Layer {
    public GroupNorm {
        if (groups < 1 || rescaling.groups() % groups != 0) {
            throw new IllegalArgumentException(
                    "groups must divide the " + rescaling.groups() + " channels, got " + groups);
        }
    }

    /** Default ε, parameters {@code name}.scale and {@code name}.shift. */
    public static GroupNorm of(String name, int channels, int groups, Precision precision) {
        return new GroupNorm(Rescaling.of(name, channels, precision), groups, BatchNorm.DEFAULT_EPSILON);
    }

    /** @throws ShapeException if there are other channels */
    @Override
    public Tensor apply(Tensor x, Mode mode) {
        Grouped.Sizes channels = rescaling.channels("group norm", x.shape());
        int blocks = x.shape().size(0) * groups;
        var bySample = new Standardisation.Rule(
                new Grouped.Sizes(1, blocks, x.shape().count() / blocks), epsilon, Standardisation.Observer.NONE);
        return rescaling.apply(Standardisation.standardise(x, bySample), channels);
    }

    @Override
    public List<Parameter> parameters() {
        return rescaling.parameters();
    }
}
