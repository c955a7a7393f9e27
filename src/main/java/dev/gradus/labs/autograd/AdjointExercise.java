package dev.gradus.labs.autograd;

import dev.gradus.random.Rng;
import dev.gradus.sim.exercise.Answer.NumberAnswer;
import dev.gradus.sim.exercise.Exercise;
import dev.gradus.sim.exercise.Form;
import dev.gradus.sim.exercise.NumberCheck;
import dev.gradus.sim.exercise.Numerals;
import dev.gradus.sim.exercise.Question;
import dev.gradus.sim.exercise.Slip;
import java.util.ArrayList;
import java.util.List;

/** The adjoint of a node that two others use. */
final class AdjointExercise {
    static final Exercise<NumberAnswer> EXERCISE =
            new Exercise<>("adjoint", "The adjoint of a node", 2, NumberAnswer.class, AdjointExercise::question);

    /** An expression in x and y, and a node in it that is used twice. */
    private record Case(String expression, String node) {}

    private static final List<Case> CASES = List.of(
            new Case("u = x*y; u^2 + 3*x", "x"),
            new Case("u = x + y; v = x*y; u*v", "x"),
            new Case("u = x + y; v = x*y; u*v", "y"),
            new Case("u = x^2; v = u*y; v + 4*u", "u"),
            new Case("u = x*y; v = u + x; u*v", "u"),
            new Case("u = y - x; v = u*x; v^2 - 2*u", "u"));

    private static final double TOLERANCE = 2e-3;

    private AdjointExercise() {}

    private static Question<NumberAnswer> question(Rng rng) {
        Case asked = CASES.get((int) rng.integer(0, CASES.size()));
        double x = rng.integer(2, 6);
        double y = rng.integer(2, 6);
        Drawn drawn = Drawn.of(asked.expression(), leaves(asked, x, y));
        List<Double> parts = new ArrayList<>();
        int node = drawn.node(asked.node());
        BackwardPass pass = drawn.backward();
        while (!pass.isDone()) {
            pass.visit().handed().stream()
                    .filter(handed -> handed.operand() == node)
                    .forEach(handed -> parts.add(handed.part().item()));
        }
        double right = pass.adjoint(node).orElseThrow().item();
        List<Slip<Double>> slips = slips(drawn, node, right, parts);
        return new Question<>(
                "In <code>" + asked.expression() + "</code> with \\(x = " + Numerals.print(x) + "\\), \\(y = "
                        + Numerals.print(y) + "\\): what is the adjoint of <code>" + asked.node()
                        + "</code>, the derivative of the result by it?",
                new Form.NumberForm("1"),
                new NumberCheck(
                        right, TOLERANCE, "All its consumers have handed down, and their parts are added.", slips),
                List.of(new NumberAnswer(right)),
                slips.stream().map(slip -> new NumberAnswer(slip.answer())).toList(),
                List.of(
                        "Compute all values first, then go back from the result, whose adjoint is 1.",
                        "<code>" + asked.node()
                                + "</code> is used twice. Each use hands down its own adjoint times its local"
                                + " derivative; add both.",
                        "One of the two parts is " + Numerals.print(parts.getFirst()) + "."),
                List.of());
    }

    /** In the order of their first appearance. */
    private static double[] leaves(Case asked, double x, double y) {
        return asked.expression().indexOf('x') < asked.expression().indexOf('y')
                ? new double[] {x, y}
                : new double[] {y, x};
    }

    private static List<Slip<Double>> slips(Drawn drawn, int node, double right, List<Double> parts) {
        List<Slip<Double>> slips = new ArrayList<>();
        for (double part : parts) {
            slips.add(new Slip<>(
                    part, "That is what one of its two uses hands down: the other one overwrote it, or was left out."));
        }
        slips.add(new Slip<>(
                drawn.tape().tensor(node).item(),
                "That is the value of the node, not the derivative of the result by it."));
        slips.add(new Slip<>(
                right + 1, "One too much: the seed of the pass is the adjoint of the result, not of this node."));
        return slips.stream()
                .filter(slip -> Math.abs(slip.answer() - right) > TOLERANCE * Math.max(1, Math.abs(right)))
                .toList();
    }
}
