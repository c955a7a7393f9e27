package dev.gradus.labs.gradientnorms;

import dev.gradus.labs.ImageRequest;
import dev.gradus.labs.TrainingMethod;
import dev.gradus.sim.Vocabulary;
import dev.gradus.sim.parameter.Choice;
import dev.gradus.sim.parameter.Flag;
import dev.gradus.sim.parameter.Flags;
import dev.gradus.sim.parameter.Int;
import dev.gradus.sim.parameter.NamedFlag;
import dev.gradus.sim.parameter.Option;
import dev.gradus.sim.parameter.ParameterSchema;
import dev.gradus.sim.parameter.Preset;
import dev.gradus.sim.parameter.Preset.Case;
import dev.gradus.sim.parameter.Real;
import dev.gradus.sim.parameter.Spec;
import java.util.List;
import java.util.Map;

/** What can be changed in this lab, in the order of the form. */
final class NormsParameters {
    static final String VANISHING = "vanishing";

    private static final String START = "Start";
    private static final String DATA_GROUP = "Data";

    static final Preset PRESET = new Preset(
            Spec.of("preset", "Preset", "A network to begin with; every parameter can be changed from there."),
            VANISHING,
            List.of(
                    new Case(
                            new Option(VANISHING, "vanishing: sigmoid, 10 layers deep"),
                            Map.of("activation", "sigmoid", "depth", "10")),
                    new Case(
                            new Option("reference", "reference: ReLU, 784-128-128-128-10"),
                            Map.of("activation", "relu", "depth", "3")),
                    new Case(
                            new Option("exploding", "exploding: tanh, 20 layers, weights too large"),
                            Map.of(
                                    "activation",
                                    "tanh",
                                    "depth",
                                    "20",
                                    "hiddenUnits",
                                    "64",
                                    "init",
                                    "normal",
                                    "initStd",
                                    "0.625"))));

    static final Int DEPTH = Int.linear(
            Spec.of("depth", "Depth", "How many hidden layers lie between input and output.")
                    .symbol("L"),
            10,
            1,
            64);

    static final Int HIDDEN_UNITS = Int.log(Vocabulary.hiddenUnits(), 128, 4, 256);

    static final Choice ACTIVATION = Vocabulary.activation("sigmoid");

    static final Choice INIT = Choice.of(
            Spec.of("init", "Initialisation", "From which distribution the weights are drawn.")
                    .group(START),
            new Option("fanInUniform", "uniform ±1/√in (a library's default)"),
            new Option("xavier", "Xavier: variance 2/(in + out)"),
            new Option("he", "He: variance 2/in"),
            new Option("normal", "normal, standard deviation chosen"),
            new Option("orthogonal", "orthogonal"));

    static final Real INIT_STD = Real.log(
            Spec.of("initStd", "Standard deviation", "Of every weight at the start.")
                    .symbol("σ")
                    .group(START)
                    .onlyWhen("init", "normal"),
            0.05,
            1e-4,
            10);

    static final Choice NORMALISATION = Choice.of(
            Spec.of(
                    "normalisation",
                    "Normalisation",
                    "What is done to the sums of a hidden layer before its activation."),
            new Option("none", "none"),
            new Option("batch", "batch: every unit over the batch"),
            new Option("layer", "layer: every example over the units"));

    static final Flag RESIDUAL = new Flag(
            Spec.of("residual", "Residual", "Every hidden layer but the first adds its input to its output."), false);

    static final Real DROPOUT = Vocabulary.dropout(0);

    static final TrainingMethod METHOD = TrainingMethod.startingAs("sgd", 0.01);

    static final Int BATCH_SIZE = Vocabulary.batchSize(128);

    static final Real CLIPPING = Real.linear(
            Spec.of(
                            "clipping",
                            "Clipping",
                            "Gradients longer than this, all layers together, are shortened to it; 0 is off.")
                    .group(Vocabulary.OPTIMISER)
                    .live(),
            0,
            0,
            100);

    static final Choice DATA = ImageRequest.choice("digits", "mnist", "fashion-mnist");

    static final Int TRAINING_SIZE = Int.log(
            Spec.of("trainingSize", "Training images", "How many images are trained on.")
                    .group(DATA_GROUP),
            6_000,
            500,
            60_000);

    static final Flags MISTAKES = Vocabulary.mistakes(NamedFlag.options(Mistake.class));

    static final ParameterSchema SCHEMA = ParameterSchema.of(
            PRESET,
            DEPTH,
            HIDDEN_UNITS,
            ACTIVATION,
            NORMALISATION,
            RESIDUAL,
            DROPOUT,
            INIT,
            INIT_STD,
            METHOD.optimizer(),
            METHOD.learningRate(),
            METHOD.momentum(),
            METHOD.secondMoment(),
            METHOD.epsilon(),
            BATCH_SIZE,
            CLIPPING,
            DATA,
            TRAINING_SIZE,
            MISTAKES);

    private NormsParameters() {}
}
