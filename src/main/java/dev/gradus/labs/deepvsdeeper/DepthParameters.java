package dev.gradus.labs.deepvsdeeper;

import dev.gradus.labs.TrainingMethod;
import dev.gradus.sim.Vocabulary;
import dev.gradus.sim.parameter.Choice;
import dev.gradus.sim.parameter.Flags;
import dev.gradus.sim.parameter.Int;
import dev.gradus.sim.parameter.IntList;
import dev.gradus.sim.parameter.Length;
import dev.gradus.sim.parameter.NamedFlag;
import dev.gradus.sim.parameter.Option;
import dev.gradus.sim.parameter.ParameterSchema;
import dev.gradus.sim.parameter.Preset;
import dev.gradus.sim.parameter.Preset.Case;
import dev.gradus.sim.parameter.Spec;
import java.util.List;
import java.util.Map;

/** What can be changed in this lab, in the order of the form. */
final class DepthParameters {
    static final String SPIRALS = "spirals";
    static final String DIGITS = "digits";
    static final String TINY_IMAGES = "tiny-images";

    static final String RESIDUAL = "residual";
    static final String DEEPER = "deeper";

    private static final int MOST_LAYERS = 64;

    static final Preset PRESET = new Preset(
            Spec.of("preset", "Preset", "A pair of networks to begin with; everything can be changed from there."),
            SPIRALS,
            List.of(
                    new Case(
                            new Option(SPIRALS, "spirals: points of the plane, seconds"),
                            Map.of("data", SPIRALS, "learningRate", "0.02", "momentum", "0")),
                    new Case(
                            new Option(DIGITS, "digits: drawn digits, seconds"),
                            Map.of("data", DIGITS, "epochs", "60", "learningRate", "0.01")),
                    new Case(
                            new Option("tinyImages", "tiny images: convolutions, minutes"),
                            Map.of(
                                    "data",
                                    TINY_IMAGES,
                                    "depths",
                                    "8,32",
                                    "hiddenUnits",
                                    "8",
                                    "batchSize",
                                    "32",
                                    "epochs",
                                    "20",
                                    "learningRate",
                                    "0.01"))));

    static final Choice DATA = Choice.of(
            Spec.of(
                    "data",
                    "Data",
                    "What is learned. Images in colour go through convolutions, all else through dense layers."),
            new Option(SPIRALS, "two spirals"),
            new Option(DIGITS, "digits (drawn)"),
            new Option(TINY_IMAGES, "ten shapes in colour (drawn)"));

    static final IntList DEPTHS = new IntList(
            Int.linear(
                    Spec.of(
                                    "depths",
                                    "Depths",
                                    "Layers of weights of the two networks, the shallower one first: 20,56.")
                            .symbol("L"),
                    20,
                    2,
                    MOST_LAYERS),
            List.of(20, 56),
            new Length(2, 2));

    static final Int HIDDEN_UNITS = Int.log(
            Vocabulary.hiddenUnits()
                    .help("How many units every hidden layer has; filters where images in colour go in."),
            32,
            8,
            64);

    static final Choice BLOCKS = Choice.of(
            Spec.of(
                    "blocks",
                    "Blocks",
                    "Whether every two hidden layers have a skip around them, that adds what went in to what comes out."),
            new Option("plain", "plain: layer after layer"),
            new Option(RESIDUAL, "residual: a skip around every two"));

    static final Choice NORMALISATION = Choice.of(
            Spec.of(
                    "normalisation",
                    "Normalisation",
                    "What is done to the sums of a hidden layer before anything else."),
            new Option("none", "none"),
            new Option("batch", "batch: every unit over the batch"),
            new Option("layer", "layer: every example over the units"));

    static final Choice APPLIES_TO = Choice.of(
            Spec.of(
                    "appliesTo",
                    "Blocks and normalisation of",
                    "Which network has these blocks and this normalisation; the shallower one stays plain otherwise, as a yardstick."),
            new Option(DEEPER, "the deeper one only"),
            new Option("both", "both"));

    static final Choice INIT = Choice.of(
            Spec.of("init", "Initialisation", "From which distribution the weights are drawn."),
            new Option("he", "He: variance 2/in"),
            new Option("xavier", "Xavier: variance 2/(in + out)"),
            new Option("fanInUniform", "uniform ±1/√in (a library's default)"));

    static final Choice ACTIVATION = Vocabulary.activation("relu");

    static final TrainingMethod METHOD = TrainingMethod.startingAs("momentum", 0.05);

    static final Int BATCH_SIZE = Vocabulary.batchSize(128);

    static final Int EPOCHS = Int.log(
            Spec.of("epochs", "Epochs", "After how many passes over the training examples the run stops.")
                    .group(Vocabulary.OPTIMISER),
            250,
            1,
            1_000);

    static final Flags MISTAKES = Vocabulary.mistakes(NamedFlag.options(Mistake.class));

    static final ParameterSchema SCHEMA = ParameterSchema.of(
            PRESET,
            DATA,
            DEPTHS,
            HIDDEN_UNITS,
            BLOCKS,
            NORMALISATION,
            APPLIES_TO,
            INIT,
            ACTIVATION,
            METHOD.optimizer(),
            METHOD.learningRate(),
            METHOD.momentum(),
            METHOD.secondMoment(),
            METHOD.epsilon(),
            BATCH_SIZE,
            EPOCHS,
            MISTAKES);

    private DepthParameters() {}
}
