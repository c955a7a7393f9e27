package dev.gradus.labs.autograd;

import dev.gradus.tensor.Activations;
import dev.gradus.tensor.Arithmetic;
import dev.gradus.tensor.Edge;
import dev.gradus.tensor.Tensor;
import java.util.List;
import java.util.Set;

/** Puts the derivatives of a mistake on the tape in place of the right ones; values stay. */
record WrongDerivatives(Set<Mistake> mistakes) {
    Tensor in(Operation operation, Tensor result, List<Tensor> operands) {
        if (operation == Operation.TANH && mistakes.contains(Mistake.TANH_AT_OUTPUT)) {
            return result.from(Edge.to(operands.getFirst(), dy -> tanhOnceMore(dy, result)));
        }
        boolean chooses = operation == Operation.MAX || operation == Operation.MIN;
        return chooses && mistakes.contains(Mistake.MAX_TO_BOTH)
                ? result.from(edges(Arithmetic.add(operands.getFirst(), operands.getLast())))
                : result;
    }

    /** dy ∘ (1 − tanh²(y)) where y is the output already. */
    private static Tensor tanhOnceMore(Tensor gradient, Tensor output) {
        Tensor y = Activations.tanh(output.detached());
        Tensor slope = Arithmetic.shift(Arithmetic.negate(Arithmetic.multiply(y, y)), 1);
        return Arithmetic.multiply(gradient, slope);
    }

    private static Edge[] edges(Tensor tensor) {
        return tensor.edges().toArray(Edge[]::new);
    }
}
