package dev.gradus.labs.autograd;

import dev.gradus.sim.Ending;
import dev.gradus.sim.exercise.Numerals;

/** How runs end, in words. */
final class Endings {
    private Endings() {}

    static Ending done(Check check, long step) {
        String what = "All nodes are visited after " + step + " steps; the largest error of the gradient check is "
                + Numerals.print(check.largest()) + ". ";
        return check.largest() < AutogradCharts.TOLERANCE
                ? new Ending(
                        what + "The derivatives are right.",
                        "Step back through the walk, change a leaf, or switch a mistake on and see which leaves it reaches.")
                : new Ending(
                        what + "Some derivatives are not right.",
                        "See in the gradient check which leaves are wrong, and find the node where it began.");
    }

    static Ending unbounded(String node, long step) {
        return new Ending(
                "At step " + step + " the value or a derivative at " + node
                        + " is infinite, not a number, or beyond 1e30.",
                "Move the leaves to where every part has a value and a slope: a root or logarithm needs a positive number, a quotient"
                        + " a divisor other than 0.");
    }
}
