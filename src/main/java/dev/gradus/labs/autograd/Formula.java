package dev.gradus.labs.autograd;

import dev.gradus.labs.autograd.Node.Leaf;
import dev.gradus.labs.autograd.Node.Result;
import dev.gradus.sim.exercise.ExpressionException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A scalar expression as a graph. Nodes stand in the order of evaluation: operands before what is made of them, the output
 * last. Every node but the output is used by a later one.
 */
record Formula(List<Node> nodes) {
    /** An edge of the graph: {@code to} is computed from {@code from}, its operand at {@code position}. */
    record Wire(int from, int to, int position) {}

    Formula {
        nodes = List.copyOf(nodes);
    }

    /** Reads an expression. @throws ExpressionException with column and a sentence for the learner if it cannot be read */
    static Formula parse(String text) throws ExpressionException {
        return new FormulaParser(text).parse();
    }

    /** An expression written in the program itself. @throws IllegalArgumentException if it cannot be read */
    static Formula of(String text) {
        try {
            return parse(text);
        } catch (ExpressionException e) {
            throw new IllegalArgumentException(e.sentence() + " Expression: " + text, e);
        }
    }

    int output() {
        return nodes.size() - 1;
    }

    List<Leaf> leaves() {
        return nodes.stream()
                .filter(Leaf.class::isInstance)
                .map(Leaf.class::cast)
                .toList();
    }

    /** A name for every entry of every leaf, row by row: {@code w1}, {@code W[0,1]}, {@code b[2]}. */
    List<String> entryNames() {
        List<String> names = new ArrayList<>();
        for (Leaf leaf : leaves()) {
            for (int entry = 0; entry < leaf.shape().count(); entry++) {
                names.add(leaf.name() + index(leaf, entry));
            }
        }
        return names;
    }

    private static String index(Leaf leaf, int entry) {
        if (leaf.shape().rank() == 0) {
            return "";
        }
        int columns = leaf.shape().lastSize();
        return leaf.shape().size(0) == 1 ? "[" + entry + "]" : "[" + entry / columns + "," + entry % columns + "]";
    }

    /** Nodes that an operation makes, in the order of evaluation. */
    List<Integer> results() {
        return IntStream.range(0, nodes.size())
                .filter(node -> nodes.get(node) instanceof Result)
                .boxed()
                .toList();
    }

    /** Operands of a node; none for a leaf or a constant. */
    List<Integer> operands(int node) {
        return nodes.get(node) instanceof Result result ? result.operands() : List.of();
    }

    /** All edges, by the node they lead to. */
    List<Wire> wires() {
        List<Wire> wires = new ArrayList<>();
        for (int to = 0; to < nodes.size(); to++) {
            List<Integer> operands = operands(to);
            for (int position = 0; position < operands.size(); position++) {
                wires.add(new Wire(operands.get(position), to, position));
            }
        }
        return wires;
    }

    /** Longest way from a leaf or constant to every node. */
    int[] levels() {
        int[] levels = new int[nodes.size()];
        Arrays.setAll(
                levels,
                node -> operands(node).stream()
                        .mapToInt(operand -> levels[operand] + 1)
                        .max()
                        .orElse(0));
        return levels;
    }
}
