package dev.gradus.labs.autograd;

import dev.gradus.tensor.Activations;
import dev.gradus.tensor.Arithmetic;
import dev.gradus.tensor.Functions;
import dev.gradus.tensor.Likelihood;
import dev.gradus.tensor.Products;
import dev.gradus.tensor.Reductions;
import dev.gradus.tensor.Tensor;
import dev.gradus.tensor.Views;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a node may do: each is one operation of the tape. */
enum Operation {
    ADD("+", 2),
    SUBTRACT("−", 2),
    MULTIPLY("×", 2),
    DIVIDE("/", 2),
    POWER("^", 2),
    MATMUL("@", 2),
    MAX("max", 2),
    MIN("min", 2),
    NEGATE("−", 1),
    TRANSPOSE("'", 1),
    SIN("sin", 1),
    COS("cos", 1),
    TANH("tanh", 1),
    EXP("exp", 1),
    LOG("log", 1),
    SQRT("sqrt", 1),
    ABS("abs", 1),
    RELU("relu", 1),
    SIGMOID("sigmoid", 1),
    SOFTPLUS("softplus", 1),
    SUM("sum", 1),
    MEAN("mean", 1),
    SOFTMAX("softmax", 1);

    private final String sign;
    private final int arity;

    Operation(String sign, int arity) {
        this.sign = sign;
        this.arity = arity;
    }

    /** The function that a learner writes as {@code name(…)}, if there is one. */
    static Optional<Operation> function(String name) {
        return Arrays.stream(values())
                .filter(operation -> operation.isFunction() && operation.sign.equals(name))
                .findFirst();
    }

    /** All functions, as a list for the learner. */
    static String functions() {
        return Arrays.stream(values())
                .filter(Operation::isFunction)
                .map(Operation::sign)
                .collect(Collectors.joining(", "));
    }

    /** Short name: what the graph and the table show. */
    String sign() {
        return sign;
    }

    int arity() {
        return arity;
    }

    /** How tightly it binds its operands where it is written between or beside them: sums least. */
    int binding() {
        return switch (this) {
            case ADD, SUBTRACT -> 1;
            case MULTIPLY, DIVIDE, MATMUL -> 2;
            case NEGATE -> 3;
            case POWER -> 4;
            case TRANSPOSE -> 5;
            default -> 6;
        };
    }

    /** Written with its operands in parentheses, not between them. */
    boolean isFunction() {
        return sign.equals(name().toLowerCase(Locale.ROOT));
    }

    /** Puts the result on the tape. @throws dev.gradus.tensor.ShapeException if the operands do not go together */
    Tensor apply(List<Tensor> operands) {
        return arity == 1 ? apply(operands.getFirst()) : apply(operands.getFirst(), operands.getLast());
    }

    private Tensor apply(Tensor x) {
        return switch (this) {
            case NEGATE -> Arithmetic.negate(x);
            case TRANSPOSE -> Views.transpose(x);
            case SIN -> Functions.sin(x);
            case COS -> Functions.cos(x);
            case TANH -> Activations.tanh(x);
            case EXP -> Functions.exp(x);
            case LOG -> Functions.log(x);
            case SQRT -> Functions.sqrt(x);
            case ABS -> Functions.abs(x);
            case RELU -> Activations.relu(x);
            case SIGMOID -> Activations.sigmoid(x);
            case SOFTPLUS -> Functions.softplus(x);
            case SUM -> Reductions.sum(x);
            case MEAN -> Reductions.mean(x);
            case SOFTMAX -> Likelihood.softmax(x);
            default -> throw new IllegalStateException(sign + " must have two operands, got one");
        };
    }

    private Tensor apply(Tensor a, Tensor b) {
        return switch (this) {
            case ADD -> Arithmetic.add(a, b);
            case SUBTRACT -> Arithmetic.subtract(a, b);
            case MULTIPLY -> Arithmetic.multiply(a, b);
            case DIVIDE -> Arithmetic.divide(a, b);
            case POWER -> Functions.power(a, b.item());
            case MATMUL -> Products.matmul(a, b);
            case MAX -> Arithmetic.maximum(a, b);
            case MIN -> Arithmetic.minimum(a, b);
            default -> throw new IllegalStateException(sign + " must have one operand, got two");
        };
    }
}
