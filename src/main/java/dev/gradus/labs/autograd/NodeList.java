package dev.gradus.labs.autograd;

import dev.gradus.labs.autograd.Node.Constant;
import dev.gradus.labs.autograd.Node.Leaf;
import dev.gradus.labs.autograd.Node.Result;
import dev.gradus.sim.exercise.ExpressionException;
import dev.gradus.tensor.Shape;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The nodes of an expression while it is read, within the bounds of what can be drawn. Owned by the parser. */
final class NodeList {
    static final int MOST_NODES = 200;
    static final int MOST_LEVELS = 64;
    static final int MOST_ENTRIES = 64;

    /** What a name stands for, and where it was given. */
    private record Definition(int node, int column) {}

    private final List<Node> nodes = new ArrayList<>();
    private final List<Integer> levels = new ArrayList<>();
    private final List<Boolean> dependent = new ArrayList<>();
    private final Map<String, Integer> names = new HashMap<>();
    private final Map<String, Definition> unused = new LinkedHashMap<>();

    int constant(Constant constant) throws ExpressionException {
        requireEntries(constant.shape(), constant.column());
        return add(constant, 0);
    }

    /** The result of an operation on earlier nodes. */
    int apply(Operation operation, List<Integer> operands, int column) throws ExpressionException {
        int level = operands.stream().mapToInt(levels::get).max().orElse(0) + 1;
        if (level > MOST_LEVELS) {
            throw new ExpressionException(
                    "the graph has more than " + MOST_LEVELS
                            + " levels: group long sums with parentheses, as (a + b) + (c + d).",
                    column);
        }
        return add(new Result(operation, operands, "", column), level);
    }

    /** −x; of a number just written, the negative number. */
    int negate(int operand, int column) throws ExpressionException {
        boolean isNew = operand == nodes.size() - 1 && !names.containsValue(operand);
        if (isNew && nodes.get(operand) instanceof Constant constant) {
            nodes.set(operand, constant.negative());
            return operand;
        }
        return apply(Operation.NEGATE, List.of(operand), column);
    }

    /** x^y; where the exponent depends on a leaf it is exp(y·log x), as the tape has powers with constant exponents only. */
    int power(int base, int exponent, int column) throws ExpressionException {
        if (!dependent.get(exponent)) {
            return apply(Operation.POWER, List.of(base, exponent), column);
        }
        int logarithm = apply(Operation.LOG, List.of(base), column);
        int product = apply(Operation.MULTIPLY, List.of(exponent, logarithm), column);
        return apply(Operation.EXP, List.of(product), column);
    }

    /** What a name stands for; a leaf that holds one number, if it is new. */
    int named(String name, int column) throws ExpressionException {
        unused.remove(name);
        Integer known = names.get(name);
        return known == null ? leaf(name, Shape.SCALAR, column) : known;
    }

    /** A leaf of a shape; where its name is known already, its shape must be the same. */
    int leaf(String name, Shape shape, int column) throws ExpressionException {
        Integer known = names.get(name);
        if (known != null) {
            requireSame(nodes.get(known), name, shape, column);
            return known;
        }
        requireEntries(shape, column);
        int entries = nodes.stream()
                .mapToInt(node -> node instanceof Leaf leaf ? leaf.shape().count() : 0)
                .sum();
        if (entries + shape.count() > MOST_ENTRIES) {
            throw new ExpressionException(
                    "all leaves together may have " + MOST_ENTRIES + " numbers, with " + name + " they have "
                            + (entries + shape.count()) + ": make one smaller.",
                    column);
        }
        int node = add(new Leaf(name, shape, column), 0);
        names.put(name, node);
        return node;
    }

    /** Gives a node a name to use it by. */
    void define(String name, int node, int column) throws ExpressionException {
        if (names.put(name, node) != null) {
            throw new ExpressionException("\"" + name + "\" has a meaning already: choose another name.", column);
        }
        unused.put(name, new Definition(node, column));
        switch (nodes.get(node)) {
            case Result result when result.name().isEmpty() -> nodes.set(node, result.named(name));
            case Constant constant when constant.name().isEmpty() -> nodes.set(node, constant.named(name));
            case Leaf _, Constant _, Result _ -> {}
        }
    }

    /** The graph. @throws ExpressionException if there is nothing to differentiate, or something is never used */
    Formula finish() throws ExpressionException {
        for (Map.Entry<String, Definition> definition : unused.entrySet()) {
            throw new ExpressionException(
                    "\"" + definition.getKey() + "\" is never used: use it below or leave it out.",
                    definition.getValue().column());
        }
        if (!(nodes.getLast() instanceof Result) || !dependent.getLast()) {
            throw new ExpressionException(
                    "the result must be computed from at least one name, as in 2*x: names are what is differentiated by.",
                    nodes.getLast().column());
        }
        return new Formula(nodes);
    }

    private int add(Node node, int level) throws ExpressionException {
        if (nodes.size() == MOST_NODES) {
            throw new ExpressionException(
                    "the graph has more than " + MOST_NODES + " nodes: shorten the expression, or use matrices.",
                    node.column());
        }
        nodes.add(node);
        levels.add(level);
        dependent.add(
                switch (node) {
                    case Leaf _ -> true;
                    case Constant _ -> false;
                    case Result result -> result.operands().stream().anyMatch(dependent::get);
                });
        return nodes.size() - 1;
    }

    private static void requireEntries(Shape shape, int column) throws ExpressionException {
        if (shape.count() > MOST_ENTRIES) {
            throw new ExpressionException(
                    "a matrix may have " + MOST_ENTRIES + " numbers, this one has " + shape.count()
                            + ": make it smaller.",
                    column);
        }
    }

    private static void requireSame(Node node, String name, Shape shape, int column) throws ExpressionException {
        if (!(node instanceof Leaf leaf && leaf.shape().equals(shape))) {
            throw new ExpressionException(
                    "\"" + name + "\" has another shape or meaning already: write its shape once.", column);
        }
    }
}
