package dev.gradus.labs.autograd;

import dev.gradus.labs.autograd.Node.Constant;
import dev.gradus.labs.autograd.Node.Leaf;
import dev.gradus.labs.autograd.Node.Result;
import dev.gradus.sim.exercise.ExpressionException;
import dev.gradus.tensor.Edge;
import dev.gradus.tensor.ShapeException;
import dev.gradus.tensor.Tensor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * The engine's tape of a formula: the tensor of every node, and the tape's own edges between them. An operation that the tape
 * takes apart into several is one node here, and its edges are composed.
 */
final class Tape {
    /** The way back from a node to one of its operands. */
    record Link(int operand, Edge.Derivative derivative) {}

    private final Formula formula;
    private final List<Tensor> tensors;
    private final List<List<Link>> links = new ArrayList<>();

    private Tape(Formula formula, List<Tensor> tensors) {
        this.formula = formula;
        this.tensors = tensors;
        IdentityHashMap<Tensor, Integer> indices = new IdentityHashMap<>();
        for (int node = 0; node < tensors.size(); node++) {
            links.add(List.copyOf(linksOf(tensors.get(node), indices, gradient -> gradient)));
            indices.put(tensors.get(node), node);
        }
    }

    /**
     * Computes all nodes.
     *
     * @param entries of all leaves, in the order of {@link Formula#entryNames}
     * @throws ExpressionException with the column of an operation whose operands do not go together
     */
    static Tape of(Formula formula, double[] entries, Set<Mistake> mistakes) throws ExpressionException {
        return new Tape(formula, tensors(formula, entries, mistakes));
    }

    /** The tape of a formula that has been computed before. */
    static Tape again(Formula formula, double[] entries, Set<Mistake> mistakes) {
        try {
            return of(formula, entries, mistakes);
        } catch (ExpressionException e) {
            throw new IllegalStateException("shapes must fit whatever the entries are", e);
        }
    }

    Formula formula() {
        return formula;
    }

    Tensor tensor(int node) {
        return tensors.get(node);
    }

    Tensor output() {
        return tensors.getLast();
    }

    /** Ways back from a node to operands that depend on a leaf, in the order of the operands. */
    List<Link> links(int node) {
        return links.get(node);
    }

    /** Whether a gradient reaches the node: it is a leaf or depends on one. */
    boolean dependsOnLeaf(int node) {
        return formula.nodes().get(node) instanceof Leaf || !links.get(node).isEmpty();
    }

    private static List<Tensor> tensors(Formula formula, double[] entries, Set<Mistake> mistakes)
            throws ExpressionException {
        List<Tensor> tensors = new ArrayList<>();
        int used = 0;
        for (Node node : formula.nodes()) {
            switch (node) {
                case Leaf leaf -> {
                    int next = used + leaf.shape().count();
                    tensors.add(Tensor.variable(leaf.shape(), Arrays.copyOfRange(entries, used, next)));
                    used = next;
                }
                case Constant constant ->
                    tensors.add(Tensor.constant(
                            constant.shape(),
                            constant.values().stream().mapToDouble(x -> x).toArray()));
                case Result result ->
                    tensors.add(compute(
                            result, result.operands().stream().map(tensors::get).toList(), mistakes));
            }
        }
        requireNumber(tensors.getLast(), formula.nodes().getLast());
        return tensors;
    }

    private static Tensor compute(Result node, List<Tensor> operands, Set<Mistake> mistakes)
            throws ExpressionException {
        Tensor result = applied(node, operands);
        if (result.shape().count() > NodeList.MOST_ENTRIES) {
            throw new ExpressionException(
                    node.operation().sign() + " gives a matrix of "
                            + result.shape().count() + " numbers, at most " + NodeList.MOST_ENTRIES
                            + " fit: make its operands smaller.",
                    node.column());
        }
        return new WrongDerivatives(mistakes).in(node.operation(), result, operands);
    }

    private static Tensor applied(Result node, List<Tensor> operands) throws ExpressionException {
        try {
            return node.operation().apply(operands);
        } catch (ShapeException e) {
            throw new ExpressionException(e.getMessage() + ".", node.column());
        }
    }

    private static void requireNumber(Tensor output, Node node) throws ExpressionException {
        if (output.shape().count() != 1) {
            throw new ExpressionException(
                    "the result must be a single number, got a matrix of shape " + output.shape()
                            + ": put sum( ) or mean( ) around it.",
                    node.column());
        }
    }

    private static List<Link> linksOf(
            Tensor tensor, IdentityHashMap<Tensor, Integer> indices, Edge.Derivative towards) {
        List<Link> found = new ArrayList<>();
        for (Edge edge : tensor.edges()) {
            Edge.Derivative whole =
                    gradient -> edge.derivative().apply(towards.apply(gradient)).from();
            Integer node = indices.get(edge.parent());
            if (node == null) {
                found.addAll(linksOf(edge.parent(), indices, whole));
            } else {
                found.add(new Link(node, whole));
            }
        }
        return found;
    }
}
