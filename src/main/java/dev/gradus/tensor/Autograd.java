package dev.gradus.tensor;

import dev.gradus.kernel.Storage;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reverse-mode differentiation. The tape is the graph of edges that is reachable from the loss. A tensor's gradient is the
 * sum of what its consumers hand down; it is complete when the last of them has, and only then goes on to its operands.
 * Costs a small multiple of the forward computation; no recursion, so depth is no limit.
 */
public final class Autograd {
    /** A tensor on the tape: consumers that have not handed down yet, and the sum of those that have. */
    private static final class Pending {
        private int consumers;
        private @Nullable Tensor gradient;

        void receive(Tensor part) {
            gradient = gradient == null ? part : Arithmetic.add(gradient, part);
            consumers--;
        }
    }

    private final IdentityHashMap<Tensor, Pending> tape = new IdentityHashMap<>();

    private Autograd() {}

    /**
     * ∂loss/∂variable for every variable. Gradients are constants: they are not differentiated again.
     *
     * @throws ShapeException if the loss is not a single number
     * @throws IllegalArgumentException if one of {@code variables} is a constant
     */
    public static Gradients gradients(Tensor loss, List<Tensor> variables) {
        if (loss.shape().count() != 1) {
            throw new ShapeException("gradients", loss.shape(), "sum or average it to a single number first");
        }
        return pullBack(loss, ones(loss), variables);
    }

    /**
     * From ∂L/∂result to ∂L/∂variable for every variable, whatever L is: the product of {@code gradient} with the Jacobian.
     * Shapes: gradient has that of the result.
     *
     * @throws ShapeException if gradient and result differ in shape
     * @throws IllegalArgumentException if one of {@code variables} is a constant
     */
    public static Gradients pullBack(Tensor result, Tensor gradient, List<Tensor> variables) {
        if (!result.shape().equals(gradient.shape())) {
            throw new ShapeException("pull back", result.shape(), gradient.shape(), "give both the same shape");
        }
        Autograd walk = new Autograd();
        walk.countConsumers(result);
        walk.handDown(result, gradient);
        Gradients gradients = new Gradients();
        variables.forEach(variable -> gradients.put(variable, walk.gradient(variable)));
        return gradients;
    }

    private static Tensor ones(Tensor loss) {
        Storage one = Storage.zeros(loss.precision(), 1);
        one.fill(1);
        return Tensor.constant(loss.shape(), one);
    }

    private void countConsumers(Tensor loss) {
        Deque<Tensor> open = new ArrayDeque<>(List.of(loss));
        tape.put(loss, new Pending());
        while (!open.isEmpty()) {
            for (Edge edge : open.pop().edges()) {
                Pending operand = tape.get(edge.parent());
                if (operand == null) {
                    operand = new Pending();
                    tape.put(edge.parent(), operand);
                    open.push(edge.parent());
                }
                operand.consumers++;
            }
        }
    }

    private void handDown(Tensor loss, Tensor seed) {
        Deque<Tensor> complete = new ArrayDeque<>(List.of(loss));
        pending(loss).gradient = seed;
        while (!complete.isEmpty()) {
            Tensor result = complete.pop();
            Tensor gradient = Objects.requireNonNull(pending(result).gradient);
            for (Edge edge : result.edges()) {
                Pending operand = pending(edge.parent());
                operand.receive(edge.derivative().apply(gradient).from());
                if (operand.consumers == 0) {
                    complete.push(edge.parent());
                }
            }
        }
    }

    private Tensor gradient(Tensor tensor) {
        if (!tensor.differentiable()) {
            throw new IllegalArgumentException("gradients are taken with respect to variables, got a constant of shape "
                    + tensor.shape() + ": make it with Tensor.variable");
        }
        Pending found = tape.get(tensor);
        return found == null || found.gradient == null
                ? Tensor.constant(
                        tensor.shape(),
                        Storage.zeros(tensor.precision(), tensor.shape().count()))
                : found.gradient.contiguous();
    }

    private Pending pending(Tensor tensor) {
        Pending found = tape.get(tensor);
        if (found == null) {
            throw new IllegalStateException("tape must hold what the loss was computed from, got " + tensor.shape());
        }
        return found;
    }
}
