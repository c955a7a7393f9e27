package dev.gradus.tensor;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;

/**
 * What a result was computed from, to be drawn or walked through: every node after its operands, in an order that depends on
 * the computation alone. Views and copies, which compute nothing, are nodes as well and say so.
 */
public record ComputationGraph(List<Node> nodes, List<Link> links) {
    /**
     * A tensor in the graph.
     *
     * @param index its place in {@link #nodes}
     */
    public record Node(int index, Tensor tensor) {
        /** Name of the operation; {@code constant} or {@code variable} for a leaf. */
        public String operation() {
            return tensor.operation();
        }

        public Shape shape() {
            return tensor.shape();
        }

        public Tensor.Role role() {
            return tensor.role();
        }
    }

    /**
     * From an operand to a result; one for each place that the operand stands at.
     *
     * @param operand index of a node
     * @param result index of a later one
     * @param position which operand it is, from 0 on
     */
    public record Link(int operand, int result, int position) {}

    /** The graph that ends at {@code result}, its last node. Costs time in proportion to its size; depth is no limit. */
    public static ComputationGraph of(Tensor result) {
        IdentityHashMap<Object, Integer> indices = new IdentityHashMap<>();
        List<Node> nodes = new ArrayList<>();
        Deque<Tensor> open = new ArrayDeque<>(List.of(result));
        while (!open.isEmpty()) {
            Tensor next = open.peek();
            int before = open.size();
            for (Tensor operand : next.operands().reversed()) {
                if (!indices.containsKey(operand.identity())) {
                    open.push(operand);
                }
            }
            if (open.size() == before) {
                open.pop();
                if (indices.putIfAbsent(next.identity(), nodes.size()) == null) {
                    nodes.add(new Node(nodes.size(), next));
                }
            }
        }
        return new ComputationGraph(List.copyOf(nodes), links(nodes, indices));
    }

    private static List<Link> links(List<Node> nodes, IdentityHashMap<Object, Integer> indices) {
        List<Link> links = new ArrayList<>();
        for (Node node : nodes) {
            List<Tensor> operands = node.tensor.operands();
            for (int position = 0; position < operands.size(); position++) {
                int operand = Objects.requireNonNull(
                        indices.get(operands.get(position).identity()));
                links.add(new Link(operand, node.index, position));
            }
        }
        return List.copyOf(links);
    }
}
