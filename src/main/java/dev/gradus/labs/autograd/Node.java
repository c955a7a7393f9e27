package dev.gradus.labs.autograd;

import dev.gradus.tensor.Shape;
import java.util.List;

/** A node of the graph that a learner's expression describes. */
sealed interface Node {
    /** Where it stands in the expression, from 1. */
    int column();

    /** What the learner can change: the derivative is taken with respect to its entries. */
    record Leaf(String name, Shape shape, int column) implements Node {}

    /**
     * Numbers written in the expression.
     *
     * @param values row by row
     * @param name what the learner calls it, or empty
     */
    record Constant(Shape shape, List<Double> values, String name, int column) implements Node {
        public Constant {
            values = List.copyOf(values);
        }

        Constant named(String newName) {
            return new Constant(shape, values, newName, column);
        }

        Constant negative() {
            return new Constant(shape, values.stream().map(value -> -value).toList(), name, column);
        }
    }

    /**
     * What an operation makes of earlier nodes.
     *
     * @param name what the learner calls it, or empty
     * @param operands indices of nodes; twice the same where it is used twice
     */
    record Result(Operation operation, List<Integer> operands, String name, int column) implements Node {
        public Result {
            operands = List.copyOf(operands);
        }

        Result named(String newName) {
            return new Result(operation, operands, newName, column);
        }
    }
}
