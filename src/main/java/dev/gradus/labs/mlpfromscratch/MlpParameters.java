package dev.gradus.labs.mlpfromscratch;

import dev.gradus.sim.Vocabulary;
import dev.gradus.sim.parameter.Choice;
import dev.gradus.sim.parameter.Flags;
import dev.gradus.sim.parameter.Image;
import dev.gradus.sim.parameter.Int;
import dev.gradus.sim.parameter.IntList;
import dev.gradus.sim.parameter.Length;
import dev.gradus.sim.parameter.NamedFlag;
import dev.gradus.sim.parameter.Option;
import dev.gradus.sim.parameter.ParameterSchema;
import dev.gradus.sim.parameter.Real;
import dev.gradus.sim.parameter.Spec;
import java.util.List;

/** What can be changed in this lab, in the order of the form. */
final class MlpParameters {
    static final String DIGITS = "digits";
    static final String OPTDIGITS = "optdigits";
    static final String MNIST = "mnist";
    static final String FASHION = "fashion-mnist";
    static final String SHUFFLED = "shuffled";
    static final String SCALED_NORMAL = "scaledNormal";
    static final String ZEROS = "zeros";
    static final String EQUAL = "equal";
    static final String LARGE = "large";

    /** Side of the board to draw on. */
    static final int SIDE = 28;

    private static final String EXAMPLES = "Examples";
    private static final String LOOK = "Look inside";

    static final Choice DATA = Choice.of(
            Spec.of(
                            "data",
                            "Data",
                            "Digits are drawn by the program, as many as wanted; the other three sets are real and have to be "
                                    + "on the server.")
                    .group(EXAMPLES),
            new Option(DIGITS, "digits (generated)"),
            new Option(OPTDIGITS, "optdigits (8 × 8)"),
            new Option(MNIST, "MNIST"),
            new Option(FASHION, "Fashion-MNIST"));

    static final Int TRAINING_SIZE = Int.log(
            Spec.of(
                            "trainingSize",
                            "Training size",
                            "How many examples an epoch goes through; all of them where the set has fewer.")
                    .symbol("n")
                    .group(EXAMPLES),
            6000,
            100,
            60_000);

    static final Choice ORDER = Choice.of(
            Spec.of("order", "Order", "Whether every epoch goes through the examples in a new order.")
                    .group(EXAMPLES),
            new Option("stored", "as stored"),
            new Option(SHUFFLED, "shuffled"));

    static final IntList HIDDEN_SIZES = new IntList(
            Int.linear(
                    Spec.of(
                            "hiddenSizes",
                            "Hidden layers",
                            "Units of each hidden layer from the input up, separated by commas; 1 to 4 layers."),
                    32,
                    1,
                    100),
            List.of(32, 32),
            new Length(1, 4));

    static final Choice ACTIVATION = Choice.of(
            Vocabulary.activation("sigmoid").spec(),
            new Option("sigmoid", "sigmoid"),
            new Option("tanh", "tanh"),
            new Option("relu", "ReLU"));

    static final Choice INIT = Choice.of(
            Spec.of(
                    "init",
                    "Start",
                    "How the weights begin: normal with variance 1/max(in, out), all zero, all 1/max(in, out), or ten times "
                            + "too large. Biases begin at 0."),
            new Option(SCALED_NORMAL, "scaled normal"),
            new Option(ZEROS, "zeros"),
            new Option(EQUAL, "all equal"),
            new Option(LARGE, "too large"));

    static final Real LEARNING_RATE = Vocabulary.learningRate(0.1);

    static final Flags MISTAKES = Vocabulary.mistakes(NamedFlag.options(Mistake.class));

    static final Int WATCHED = Int.linear(
            Spec.of(
                            "watched",
                            "Watched image",
                            "Number of the test image whose way through the network is shown; beyond the last one it starts "
                                    + "again at 0.")
                    .group(LOOK)
                    .live(),
            0,
            0,
            9999);

    static final Image DRAWING = Image.grey(
            Spec.of("drawing", "Your digit", "What you have drawn; the network says what it takes it for.")
                    .group(LOOK)
                    .live(),
            SIDE,
            SIDE);

    static final ParameterSchema SCHEMA = ParameterSchema.of(
            DATA, TRAINING_SIZE, ORDER, HIDDEN_SIZES, ACTIVATION, INIT, LEARNING_RATE, MISTAKES, WATCHED, DRAWING);

    private MlpParameters() {}
}
