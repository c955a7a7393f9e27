package dev.gradus.nn;

import dev.gradus.kernel.Storage;
import dev.gradus.tensor.Tensor;
import java.util.List;

/**
 * A part of a network: a function of a tensor that may have parameters. Layers are plain values; what changes in training are
 * the numbers in their parameters and in their state.
 */
public interface Layer {
    /** Shapes: see the layer. @throws dev.gradus.tensor.ShapeException if x does not fit */
    Tensor apply(Tensor x, Mode mode);

    /** What is trained, in the order of its use. */
    default List<Parameter> parameters() {
        return List.of();
    }

    /** What later results depend on beside the parameters, as running statistics; to be saved, or written to when put back. */
    default List<Storage> state() {
        return List.of();
    }
}
