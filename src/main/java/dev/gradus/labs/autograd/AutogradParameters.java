package dev.gradus.labs.autograd;

import dev.gradus.sim.Vocabulary;
import dev.gradus.sim.exercise.ExpressionException;
import dev.gradus.sim.parameter.Choice;
import dev.gradus.sim.parameter.Flags;
import dev.gradus.sim.parameter.Int;
import dev.gradus.sim.parameter.Length;
import dev.gradus.sim.parameter.NamedFlag;
import dev.gradus.sim.parameter.Option;
import dev.gradus.sim.parameter.ParameterSchema;
import dev.gradus.sim.parameter.ParameterValues;
import dev.gradus.sim.parameter.Preset;
import dev.gradus.sim.parameter.Real;
import dev.gradus.sim.parameter.RealList;
import dev.gradus.sim.parameter.Spec;
import dev.gradus.sim.parameter.Text;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What can be changed in this lab, in the order of the form. */
final class AutogradParameters {
    static final String REVERSE = "reverse";
    static final String FORWARD = "forward";

    private static final String PASSES = "Passes";
    private static final String BOWL = "0.5*(a*w1^2 + b*w2^2)";
    private static final double REACH = 100;

    private static final List<Preset.Case> CASES = List.of(
            preset("bowl", "bowl ½(a·w1² + b·w2²)", BOWL, "1,1.5,10,-0.5"),
            preset("neuron", "one neuron", "tanh(w*x + b)", "0.8,1.5,-0.4"),
            preset(
                    "twoLayer",
                    "two layers, cross-entropy",
                    "h = tanh([0.5, -1] @ W[2,3] + b[3]); p = softmax(h @ V[3,2] + c[2]); -sum([1, 0] * log(p))",
                    "0.4,-0.7,0.2,0.9,0.3,-0.5,0.1,0,-0.2,0.6,-0.4,-0.8,0.5,0.3,-0.1,0,0.2"),
            preset(
                    "gcnLayer",
                    "one graph convolution",
                    "A = [0.5, 0.41, 0; 0.41, 0.33, 0.41; 0, 0.41, 0.5]; X = [1, 0; 0, 1; 1, -1]; H = relu(A @ X @ W[2,2]);"
                            + " mean((H - [1, 0; 0, 0; 0, 1])^2)",
                    "0.8,-0.5,0.3,0.9"),
            preset(
                    "logSumExp",
                    "log-sum-exp",
                    "m = max(a, max(b, c)); m + log(exp(a - m) + exp(b - m) + exp(c - m))",
                    "1,3,2"),
            preset("custom", "own expression", "u = tanh(x*y); u*x + max(u, y)", "0.9,1.2"));

    static final Preset PRESET = new Preset(
            Spec.of("preset", "Example", "An expression with values to begin with. Change either as you like."),
            "bowl",
            CASES);

    static final Text EXPRESSION = new Text(
            Spec.of(
                    "expression",
                    "Expression",
                    "Names are leaves; + − * / ^ @ and functions as tanh(x); W[2,3] is a leaf of 2 rows and 3 columns,"
                            + " [1, 2; 3, 4] a matrix of numbers; u = …; gives a part a name. The result must be one number."),
            BOWL,
            400);

    static final RealList LEAF_VALUES = new RealList(
            Real.linear(
                    Spec.of(
                            "leafValues",
                            "Leaf values",
                            "Leaves in the order in which they first appear, matrices row by row. Values too few are filled up"
                                    + " with 0.5, 1, 1.5, 2 and again; values too many are left out."),
                    0,
                    -REACH,
                    REACH),
            List.of(1.0, 1.5, 10.0, -0.5),
            new Length(0, NodeList.MOST_ENTRIES));

    static final Choice MODE = Choice.of(
            Spec.of(
                            "mode",
                            "Mode",
                            "Reverse: values on the way up, then all derivatives in one walk down. Forward: values together"
                                    + " with the derivative by one leaf.")
                    .group(PASSES),
            new Option(REVERSE, "reverse"),
            new Option(FORWARD, "forward"));

    static final Int FORWARD_LEAF = Int.linear(
            Spec.of(
                            "forwardLeaf",
                            "Forward leaf",
                            "Which number of the leaves the forward sweep differentiates by, counted from 0.")
                    .group(PASSES)
                    .onlyWhen("mode", FORWARD),
            0,
            0,
            NodeList.MOST_ENTRIES - 1);

    static final Real SEED_GRADIENT = Real.linear(
            Spec.of(
                            "seedGradient",
                            "Seed",
                            "Where the pass begins: the adjoint of the output, or the tangent of the leaf. All derivatives are"
                                    + " multiplied by it.")
                    .symbol("L̄")
                    .group(PASSES),
            1,
            -10,
            10);

    static final Real DIFFERENCE_STEP = Real.log(
            Spec.of("differenceStep", "Difference step", "How far the gradient check moves every leaf to both sides.")
                    .symbol("h")
                    .group(PASSES),
            1e-5,
            1e-9,
            1e-1);

    static final Flags MISTAKES = Vocabulary.mistakes(NamedFlag.options(Mistake.class));

    static final ParameterSchema SCHEMA = ParameterSchema.of(
            PRESET, EXPRESSION, LEAF_VALUES, MODE, FORWARD_LEAF, SEED_GRADIENT, DIFFERENCE_STEP, MISTAKES);

    private AutogradParameters() {}

    static Formula formula(ParameterValues values) throws ExpressionException {
        return Formula.parse(values.get(EXPRESSION));
    }

    /** A value for every entry of every leaf. */
    static double[] entries(Formula formula, ParameterValues values) {
        List<Double> given = values.get(LEAF_VALUES);
        double[] entries = new double[formula.entryNames().size()];
        for (int i = 0; i < entries.length; i++) {
            entries[i] = i < given.size() ? given.get(i) : 0.5 * (1 + i % 4);
        }
        return entries;
    }

    static Set<Mistake> mistakes(ParameterValues values) {
        return NamedFlag.of(Mistake.class, values.get(MISTAKES));
    }

    private static Preset.Case preset(String value, String label, String expression, String leafValues) {
        return new Preset.Case(new Option(value, label), Map.of("expression", expression, "leafValues", leafValues));
    }
}
