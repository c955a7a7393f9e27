package dev.gradus.nn;

import dev.gradus.kernel.Grouped;
import dev.gradus.kernel.Precision;
import dev.gradus.kernel.Storage;
import dev.gradus.tensor.Shape;
import dev.gradus.tensor.ShapeException;
import dev.gradus.tensor.Standardisation;
import dev.gradus.tensor.Tensor;
import java.util.List;

/** What follows a normalisation so that nothing is lost: y = γ_g x + β_g, γ = 1 and β = 0 at first. Shapes: γ, β [groups]. */
public record Rescaling(Parameter scale, Parameter shift) {
    /** {@code name}.scale and {@code name}.shift. */
    public static Rescaling of(String name, int groups, Precision precision) {
        Storage ones = Storage.zeros(precision, groups);
        ones.fill(1);
        return new Rescaling(
                Parameter.scale(name + ".scale", Shape.of(groups), ones),
                Parameter.bias(name + ".shift", Shape.of(groups), precision));
    }

    Tensor apply(Tensor x, Grouped.Sizes groups) {
        return Standardisation.rescale(x, scale.tensor(), shift.tensor(), groups);
    }

    int groups() {
        return scale.values().length();
    }

    List<Parameter> parameters() {
        return List.of(scale, shift);
    }

    /**
     * The channels of [batch, channels, …] as groups.
     *
     * @throws ShapeException if there are not as many channels as groups here
     */
    Grouped.Sizes channels(String layer, Shape x) {
        if (x.rank() < 2 || x.size(1) != groups()) {
            throw new ShapeException(layer, x, "give it [batch, channels, …] with " + groups() + " channels");
        }
        return new Grouped.Sizes(x.size(0), groups(), x.count() / (x.size(0) * groups()));
    }
}
