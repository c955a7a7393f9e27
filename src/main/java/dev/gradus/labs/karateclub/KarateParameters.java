package dev.gradus.labs.karateclub;

import dev.gradus.graph.KarateClub;
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
import dev.gradus.sim.parameter.Spec;
import java.util.List;
import java.util.Map;

/** What can be changed in this lab, in the order of the form. */
final class KarateParameters {
    static final String AS_PUBLISHED = "asPublished";
    static final String CORRECT = "correct";
    static final String MODULARITY = "modularity";
    static final String CLUB = "club";
    static final String EMBEDDING = "embedding";
    static final String START = "start";
    static final String EVERY_100 = "every100";

    private static final String CHECKS = "Checks";
    private static final String NODES = "Nodes";
    private static final String START_GROUP = "Start";
    private static final String[] DEEP = {"2", "3", "4", "5", "6", "7", "8"};

    static final Preset MODE = new Preset(
            Spec.of(
                            "mode",
                            "Mode",
                            "As published repeats a widely handed-out program with its mistakes; correct has none.")
                    .group(Vocabulary.MISTAKES),
            AS_PUBLISHED,
            List.of(
                    new Preset.Case(
                            new Option(AS_PUBLISHED, "as published"),
                            Map.of(
                                    "mistakes",
                                    Mistake.allPrinted(),
                                    "skipDraws",
                                    "784",
                                    "seed",
                                    "100",
                                    "patience",
                                    "50")),
                    new Preset.Case(
                            new Option(CORRECT, "correct"),
                            Map.of("mistakes", "", "skipDraws", "0", "seed", "0", "patience", "0"))));

    static final Flags MISTAKES = Vocabulary.mistakes(NamedFlag.options(Mistake.class));

    static final Choice LABELS = Choice.of(
            Spec.of(
                            "labels",
                            "Labels",
                            "What is to be predicted: communities found by greedy modularity, or the club joined.")
                    .group(NODES),
            new Option(MODULARITY, "communities (modularity)"),
            new Option(CLUB, "club after the split"));

    static final IntList TEST_NODES = nodes(
            Spec.of("testNodes", "Test nodes", "Members whose labels are kept for testing."),
            List.of(0, 1, 3, 8, 15, 16, 20, 25, 28, 30));

    static final IntList TRAIN_NODES = nodes(
            Spec.of(
                    "trainNodes",
                    "Training nodes",
                    "Members whose labels are trained on; empty: all who are not tested. Training wins over testing; who is "
                            + "in neither list has no label."),
            List.of());

    static final Int LAYERS = Int.linear(
            Vocabulary.layers().help("Graph convolutions, one after another; a softmax layer follows."), 2, 1, 8);

    static final Int HIDDEN_UNITS = Int.linear(
            Vocabulary.hiddenUnits()
                    .help("Width of every graph convolution but the last, which has 2.")
                    .onlyWhen("layers", DEEP),
            16,
            2,
            64);

    static final Choice ACTIVATION = Vocabulary.activation("tanh");

    static final Real DROPOUT = Real.linear(Vocabulary.dropout(0).spec().onlyWhen("layers", DEEP), 0, 0, 0.9);

    static final Choice NORMALISATION = Choice.of(
            Spec.of("normalisation", "Normalisation", "How much each neighbour counts in Â."),
            new Option("symmetric", "1/√(dᵢdⱼ), symmetric"),
            new Option("row", "1/dᵢ, a mean"),
            new Option("none", "1, a sum"));

    static final Flag SELF_LOOPS = new Flag(
            Spec.of("selfLoops", "Self loops", "Every member counts as a neighbour of himself: A + I for A."), true);

    static final Real LEARNING_RATE = Vocabulary.learningRate(0.02);

    static final Real WEIGHT_DECAY = Vocabulary.weightDecay(0.025);

    static final Int PATIENCE = Int.linear(
            Spec.of(
                            "patience",
                            "Patience",
                            "Stop when the training loss has not fallen below its best for more than so many epochs; 0 is off.")
                    .unit("epoch")
                    .group(Vocabulary.OPTIMISER)
                    .live(),
            0,
            0,
            1000);

    static final Real INIT_BOUND = Real.linear(
            Spec.of(
                            "initBound",
                            "Init bound",
                            "Weights start uniform in ±√(bound/(in + out)); 6 is the bound of Glorot and Bengio, 5 the published one.")
                    .group(START_GROUP),
            5,
            1,
            24);

    static final Int SKIP_DRAWS = Int.linear(
            Spec.of("skipDraws", "Skipped draws", "Random numbers used up before the weights are drawn.")
                    .group(START_GROUP),
            0,
            0,
            100_000);

    static final Choice CHECK_GRADIENTS = Choice.of(
                    Spec.of("checkGradients", "Check gradients", "When to compare gradients with central differences.")
                            .group(CHECKS)
                            .live(),
                    new Option("off", "never"),
                    new Option(START, "at step 0"),
                    new Option(EVERY_100, "every 100 epochs"))
            .startingAs(START);

    static final Choice POSITIONS = Choice.of(
            Spec.of(
                            "positions",
                            "Positions",
                            "Where the graph shows a member: at his embedding, or where friends are close.")
                    .group(CHECKS)
                    .live(),
            new Option(EMBEDDING, "embedding"),
            new Option("layout", "fixed layout"));

    static final ParameterSchema SCHEMA = ParameterSchema.of(
            MODE,
            MISTAKES,
            LABELS,
            TEST_NODES,
            TRAIN_NODES,
            LAYERS,
            HIDDEN_UNITS,
            ACTIVATION,
            DROPOUT,
            NORMALISATION,
            SELF_LOOPS,
            LEARNING_RATE,
            WEIGHT_DECAY,
            PATIENCE,
            INIT_BOUND,
            SKIP_DRAWS,
            CHECK_GRADIENTS,
            POSITIONS);

    private KarateParameters() {}

    private static IntList nodes(Spec spec, List<Integer> initial) {
        Int node = Int.linear(spec.group(NODES), 0, 0, KarateClub.MEMBERS - 1);
        return new IntList(node, initial, new Length(0, KarateClub.MEMBERS));
    }
}
