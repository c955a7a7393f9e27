package dev.gradus.labs.autograd;

import dev.gradus.labs.autograd.Node.Result;
import dev.gradus.tensor.Shape;
import java.util.List;
import java.util.Set;

/** Every operation and its derivative as expressions in NumPy. The value of node k is {@code v[k]}. */
record NumpyRules(Tape tape, Set<Mistake> mistakes) {
    /** The value of a node. */
    String value(int node) {
        List<Integer> operands = tape.formula().operands(node);
        String x = value(operands, 0);
        String y = value(operands, operands.size() - 1);
        return switch (operation(node)) {
            case ADD -> x + " + " + y;
            case SUBTRACT -> x + " - " + y;
            case MULTIPLY -> x + " * " + y;
            case DIVIDE -> x + " / " + y;
            case POWER -> "np.power(" + x + ", " + number(operands.getLast()) + ")";
            case MATMUL -> x + " @ " + y;
            case MAX -> "np.maximum(" + x + ", " + y + ")";
            case MIN -> "np.minimum(" + x + ", " + y + ")";
            case NEGATE -> "-" + x;
            case TRANSPOSE -> x + ".T";
            case SIN, COS, TANH, EXP, LOG, SQRT, ABS, SUM, MEAN ->
                "np." + operation(node).sign() + "(" + x + ")";
            case RELU -> "np.maximum(" + x + ", 0)";
            case SIGMOID -> "1 / (1 + np.exp(-" + x + "))";
            case SOFTPLUS -> "np.logaddexp(0, " + x + ")";
            case SOFTMAX -> "softmax(" + x + ")";
        };
    }

    /** What a node with the adjoint {@code grad[node]} hands down to the operand at {@code position}. */
    String handedDown(int node, int position) {
        String g = "grad[" + node + "]";
        int operand = tape.formula().operands(node).get(position);
        String shape = shape(operand);
        return switch (operation(node)) {
            case MATMUL -> {
                String other = "v[" + tape.formula().operands(node).get(1 - position) + "].T";
                yield position == 0 ? g + " @ " + other : other + " @ " + g;
            }
            case TRANSPOSE -> g + ".T";
            case SUM -> g + " * np.ones(" + shape + ")";
            case MEAN -> g + " / " + tape.tensor(operand).shape().count() + " * np.ones(" + shape + ")";
            case SOFTMAX -> "v[%d] * (%s - np.sum(v[%d] * %s, axis=-1, keepdims=True))".formatted(node, g, node, g);
            default -> {
                String part = times(g, slope(node, position));
                yield isSpread(operand, node) ? "summed(" + part + ", " + shape + ")" : part;
            }
        };
    }

    /** What the tangent {@code t[operand]} adds to the tangent of a node. */
    String pushedUp(int node, int position) {
        int operand = tape.formula().operands(node).get(position);
        String t = "t[" + operand + "]";
        return switch (operation(node)) {
            case MATMUL -> {
                String other = "v[" + tape.formula().operands(node).get(1 - position) + "]";
                yield position == 0 ? t + " @ " + other : other + " @ " + t;
            }
            case TRANSPOSE -> t + ".T";
            case SUM -> "np.sum(" + t + ")";
            case MEAN -> "np.mean(" + t + ")";
            case SOFTMAX -> "v[%d] * (%s - np.sum(v[%d] * %s, axis=-1, keepdims=True))".formatted(node, t, node, t);
            default -> {
                String part = times(t, slope(node, position));
                yield isSpread(operand, node) ? part + " * np.ones(" + shape(node) + ")" : part;
            }
        };
    }

    /** Whether this way back is one of the mistakes. */
    boolean isWrong(int node) {
        return switch (operation(node)) {
            case TANH -> mistakes.contains(Mistake.TANH_AT_OUTPUT);
            case MAX, MIN -> mistakes.contains(Mistake.MAX_TO_BOTH);
            default -> false;
        };
    }

    /** Shape of a node as Python writes it. */
    String shape(int node) {
        Shape shape = tape.tensor(node).shape();
        return shape.rank() == 0 ? "()" : "(" + shape.size(0) + ", " + shape.lastSize() + ")";
    }

    /** The derivative of an operation that works entry by entry. */
    private String slope(int node, int position) {
        List<Integer> operands = tape.formula().operands(node);
        String x = value(operands, 0);
        String y = value(operands, operands.size() - 1);
        String out = "v[" + node + "]";
        boolean first = position == 0;
        return switch (operation(node)) {
            case ADD -> "";
            case SUBTRACT -> first ? "" : "-1";
            case MULTIPLY -> first ? y : x;
            case DIVIDE -> first ? "(1 / " + y + ")" : "(-" + x + " / " + y + "**2)";
            case POWER -> "(%s * np.power(%s, %s - 1))".formatted(exponent(operands), x, exponent(operands));
            case MAX -> mistakes.contains(Mistake.MAX_TO_BOTH) ? "" : "(" + x + (first ? " >= " : " < ") + y + ")";
            case MIN -> mistakes.contains(Mistake.MAX_TO_BOTH) ? "" : "(" + x + (first ? " <= " : " > ") + y + ")";
            case NEGATE -> "-1";
            case SIN -> "np.cos(" + x + ")";
            case COS -> "-np.sin(" + x + ")";
            case TANH ->
                mistakes.contains(Mistake.TANH_AT_OUTPUT) ? "(1 - np.tanh(" + out + ") ** 2)" : "(1 - " + out + "**2)";
            case EXP -> out;
            case LOG -> "(1 / " + x + ")";
            case SQRT -> "(0.5 / " + out + ")";
            case ABS -> "np.sign(" + x + ")";
            case RELU -> "(" + x + " > 0)";
            case SIGMOID -> out + " * (1 - " + out + ")";
            case SOFTPLUS -> "(1 / (1 + np.exp(-" + x + ")))";
            case MATMUL, TRANSPOSE, SUM, MEAN, SOFTMAX ->
                throw new IllegalStateException("operation must work entry by entry, got " + operation(node));
        };
    }

    private static String times(String derivative, String slope) {
        return slope.isEmpty() ? derivative : derivative + " * " + slope;
    }

    /** Whether a node has more entries than its operand, which stands for several of them. */
    private boolean isSpread(int operand, int node) {
        return !tape.tensor(operand).shape().equals(tape.tensor(node).shape());
    }

    private String exponent(List<Integer> operands) {
        return number(operands.getLast());
    }

    /** A node of one entry as a number. */
    private String number(int node) {
        return "v[" + node + "]" + (tape.tensor(node).shape().rank() == 0 ? "" : ".item()");
    }

    private Operation operation(int node) {
        if (tape.formula().nodes().get(node) instanceof Result result) {
            return result.operation();
        }
        throw new IllegalArgumentException("node must be an operation, got node " + node);
    }

    private static String value(List<Integer> operands, int position) {
        return "v[" + operands.get(position) + "]";
    }
}
