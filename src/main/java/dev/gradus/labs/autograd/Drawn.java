package dev.gradus.labs.autograd;

import dev.gradus.tensor.Shape;
import dev.gradus.tensor.Tensor;
import java.util.Set;

/** A graph that an exercise asks about, at values of its leaves. */
record Drawn(Tape tape) {
    private static final Tensor ONE = Tensor.constant(Shape.SCALAR, 1);

    static Drawn of(String expression, double... leaves) {
        return new Drawn(Tape.again(Formula.of(expression), leaves, Set.of()));
    }

    /** A walk back that has not begun. */
    BackwardPass backward() {
        return new BackwardPass(tape, ONE, Set.of());
    }

    Costs costs() {
        return Costs.of(tape, ONE);
    }

    String name(int node) {
        return new Wording(tape.formula()).name(node);
    }

    /** The node of a name. */
    int node(String name) {
        for (int node = 0; node < tape.formula().nodes().size(); node++) {
            if (name(node).equals(name)) {
                return node;
            }
        }
        throw new IllegalArgumentException("name must be one of the graph, got " + name);
    }
}
