package dev.gradus.labs.autograd;

import dev.gradus.random.Rng;
import dev.gradus.sim.exercise.Answer.ChoiceAnswer;
import dev.gradus.sim.exercise.Answer.NumberAnswer;
import dev.gradus.sim.exercise.ChoiceCheck;
import dev.gradus.sim.exercise.ChoiceCheck.Option;
import dev.gradus.sim.exercise.Exercise;
import dev.gradus.sim.exercise.Form;
import dev.gradus.sim.exercise.NumberCheck;
import dev.gradus.sim.exercise.Question;
import dev.gradus.sim.exercise.Slip;
import java.util.Arrays;
import java.util.List;

/** What the passes cost; the figures come from the counter. */
final class CostExercises {
    static final Exercise<ChoiceAnswer> SAME_COST =
            new Exercise<>("same-cost", "The price of a gradient", 1, ChoiceAnswer.class, CostExercises::sameCost);

    static final Exercise<NumberAnswer> SWEEPS =
            new Exercise<>("sweeps", "Sweeps of forward mode", 1, NumberAnswer.class, CostExercises::sweeps);

    private CostExercises() {}

    private static Question<ChoiceAnswer> sameCost(Rng rng) {
        int few = (int) rng.integer(2, 5);
        Counted small = Counted.of(few);
        Counted large = Counted.of(8 * few);
        ChoiceCheck check = new ChoiceCheck(
                "same",
                List.of(
                        new Option(
                                "same",
                                "True: the factor does not depend on the number of leaves",
                                "Counted: " + small + "; " + large + ". The factor between the first two stays."),
                        new Option(
                                "perLeaf",
                                "False: every leaf needs a walk of its own",
                                "That is forward mode. One walk back passes every edge once. Counted: " + small + "; "
                                        + large + "."),
                        new Option(
                                "squared",
                                "False: the cost grows with the square of the graph",
                                "Each edge is passed once on the way up and once on the way down. Counted: " + small
                                        + "; " + large + "."),
                        new Option(
                                "free",
                                "False: the derivatives come for free with the values",
                                "On the way up only values are computed. The walk back is counted apart: " + small
                                        + "; " + large + ".")));
        return check.ask(
                "A backward pass has the same asymptotic cost as the forward pass. True or false? Compare the cost figure for"
                        + " <code>tanh(x[1," + few + "] @ w[" + few + ",1])</code> and for "
                        + 8 * few + " in place of " + few + ".",
                "Put both expressions into the lab and read the three counts.",
                "Every edge of the graph is used once on the way down, whatever it leads to.");
    }

    /** Counts of one neuron with so many inputs. */
    private record Counted(int inputs, Costs costs) {
        static Counted of(int inputs) {
            double[] leaves = new double[2 * inputs];
            Arrays.fill(leaves, 0.1);
            String expression = "tanh(x[1," + inputs + "] @ w[" + inputs + ",1])";
            return new Counted(inputs, Drawn.of(expression, leaves).costs());
        }

        @Override
        public String toString() {
            return "with " + 2 * inputs + " leaf numbers " + costs.forward() + " operations forwards, "
                    + costs.backward() + " backwards, " + costs.forwardMode() + " in forward mode";
        }
    }

    private static Question<NumberAnswer> sweeps(Rng rng) {
        long inputs = rng.integer(3, 9);
        long units = rng.integer(3, 9);
        double right = inputs * units + units;
        NumberCheck check = new NumberCheck(
                right,
                1e-9,
                "One sweep for every number that is differentiated by: this is why networks are trained in reverse mode.",
                List.of(
                        new Slip<>(
                                1.0,
                                "One walk is enough in reverse mode; a forward sweep gives the derivative by one number."),
                        new Slip<>((double) inputs * units, "The bias is a leaf too."),
                        new Slip<>(2.0, "A matrix is one leaf, but each of its entries has a derivative of its own.")));
        return new Question<>(
                "A layer <code>tanh(x @ W[" + inputs + "," + units + "] + b[" + units
                        + "])</code> with a constant input feeds a loss. How many sweeps does forward mode need for the derivatives"
                        + " of the loss by all of \\(W\\) and \\(b\\)?",
                new Form.NumberForm("1"),
                check,
                List.of(new NumberAnswer(right)),
                List.of(new NumberAnswer(1), new NumberAnswer((double) inputs * units), new NumberAnswer(2)),
                List.of(
                        "A sweep carries the change of every node when one number changes.",
                        "Count the entries of \\(W\\), then those of \\(b\\)."),
                List.of());
    }
}
