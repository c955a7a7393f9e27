package dev.gradus.nn;

import dev.gradus.kernel.Precision;
import dev.gradus.tensor.Tensor;
import java.util.List;

/**
 * Instance normalisation: every channel of every sample by its own statistics, over all further axes: {@link GroupNorm} with as many
 * groups as channels. Where there are no further axes each entry stands alone and y = β. Shapes: [batch, channels, …] → same.
 * Source: D. Ulyanov, A. Vedaldi, V. Lempitsky, "Instance Normalization", arXiv:1607.08022 (2016).
 */
public record InstanceNorm(Rescaling rescaling, double epsilon) implements Layer {
    /** Default ε, parameters {@code name}.scale and {@code name}.shift. */
    public static InstanceNorm of(String name, int channels, Precision precision) {
        return new InstanceNorm(Rescaling.of(name, channels, precision), BatchNorm.DEFAULT_EPSILON);
    }

    @Override
    public Tensor apply(Tensor x, Mode mode) {
        return new GroupNorm(rescaling, rescaling.groups(), epsilon).apply(x, mode);
    }

    @Override
    public List<Parameter> parameters() {
        return rescaling.parameters();
    }
}
