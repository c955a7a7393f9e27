package dev.gradus.labs.autograd;

import dev.gradus.labs.autograd.Node.Leaf;
import dev.gradus.tensor.Shape;
import dev.gradus.tensor.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Forward mode: the derivative of every node by one entry of one leaf, on the way up, through the tape's own edges. Owner: one
 * run.
 */
final class TangentSweep {
    private final Tape tape;
    private final List<Optional<Tensor>> tangents = new ArrayList<>();

    /** A sweep that has visited nothing, for one of the entries that all leaves have together, from 0. */
    TangentSweep(Tape tape, int entry, double seed) {
        this.tape = tape;
        int first = 0;
        for (Node node : tape.formula().nodes()) {
            if (node instanceof Leaf leaf) {
                tangents.add(Optional.of(unit(leaf.shape(), entry - first, seed)));
                first += leaf.shape().count();
            } else {
                tangents.add(Optional.empty());
            }
        }
    }

    /** The tangent of a node; empty before its visit, and for what depends on no leaf. */
    Optional<Tensor> tangent(int node) {
        return tangents.get(node);
    }

    /** Visits a node whose operands have been visited: adds up what comes along its edges. */
    void visit(int node) {
        if (!tape.dependsOnLeaf(node)) {
            return;
        }
        Shape shape = tape.tensor(node).shape();
        double[] sum = new double[shape.count()];
        for (Tape.Link link : tape.links(node)) {
            double[] tangent = tangents.get(link.operand()).orElseThrow().toArray();
            LocalDerivative.of(link, shape).push(tangent, sum);
        }
        tangents.set(node, Optional.of(Tensor.constant(shape, sum)));
    }

    private static Tensor unit(Shape shape, int entry, double seed) {
        double[] values = new double[shape.count()];
        if (0 <= entry && entry < values.length) {
            values[entry] = seed;
        }
        return Tensor.constant(shape, values);
    }
}
