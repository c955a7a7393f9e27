package dev.gradus.labs.autograd;

import dev.gradus.labs.autograd.BackwardPass.Handed;
import dev.gradus.labs.autograd.Node.Leaf;
import dev.gradus.labs.autograd.Node.Result;
import dev.gradus.sim.exercise.Numerals;
import dev.gradus.sim.frame.Phases.Line;
import dev.gradus.tensor.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a step did, in words with its figures. */
final class Narration {
    private final Tape tape;
    private final Formula formula;
    private final Wording wording;

    Narration(Tape tape) {
        this.tape = tape;
        this.formula = tape.formula();
        this.wording = new Wording(formula);
    }

    Line start(int first) {
        return line(
                "start", "Leaves and numbers have their values. The first step computes " + wording.name(first) + ".");
    }

    /** {@code tanh(w × x + b) = tanh(0.8) = 0.664}. */
    Line forward(int node) {
        Result result = (Result) formula.nodes().get(node);
        String numbers = Wording.applied(
                result.operation(), result.operands().stream().map(tape::tensor).toArray(Tensor[]::new));
        return line("forward", wording.name(node) + " = " + numbers + " = " + Wording.value(tape.tensor(node)));
    }

    /** {@code u changes by 0.5 × 1.2 = 0.6}: per unit of change of the leaf. */
    Line tangent(int node, TangentSweep sweep) {
        String sum = tape.links(node).stream()
                .map(link -> {
                    String tangent = Wording.value(sweep.tangent(link.operand()).orElseThrow());
                    return product(link, node, tangent).orElse("local derivative · " + tangent);
                })
                .collect(Collectors.joining(" + "));
        String value = Wording.value(sweep.tangent(node).orElseThrow());
        return line("tangent", wording.name(node) + " changes by " + sum + " = " + value);
    }

    /** One line for the node, one for every edge. */
    List<Line> backward(BackwardPass.Visit visit, boolean overwrites) {
        String adjoint = Wording.value(visit.adjoint());
        List<Line> lines = new ArrayList<>();
        lines.add(line(
                "backward",
                formula.nodes().get(visit.node()) instanceof Leaf leaf
                        ? leaf.name() + " is a leaf: its adjoint " + adjoint + " is the derivative of the output by "
                                + leaf.name() + "."
                        : "The adjoint of " + wording.name(visit.node()) + " is complete: " + adjoint + "."));
        List<Tape.Link> links = tape.links(visit.node());
        for (int i = 0; i < links.size(); i++) {
            Handed handed = visit.handed().get(i);
            String text = product(links.get(i), visit.node(), adjoint).orElse(rule(visit.node(), handed.operand()))
                    + " = " + Wording.value(handed.part());
            lines.add(line(
                    "hands down", wording.name(handed.operand()) + " gets " + text + received(handed, overwrites)));
        }
        return lines;
    }

    static Line check(Check check) {
        String verdict =
                check.largest() < AutogradCharts.TOLERANCE ? "the derivatives are right." : "something is wrong.";
        return line(
                "check",
                "Largest error against central differences " + Numerals.print(check.largest()) + ": " + verdict);
    }

    /** What becomes of the operand's own sum. */
    private static String received(Handed handed, boolean overwrites) {
        if (handed.before().isEmpty()) {
            return ".";
        }
        String before = Wording.value(handed.before().get());
        return overwrites
                ? ", which overwrites the " + before + " that it had."
                : ", added to " + before + ": now " + Wording.value(handed.after()) + ".";
    }

    /** The factor times the local derivative, where both are numbers. */
    private Optional<String> product(Tape.Link link, int node, String factor) {
        boolean numbers = tape.tensor(node).shape().count() == 1
                && tape.tensor(link.operand()).shape().count() == 1;
        return numbers
                ? Optional.of(factor + " × "
                        + Wording.factor(
                                LocalDerivative.of(link, tape.tensor(node).shape())
                                        .number()))
                : Optional.empty();
    }

    /** What a matrix hands down to an operand, in words. */
    private String rule(int node, int operand) {
        Result result = (Result) formula.nodes().get(node);
        int left = result.operands().getFirst();
        int right = result.operands().getLast();
        return switch (result.operation()) {
            case MATMUL -> operand == left ? "adjoint @ " + transposed(right) : transposed(left) + " @ adjoint";
            case SUM -> "the adjoint in every entry";
            case MEAN -> "the adjoint / " + tape.tensor(operand).shape().count() + " in every entry";
            case SOFTMAX -> "y × (adjoint − sum(y × adjoint))";
            case TRANSPOSE -> "the adjoint transposed";
            default ->
                "adjoint × slope, entry by entry"
                        + (tape.tensor(operand).shape().equals(tape.tensor(node).shape())
                                ? ""
                                : ", summed to its own shape");
        };
    }

    private String transposed(int node) {
        String name = wording.name(node);
        boolean compound = formula.nodes().get(node) instanceof Result result
                && result.name().isEmpty();
        return (compound ? "(" + name + ")" : name) + "ᵀ";
    }

    private static Line line(String phase, String text) {
        return new Line(phase, text, true);
    }
}
