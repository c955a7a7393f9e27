package dev.gradus.nn;

import dev.gradus.kernel.Grouped;
import dev.gradus.kernel.Precision;
import dev.gradus.tensor.ShapeException;
import dev.gradus.tensor.Standardisation;
import dev.gradus.tensor.Tensor;
import java.util.List;

/**
 * Layer normalisation: every row by its own statistics, y_j = γ_j (x_j − mean) / √(variance + ε) + β_j over its features. Rows do not
 * meet, and training is as evaluation. Shapes: [..., features] → same. Source: J. Ba, J. Kiros, G. Hinton, "Layer
 * Normalization", arXiv:1607.06450 (2016).
 *
 * @param epsilon ε
 */
public record LayerNorm(Rescaling rescaling, double epsilon) implements Layer {
    /** Default ε, parameters {@code name}.scale and {@code name}.shift. */
    public static LayerNorm of(String name, int features, Precision precision) {
        return new LayerNorm(Rescaling.of(name, features, precision), BatchNorm.DEFAULT_EPSILON);
    }

    @Override
    public Tensor apply(Tensor x, Mode mode) {
        int features = rescaling.groups();
        if (x.shape().lastSize() != features) {
            throw new ShapeException("layer norm", x.shape(), "give it [..., " + features + "]");
        }
        int rows = x.shape().count() / features;
        var byRow =
                new Standardisation.Rule(new Grouped.Sizes(1, rows, features), epsilon, Standardisation.Observer.NONE);
        return rescaling.apply(Standardisation.standardise(x, byRow), new Grouped.Sizes(rows, features, 1));
    }

    @Override
    public List<Parameter> parameters() {
        return rescaling.parameters();
    }
}
