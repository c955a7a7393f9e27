package dev.gradus.labs.autograd;

import dev.gradus.labs.autograd.Node.Constant;
import dev.gradus.labs.autograd.Node.Leaf;
import dev.gradus.labs.autograd.Node.Result;
import dev.gradus.sim.exercise.Numerals;
import dev.gradus.tensor.Shape;
import dev.gradus.tensor.Tensor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Nodes and numbers in words, short enough for a sentence. */
record Wording(Formula formula) {
    private static final int SHORT = 12;
    private static final int MOST_NUMBERS = 9;
    private static final int STANDS_ALONE = 9;

    /** Of a node in the graph and in the table: what it does, and its name if it has one. */
    String label(int node) {
        return switch (formula.nodes().get(node)) {
            case Leaf leaf -> leaf.name();
            case Constant constant ->
                constant.name().isEmpty() ? numbers(constant.shape(), constant.values()) : constant.name();
            case Result result ->
                (result.name().isEmpty() ? "" : result.name() + " = ")
                        + result.operation().sign();
        };
    }

    /** Of a node in a sentence: its name, or how it is written with long parts left out. */
    String name(int node) {
        return switch (formula.nodes().get(node)) {
            case Result result when result.name().isEmpty() -> written(result);
            case Result result -> result.name();
            case Leaf _, Constant _ -> label(node);
        };
    }

    /** An operation with what stands for its operands: {@code a × b}, {@code tanh(a)}. */
    static String applied(Operation operation, List<String> operands) {
        String sign = operation.sign();
        if (operation.isFunction()) {
            return sign + "(" + String.join(", ", operands) + ")";
        }
        return switch (operation) {
            case NEGATE -> sign + operands.getFirst();
            case TRANSPOSE -> operands.getFirst() + sign;
            case POWER -> operands.getFirst() + sign + operands.getLast();
            default -> operands.getFirst() + " " + sign + " " + operands.getLast();
        };
    }

    /** The same with the values of the operands, negative ones in brackets where they follow a sign. */
    static String applied(Operation operation, Tensor... operands) {
        List<String> written = new ArrayList<>();
        for (Tensor operand : operands) {
            String value = value(operand);
            boolean bracketed = value.startsWith("−")
                    && !operation.isFunction()
                    && (!written.isEmpty() || operation == Operation.POWER || operation == Operation.NEGATE);
            written.add(bracketed ? "(" + value + ")" : value);
        }
        return applied(operation, written);
    }

    /** A number with four digits, or a matrix row by row. */
    static String value(Tensor tensor) {
        return numbers(tensor.shape(), Arrays.stream(tensor.toArray()).boxed().toList());
    }

    private static String numbers(Shape shape, List<Double> values) {
        if (shape.count() == 1) {
            return Numerals.print(values.getFirst());
        }
        int columns = shape.lastSize();
        StringBuilder written = new StringBuilder("[");
        for (int i = 0; i < Math.min(values.size(), MOST_NUMBERS); i++) {
            written.append(i == 0 ? "" : i % columns == 0 ? "; " : ", ").append(Numerals.print(values.get(i)));
        }
        return written.append(values.size() > MOST_NUMBERS ? ", …]" : "]").toString();
    }

    /** A number behind a sign. */
    static String factor(double value) {
        return value < 0 ? "(" + Numerals.print(value) + ")" : Numerals.print(value);
    }

    /** As {@code 2 × 3}; a number is {@code 1}. */
    static String shape(Shape shape) {
        return shape.rank() == 0 ? "1" : shape.size(0) + " × " + shape.size(1);
    }

    private String written(Result result) {
        List<String> parts = new ArrayList<>();
        for (int operand : result.operands()) {
            parts.add(part(operand, result.operation(), parts.size()));
        }
        return applied(result.operation(), parts);
    }

    /** In brackets where it would be read otherwise, left out where it is long. */
    private String part(int node, Operation around, int position) {
        String name = name(node);
        int binding = formula.nodes().get(node) instanceof Result result
                        && result.name().isEmpty()
                ? result.operation().binding()
                : STANDS_ALONE;
        boolean bracketed = !around.isFunction() && binding < around.binding() + position;
        if (name.length() > SHORT) {
            return around.isFunction() ? "…" : "(…)";
        }
        return bracketed ? "(" + name + ")" : name;
    }
}
