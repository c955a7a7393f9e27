package dev.gradus.labs.autograd;

import dev.gradus.labs.autograd.Node.Constant;
import dev.gradus.sim.exercise.ExpressionException;
import dev.gradus.sim.exercise.FormulaText;
import dev.gradus.tensor.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads an expression by recursive descent, node after node in the order of evaluation.
 *
 * <pre>
 * expression = { name "=" sum ";" } sum
 * sum        = product { ("+" | "-") product }
 * product    = signed { ("*" | "/" | "@") signed }
 * signed     = "-" signed | power
 * power      = transposed [ "^" signed ]
 * transposed = atom { "'" }
 * atom       = number | matrix | leaf | name | function "(" sum { "," sum } ")" | "(" sum ")"
 * leaf       = name [ "[" rows "," columns "]" | "[" columns "]" ]
 * matrix     = "[" number { "," number } { ";" number { "," number } } "]"
 * </pre>
 *
 * Owned by the call that made it.
 */
final class FormulaParser {
    private final FormulaText text;
    private final NodeList nodes = new NodeList();

    FormulaParser(String text) {
        this.text = new FormulaText(text);
    }

    Formula parse() throws ExpressionException {
        if (text.next() == FormulaText.END) {
            throw text.error("an expression is missing, such as tanh(w*x + b).");
        }
        while (definition()) {
            text.expect(';');
        }
        sum();
        text.expectEnd();
        return nodes.finish();
    }

    /** Reads {@code name = sum}, if that is what comes next. */
    private boolean definition() throws ExpressionException {
        int start = column();
        String name = text.name();
        if (name.isEmpty() || !text.accept('=')) {
            text.returnTo(start);
            return false;
        }
        refuseFunctionName(name, start);
        nodes.define(name, sum(), start);
        return true;
    }

    private int sum() throws ExpressionException {
        int left = product();
        while (true) {
            int column = column();
            if (text.accept('+')) {
                left = nodes.apply(Operation.ADD, List.of(left, product()), column);
            } else if (text.accept('-')) {
                left = nodes.apply(Operation.SUBTRACT, List.of(left, product()), column);
            } else {
                return left;
            }
        }
    }

    private int product() throws ExpressionException {
        int left = signed();
        while (true) {
            int column = column();
            if (text.acceptTimes()) {
                left = nodes.apply(Operation.MULTIPLY, List.of(left, signed()), column);
            } else if (text.accept('/')) {
                left = nodes.apply(Operation.DIVIDE, List.of(left, signed()), column);
            } else if (text.accept('@')) {
                left = nodes.apply(Operation.MATMUL, List.of(left, signed()), column);
            } else {
                return left;
            }
        }
    }

    private int signed() throws ExpressionException {
        int column = column();
        return text.accept('-') ? nodes.negate(signed(), column) : power();
    }

    private int power() throws ExpressionException {
        int base = transposed();
        int column = column();
        return text.accept('^') ? nodes.power(base, signed(), column) : base;
    }

    private int transposed() throws ExpressionException {
        int operand = atom();
        int column = column();
        while (text.accept('\'')) {
            operand = nodes.apply(Operation.TRANSPOSE, List.of(operand), column);
            column = column();
        }
        return operand;
    }

    private int atom() throws ExpressionException {
        int column = column();
        if (text.startsNumber()) {
            return nodes.constant(new Constant(Shape.SCALAR, List.of(text.number()), "", column));
        }
        if (text.startsName()) {
            return named(text.name(), column);
        }
        if (text.accept('[')) {
            return nodes.constant(matrix(column));
        }
        if (!text.accept('(')) {
            throw text.missingValue();
        }
        int inside = sum();
        text.expect(')');
        return inside;
    }

    private int named(String name, int column) throws ExpressionException {
        Optional<Operation> function = Operation.function(name);
        if (text.next() != '(') {
            refuseFunctionName(name, column);
            return leafOrDefinition(name, column);
        }
        if (function.isEmpty()) {
            text.returnTo(column);
            throw text.error("\"" + name + "\" is no function here: use " + Operation.functions() + ".");
        }
        return call(function.get(), column);
    }

    private int leafOrDefinition(String name, int column) throws ExpressionException {
        if (!text.accept('[')) {
            return nodes.named(name, column);
        }
        int first = size();
        int columns = text.accept(',') ? size() : 0;
        text.expect(']');
        return nodes.leaf(name, columns == 0 ? Shape.of(1, first) : Shape.of(first, columns), column);
    }

    private int size() throws ExpressionException {
        int column = column();
        double size = text.number();
        if (size != Math.rint(size) || size < 1 || size > NodeList.MOST_ENTRIES) {
            text.returnTo(column);
            throw text.error("a size must be a whole number from 1 to " + NodeList.MOST_ENTRIES + ".");
        }
        return (int) size;
    }

    private int call(Operation function, int column) throws ExpressionException {
        text.expect('(');
        List<Integer> operands = new ArrayList<>();
        do {
            operands.add(sum());
        } while (text.accept(','));
        text.expect(')');
        if (operands.size() != function.arity()) {
            text.returnTo(column);
            throw text.error(function.sign() + " takes " + function.arity()
                    + (function.arity() == 1 ? " argument" : " arguments") + ", got " + operands.size() + ".");
        }
        return nodes.apply(function, operands, column);
    }

    private Constant matrix(int column) throws ExpressionException {
        List<Double> values = new ArrayList<>();
        int rows = 0;
        do {
            int before = values.size();
            do {
                values.add(text.accept('-') ? -text.number() : text.number());
            } while (text.accept(','));
            rows++;
            if (values.size() != rows * (values.size() - before)) {
                throw text.error("every row of a matrix must have as many numbers as the first one.");
            }
        } while (text.accept(';'));
        text.expect(']');
        return new Constant(Shape.of(rows, values.size() / rows), values, "", column);
    }

    private void refuseFunctionName(String name, int column) throws ExpressionException {
        if (Operation.function(name).isPresent()) {
            text.returnTo(column);
            throw text.error(name + " needs its argument in parentheses, as " + name + "(…).");
        }
    }

    private int column() {
        text.next();
        return text.column();
    }
}
