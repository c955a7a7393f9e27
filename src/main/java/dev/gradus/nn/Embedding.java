package dev.gradus.nn;

import dev.gradus.tensor.Indexed;
import dev.gradus.tensor.Shape;
import dev.gradus.tensor.Tensor;
import java.util.List;

/** A row of numbers for each of some things. Shapes: n numbers in [0, things) → [n, width], weight [things, width]. */
public record Embedding(Parameter weight) {
    /** A drawn weight, {@code name}.weight. */
    public static Embedding of(String name, int things, int width, Drawing drawing) {
        return new Embedding(drawing.weight(name + ".weight", Shape.of(things, width)));
    }

    /**
     * The rows of these things.
     *
     * @param things read anew by each computation
     */
    public Tensor apply(int... things) {
        return Indexed.gather(weight.tensor(), things);
    }

    public List<Parameter> parameters() {
        return List.of(weight);
    }
}
