package dev.gradus.labs.autograd;

import dev.gradus.tensor.Arithmetic;
import dev.gradus.tensor.Tensor;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The walk back along the tape, one node at a time, in the order of the engine's own: a node is visited once all its
 * consumers have handed down, the one completed last first. Owner: one run.
 */
final class BackwardPass {
    /**
     * One visit.
     *
     * @param adjoint of the node, complete
     * @param handed what went to its operands, in their order
     */
    record Visit(int node, Tensor adjoint, List<Handed> handed) {}

    /**
     * What went along one edge.
     *
     * @param part adjoint of the node times the local derivative
     * @param before what the operand had received until then
     * @param after what it has now
     */
    record Handed(int operand, Tensor part, Optional<Tensor> before, Tensor after) {}

    private final Tape tape;
    private final boolean overwrites;
    private final int[] consumers;
    private final List<Optional<Tensor>> adjoints = new ArrayList<>();
    private final Deque<Integer> complete = new ArrayDeque<>();

    /** A pass that has visited nothing and begins with {@code seed}, the adjoint of the output, of its shape. */
    BackwardPass(Tape tape, Tensor seed, Set<Mistake> mistakes) {
        int output = tape.formula().output();
        this.tape = tape;
        this.overwrites = mistakes.contains(Mistake.FAN_OUT_OVERWRITTEN);
        this.consumers = new int[output + 1];
        for (int node = 0; node <= output; node++) {
            tape.links(node).forEach(link -> consumers[link.operand()]++);
            adjoints.add(Optional.empty());
        }
        adjoints.set(output, Optional.of(seed));
        complete.push(output);
    }

    /** Nodes that may be visited now, the next one first. */
    List<Integer> ready() {
        return List.copyOf(complete);
    }

    boolean isDone() {
        return complete.isEmpty();
    }

    /** What a node has received so far. */
    Optional<Tensor> adjoint(int node) {
        return adjoints.get(node);
    }

    /** Visits the next node: hands its adjoint down along its edges. */
    Visit visit() {
        int node = complete.pop();
        Tensor adjoint = adjoints.get(node).orElseThrow();
        List<Handed> handed = new ArrayList<>();
        for (Tape.Link link : tape.links(node)) {
            handed.add(receive(link.operand(), link.derivative().apply(adjoint)));
        }
        return new Visit(node, adjoint, handed);
    }

    private Handed receive(int operand, Tensor part) {
        Optional<Tensor> before = adjoints.get(operand);
        Tensor after =
                overwrites ? part : before.map(sum -> Arithmetic.add(sum, part)).orElse(part);
        adjoints.set(operand, Optional.of(after));
        if (--consumers[operand] == 0) {
            complete.push(operand);
        }
        return new Handed(operand, part, before, after);
    }
}
