package dev.gradus.labs.messagepassing;

import dev.gradus.sim.Vocabulary;
import dev.gradus.sim.parameter.Choice;
import dev.gradus.sim.parameter.Flag;
import dev.gradus.sim.parameter.Flags;
import dev.gradus.sim.parameter.Int;
import dev.gradus.sim.parameter.IntList;
import dev.gradus.sim.parameter.Length;
import dev.gradus.sim.parameter.NamedFlag;
import dev.gradus.sim.parameter.Option;
import dev.gradus.sim.parameter.ParameterSchema;
import dev.gradus.sim.parameter.Preset;
import dev.gradus.sim.parameter.Real;
import dev.gradus.sim.parameter.RealList;
import dev.gradus.sim.parameter.Spec;
import java.util.List;
import java.util.Map;

/** What can be changed in this lab, in the order of the form. */
final class MessageParameters {
    static final String VALIDITY = "validity";
    static final String MASKED_LOSS = "maskedLoss";
    static final String RESIDUAL = "residual";
    static final String FIVE = "five";
    static final String KARATE = "karate";
    static final String TWO_COMMUNITIES = "twoCommunities";
    static final String OWN = "own";
    static final String MEAN = "mean";

    private static final String RULE_GROUP = "Rule";
    private static final String DATA_GROUP = "Nodes";

    static final Preset PART = new Preset(
            Spec.of("part", "Part", "Test a rule, see what a mask hides, or train a network of residual updates."),
            VALIDITY,
            List.of(
                    new Preset.Case(new Option(VALIDITY, "which rules are valid"), Map.of()),
                    new Preset.Case(new Option(MASKED_LOSS, "the masked loss"), Map.of()),
                    new Preset.Case(new Option(RESIDUAL, "training a residual update"), Map.of())));

    static final Choice RULE = Choice.of(
            Spec.of("rule", "Rule", "What a node computes from its own message s and its neighbours' m₁, m₂, …")
                    .group(RULE_GROUP)
                    .onlyWhen("part", VALIDITY),
            new Option("i", "(i) w₁ s + w₂ mean(mⱼ)"),
            new Option("ii", "(ii) max(w₁ s, w₂ m₁, w₃ m₂, …)"),
            new Option("iii", "(iii) max(w₁ s, w₂ m₁, …, w₂ mₙ)"),
            new Option(OWN, "composed below"));

    static final Flag SELF_WEIGHT = new Flag(
            own("selfWeight", "Own message", "The node's own message counts too, with a weight of its own."), true);

    static final Choice NEIGHBOUR_WEIGHT = Choice.of(
            own(
                    "neighbourWeight",
                    "Neighbours' weights",
                    "One weight for all neighbours, or one for each place in the list."),
            new Option("shared", "shared"),
            new Option("byPosition", "by position"));

    static final Choice AGGREGATION = Choice.of(
            own("aggregation", "Aggregation", "How the weighted messages of the neighbours become one number."),
            Aggregation.options());

    static final Choice NONLINEARITY = Choice.of(
            own("nonlinearity", "Nonlinearity", "What is applied to the result."),
            new Option("none", "none"),
            new Option("relu", "ReLU"),
            new Option("tanh", "tanh"));

    static final Flag DEGREE_SCALING = new Flag(
            own("degreeScaling", "Degree scaling", "The aggregate is divided by the root of the number of neighbours."),
            false);

    static final Int TRIALS = Int.linear(
            Spec.of("trials", "Trials", "Random graphs on which the rule is tested.")
                    .group(RULE_GROUP)
                    .onlyWhen("part", VALIDITY),
            200,
            1,
            1000);

    static final Choice DATA = Choice.of(
            Spec.of("data", "Data", "Whose labels are to be learned.")
                    .group(DATA_GROUP)
                    .onlyWhen("part", RESIDUAL),
            new Option(FIVE, "five nodes"),
            new Option(KARATE, "karate club"),
            new Option(TWO_COMMUNITIES, "two communities"));

    static final RealList PREDICTIONS = new RealList(
            Real.linear(
                    Spec.of(
                                    "predictions",
                                    "Predictions",
                                    "The probabilities a, b, c, d, e that the five nodes are given of label 1; updates go on from "
                                            + "there.")
                            .group(DATA_GROUP)
                            .onlyWhen("part", MASKED_LOSS)
                            .live(),
                    0.5,
                    0.001,
                    0.999),
            List.of(0.5, 0.5, 0.5, 0.5, 0.5),
            new Length(5, 5));

    static final IntList HELD_OUT = new IntList(
            Int.linear(
                    Spec.of(
                                    "heldOut",
                                    "Held-out nodes",
                                    "Numbers, from 1, of the nodes that the mask hides from training; those beyond the graph do "
                                            + "not count.")
                            .group(DATA_GROUP)
                            .onlyWhen("part", MASKED_LOSS, RESIDUAL),
                    1,
                    1,
                    34),
            List.of(1, 4),
            new Length(0, 34));

    static final Flag ISOLATED_NODE = new Flag(
            Spec.of("isolatedNode", "Isolated node", "One node more, without neighbours and held out.")
                    .group(DATA_GROUP)
                    .onlyWhen("part", RESIDUAL),
            false);

    static final Int STATE_SIZE = Int.linear(
            residual("stateSize", "State size", "How many numbers every node holds.")
                    .symbol("d"),
            4,
            1,
            32);

    static final Int MESSAGE_ROWS = Int.linear(
            residual("messageRows", "Message rows", "How many rows W₂ has.").symbol("k"), 8, 1, 32);

    static final Int LAYERS = Int.linear(
            Vocabulary.layers()
                    .help("How many residual updates follow each other.")
                    .onlyWhen("part", RESIDUAL),
            2,
            1,
            6);

    static final Choice MESSAGE_AGGREGATION = Choice.of(
            residual("messageAggregation", "Messages", "Whether what arrives is averaged or added up."),
            new Option(MEAN, "mean"),
            new Option("sum", "sum"));

    static final Real LEARNING_RATE =
            Real.log(Vocabulary.learningRate(0.1).spec().onlyWhen("part", MASKED_LOSS, RESIDUAL), 0.1, 1e-6, 1e3);

    static final Flags MISTAKES = Flags.of(
            Vocabulary.mistakes(NamedFlag.options(Mistake.class)).spec().onlyWhen("part", MASKED_LOSS, RESIDUAL),
            NamedFlag.options(Mistake.class));

    static final ParameterSchema SCHEMA = ParameterSchema.of(
            PART,
            RULE,
            SELF_WEIGHT,
            NEIGHBOUR_WEIGHT,
            AGGREGATION,
            NONLINEARITY,
            DEGREE_SCALING,
            TRIALS,
            DATA,
            PREDICTIONS,
            HELD_OUT,
            ISOLATED_NODE,
            STATE_SIZE,
            MESSAGE_ROWS,
            LAYERS,
            MESSAGE_AGGREGATION,
            LEARNING_RATE,
            MISTAKES);

    private MessageParameters() {}

    private static Spec own(String name, String label, String help) {
        return Spec.of(name, label, help)
                .group(RULE_GROUP)
                .onlyWhen("part", VALIDITY)
                .onlyWhen("rule", OWN);
    }

    private static Spec residual(String name, String label, String help) {
        return Spec.of(name, label, help).onlyWhen("part", RESIDUAL);
    }
}
