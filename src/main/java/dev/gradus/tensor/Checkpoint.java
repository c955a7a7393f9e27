package dev.gradus.tensor;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * A stretch of a computation that keeps its result and nothing between: what lies between is computed again on the way back. It
 * costs one more forward computation of the stretch and saves the memory of its intermediate results, in a {@link Program} too,
 * where stretches share their arrays. Gradients are those of the plain computation bit for bit, unless a tensor has three or
 * more consumers, some inside and some outside: then their sum is grouped differently.
 *
 * <p>The stretch must do the same both times: a random mask must be drawn from the same state, and whatever a stretch does
 * beside its result, as moving running statistics, happens twice.
 *
 * <p>Source: T. Chen et al., "Training Deep Nets with Sublinear Memory Cost", arXiv:1604.06174 (2016).
 */
public final class Checkpoint {
    private final Tensor x;
    private final List<Tensor> variables;
    private final UnaryOperator<Tensor> segment;
    private List<Tensor> handedDown = List.of();
    private int taken;

    private Checkpoint(Tensor x, List<Tensor> variables, UnaryOperator<Tensor> segment) {
        this.x = x;
        this.variables = variables;
        this.segment = segment;
    }

    /**
     * y = segment(x). Derivatives: those of the segment, with respect to x and to the variables.
     *
     * @param variables all variables that the segment uses beside its argument
     * @throws IllegalArgumentException if the segment uses a variable that is not named
     */
    public static Tensor of(Tensor x, List<Tensor> variables, UnaryOperator<Tensor> segment) {
        List<Tensor> used = variables.stream().filter(Tensor::differentiable).toList();
        Checkpoint checkpoint = new Checkpoint(x, used, segment);
        Tensor y = Program.passing(() -> List.of(checkpoint.forward())).getFirst();
        List<Tensor> operands = new ArrayList<>(variables);
        operands.addFirst(x);
        return y.renamed("checkpoint", operands.toArray(Tensor[]::new)).from(checkpoint.edges());
    }

    private Tensor forward() {
        Tensor y = segment.apply(x.detached());
        requireNamed(y);
        return y;
    }

    private Edge[] edges() {
        List<Edge> edges = new ArrayList<>();
        List<Tensor> parents = new ArrayList<>(variables);
        if (x.differentiable()) {
            parents.addFirst(x);
        }
        for (Tensor parent : parents) {
            int position = edges.size();
            edges.add(Edge.to(parent, dy -> handDown(dy, position)));
        }
        return edges.toArray(Edge[]::new);
    }

    /** All edges are asked with one dy, one after the other: the first computes for all, the last lets go. */
    private Tensor handDown(Tensor dy, int position) {
        if (taken == 0) {
            handedDown = Program.passing(() -> gradients(dy));
        }
        Tensor gradient = handedDown.get(position);
        taken++;
        if (taken == handedDown.size()) {
            taken = 0;
            handedDown = List.of();
        }
        return gradient;
    }

    /** The segment once more, this time with its tape, and back. */
    private List<Tensor> gradients(Tensor dy) {
        Tensor again = x.differentiable() ? x.asVariable() : x.detached();
        List<Tensor> asked = new ArrayList<>(variables);
        if (x.differentiable()) {
            asked.addFirst(again);
        }
        Gradients gradients = Autograd.pullBack(segment.apply(again), dy, asked);
        return asked.stream().map(gradients::of).toList();
    }

    private void requireNamed(Tensor y) {
        Set<Tensor> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        seen.addAll(variables);
        Deque<Tensor> open = new ArrayDeque<>(List.of(y));
        while (!open.isEmpty()) {
            Tensor tensor = open.pop();
            if (seen.add(tensor)) {
                if (tensor.differentiable() && tensor.edges().isEmpty()) {
                    throw new IllegalArgumentException("variables must be all that the segment uses, but one of shape "
                            + tensor.shape() + " is missing: name it");
                }
                tensor.edges().forEach(edge -> open.push(edge.parent()));
            }
        }
    }
}
