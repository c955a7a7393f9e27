package dev.gradus.labs.trainingloop;

import dev.gradus.sim.Vocabulary;
import dev.gradus.sim.parameter.Choice;
import dev.gradus.sim.parameter.Int;
import dev.gradus.sim.parameter.Option;
import dev.gradus.sim.parameter.ParameterSchema;
import dev.gradus.sim.parameter.Preset;
import dev.gradus.sim.parameter.Real;
import dev.gradus.sim.parameter.Sequence;
import dev.gradus.sim.parameter.Spec;

/** The parameters of the lab. */
final class LoopParameters {
    private static final String PROGRAM_GROUP = "Program";
    private static final String DATA_GROUP = "Data";
    private static final String OSCILLATOR = BrokenCase.OSCILLATOR.id();
    private static final String[] NETWORKS = BrokenCase.ofNetworks();

    static final Preset BROKEN_CASE = new Preset(
            Spec.of("brokenCase", "What is wrong", "A program to begin with; change its lines in the figure.")
                    .group(PROGRAM_GROUP),
            BrokenCase.CORRECT.id(),
            BrokenCase.options());
    static final Sequence PROGRAM = Sequence.of(
            Spec.of(
                            "program",
                            "Program",
                            "Lines with points between them; epoch(…), batch(…) and every(…) hold others. The figure moves them.")
                    .group(PROGRAM_GROUP),
            Programs.CORRECT,
            Statement.words());
    static final Int EPOCHS = Int.log(
            Spec.of("epochs", "Epochs", "How often a loop over epochs goes round.")
                    .group(PROGRAM_GROUP),
            40,
            1,
            400);
    static final Int ACCUMULATION = Int.linear(
            Spec.of(
                            "accumulation",
                            "Accumulation steps",
                            "Batches whose gradients one update gathers: what the loss is divided by, and when every(…) lets pass.")
                    .symbol("k")
                    .group(PROGRAM_GROUP),
            1,
            1,
            8);
    static final Real LEARNING_RATE = Vocabulary.learningRate(0.1);
    static final Choice OPTIMIZER = Choice.of(
            Spec.of("optimizer", "Optimiser", "What a step does with the gradient.")
                    .group(Vocabulary.OPTIMISER)
                    .onlyWhen("brokenCase", NETWORKS),
            new Option("sgd", "SGD"),
            new Option("momentum", "momentum 0.9"),
            new Option("adam", "Adam"));
    static final Int BATCH_SIZE = Vocabulary.batchSize(16);
    static final Real CLIPPING = Real.linear(
            Spec.of(
                            "clipping",
                            "Clipping",
                            "Longest gradient that clip_grad_norm leaves as it is; 0 lets every length pass.")
                    .group(Vocabulary.OPTIMISER)
                    .live(),
            1,
            0,
            100);
    static final Real RATE_DECAY = Real.linear(
            Spec.of("rateDecay", "Rate decay", "Factor on the learning rate at every scheduler.step().")
                    .group(Vocabulary.OPTIMISER)
                    .live(),
            0.95,
            0.1,
            1);
    static final Int HIDDEN_UNITS = Int.log(Vocabulary.hiddenUnits().onlyWhen("brokenCase", NETWORKS), 16, 2, 64);
    static final Choice DATA_ORDER = Choice.of(
            Spec.of("dataOrder", "Order of the data", "In every epoch another order, or always class by class.")
                    .group(DATA_GROUP)
                    .onlyWhen("brokenCase", NETWORKS),
            new Option("shuffled", "shuffled"),
            new Option("sorted", "by class"));
    static final Choice LABELS = Choice.of(
            Spec.of(
                            "labels",
                            "Labels",
                            "Shuffled together with their inputs, or left in their order while the inputs are shuffled.")
                    .group(DATA_GROUP)
                    .onlyWhen("brokenCase", NETWORKS),
            new Option("paired", "paired"),
            new Option("permuted", "permuted"));
    static final Real CURVATURE = Real.log(
            Spec.of("curvature", "Curvature", "Second derivative of the loss of one weight, L = a w²/2.")
                    .symbol("a")
                    .onlyWhen("brokenCase", OSCILLATOR)
                    .live(),
            1,
            1e-3,
            1e3);
    static final Real GRADIENT_NOISE = gradientNoise();

    static final ParameterSchema SCHEMA = ParameterSchema.of(
            BROKEN_CASE,
            PROGRAM,
            EPOCHS,
            ACCUMULATION,
            LEARNING_RATE,
            OPTIMIZER,
            BATCH_SIZE,
            CLIPPING,
            RATE_DECAY,
            DATA_ORDER,
            LABELS,
            HIDDEN_UNITS,
            CURVATURE,
            GRADIENT_NOISE);

    private LoopParameters() {}

    private static Real gradientNoise() {
        Real shared = Vocabulary.gradientNoise(0);
        return Real.linear(
                shared.spec().onlyWhen("brokenCase", OSCILLATOR), shared.initial(), shared.min(), shared.max());
    }
}
