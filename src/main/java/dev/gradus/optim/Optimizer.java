package dev.gradus.optim;

import dev.gradus.nn.Parameter;
import dev.gradus.tensor.Gradients;
import java.util.List;

/** A rule that moves parameters by their gradients. */
@FunctionalInterface
public interface Optimizer {
    /** One update of every parameter, in place. */
    void update(List<Parameter> parameters, Gradients gradients);
}
