package dev.gradus.labs.sgdinterpolation;

import dev.gradus.sim.Vocabulary;
import dev.gradus.sim.parameter.Choice;
import dev.gradus.sim.parameter.Flags;
import dev.gradus.sim.parameter.Int;
import dev.gradus.sim.parameter.IntList;
import dev.gradus.sim.parameter.Length;
import dev.gradus.sim.parameter.Option;
import dev.gradus.sim.parameter.ParameterSchema;
import dev.gradus.sim.parameter.Preset;
import dev.gradus.sim.parameter.Real;
import dev.gradus.sim.parameter.RealList;
import dev.gradus.sim.parameter.Spec;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The parameters of the lab, each declared once. */
final class SgdParameters {
    static final Preset REGIME = new Preset(
            Spec.of(
                    "regime",
                    "Regime",
                    "Which of the four published experiments to run; it sets the defaults of the other parameters."),
            "4",
            List.of(
                    regime(
                            "1 · more rows than weights, no noise",
                            Map.of("n", "2000", "d", "200", "noise", "0", "iterations", "10000"),
                            Map.of("learningRates", "0.005,0.002,0.001", "learningRate", "0.001")),
                    regime(
                            "2 · more weights than rows, no noise",
                            Map.of("n", "500", "d", "1000", "noise", "0", "iterations", "50000"),
                            Map.of("learningRates", "0.002,0.001,0.0005", "learningRate", "0.0005")),
                    regime(
                            "3 · as 2, with noise and augmented features",
                            Map.of("n", "500", "d", "1000", "augmentation", "0.1", "iterations", "50000"),
                            Map.of("learningRates", "0.002,0.001,0.0005", "learningRate", "0.0005")),
                    regime("4 · ridge regression in three ways", Map.of(), Map.of())));

    static final Choice STUDY = Choice.of(
            Spec.of("study", "Compare", "What the curves differ in.").onlyWhen("regime", "1", "2", "3"),
            new Option("stepSize", "learning rates"),
            new Option("batchSize", "batch sizes"));
    static final Choice STREAM = Choice.of(
            Spec.of(
                    "stream",
                    "Random draws",
                    "Paired: all curves advance together and see the same minibatches, so that only what is compared"
                            + " differs. Notebook: one curve after the other from one stream, as in the published code."),
            new Option("paired", "paired"),
            new Option("notebook", "notebook"));

    static final Int N =
            Int.linear(Spec.of("n", "Rows", "Number of equations.").symbol("n").group("Data"), 500, 2, 2000);
    static final Int D = Int.linear(
            Spec.of("d", "Columns", "Number of weights, before features are added.")
                    .symbol("d")
                    .group("Data"),
            50,
            1,
            1500);
    static final Real NOISE = Real.linear(
            Spec.of("noise", "Noise", "Standard deviation of the error added to the targets.")
                    .symbol("σ")
                    .group("Data"),
            0.1,
            0,
            10);
    static final Real AUGMENTATION = Real.linear(
            Spec.of(
                            "augmentation",
                            "Augmentation",
                            "Adds the columns c·I to X: one private weight per row, which makes a perfect fit possible.")
                    .symbol("c")
                    .group("Data")
                    .onlyWhen("regime", "1", "2", "3"),
            0,
            0,
            10);
    static final Real RIDGE = Real.log(
            Spec.of("ridge", "Ridge penalty", "Weight of the penalty α‖w‖².")
                    .symbol("α")
                    .group("Data")
                    .onlyWhen("regime", "4"),
            0.01,
            1e-6,
            10);

    static final Real LEARNING_RATE = Vocabulary.learningRate(0.001);
    static final RealList LEARNING_RATES = learningRates();
    static final Int BATCH_SIZE = batch(
            Spec.of("batchSize", "Batch size", "Rows drawn for each update.")
                    .symbol("B")
                    .group(Vocabulary.OPTIMISER),
            2000);
    static final IntList BATCH_SIZES = new IntList(
            batch(
                    Spec.of("batchSizes", "Batch sizes", "One curve for each.")
                            .symbol("B")
                            .group(Vocabulary.OPTIMISER)
                            .onlyWhen("regime", "1", "2", "3")
                            .onlyWhen("study", "batchSize"),
                    2000),
            List.of(1, 64, 128),
            new Length(1, 6));
    static final Int ITERATIONS = Int.log(
            Spec.of("iterations", "Iterations", "Updates per curve, and the horizon of the schedules.")
                    .symbol("T")
                    .group(Vocabulary.OPTIMISER),
            500_000,
            1,
            1_000_000);
    static final Choice SAMPLING = Choice.of(
            Spec.of("sampling", "Sampling", "How the rows of a minibatch are drawn.")
                    .group(Vocabulary.OPTIMISER),
            new Option("withReplacement", "with replacement"),
            new Option("withoutReplacement", "without replacement in a batch"),
            new Option("shuffledEpochs", "each row once per epoch"));
    static final Choice SCHEDULE = Vocabulary.schedule();

    static final Real TARGET_LOSS = Real.log(
            Spec.of("targetLoss", "Target loss", "The loss that Markov's inequality asks for.")
                    .symbol("ε")
                    .group("Theory")
                    .live(),
            1e-6,
            1e-30,
            1e3);
    static final Real FAILURE_PROBABILITY = Real.log(
            Spec.of("failureProbability", "Failure probability", "Chance that the target is missed all the same.")
                    .symbol("δ")
                    .group("Theory")
                    .live(),
            0.05,
            1e-9,
            1);
    static final Flags MISTAKES = Vocabulary.mistakes(
            new Option("notDividedByBatch", "gradient not divided by B"),
            new Option("fixedMinibatch", "one minibatch drawn once and kept"),
            new Option("penaltyTimesN", "ridge penalty multiplied by n"),
            new Option("wrongYardstick", "distance measured to the wrong solution"));

    static final ParameterSchema SCHEMA = ParameterSchema.of(
            REGIME,
            STUDY,
            STREAM,
            N,
            D,
            NOISE,
            AUGMENTATION,
            RIDGE,
            LEARNING_RATES,
            BATCH_SIZE,
            LEARNING_RATE,
            BATCH_SIZES,
            ITERATIONS,
            SAMPLING,
            SCHEDULE,
            TARGET_LOSS,
            FAILURE_PROBABILITY,
            MISTAKES);

    private SgdParameters() {}

    private static RealList learningRates() {
        RealList shared = Vocabulary.learningRates(0.002, 0.001, 0.0005);
        Spec spec = shared.spec().onlyWhen("regime", "1", "2", "3").onlyWhen("study", "stepSize");
        Real entry = Real.log(spec, 0.001, shared.entry().min(), shared.entry().max());
        return new RealList(entry, shared.initial(), shared.length());
    }

    private static Int batch(Spec spec, int max) {
        return Int.log(spec, 64, 1, max);
    }

    /** The label starts with the printed value; defaults that are not given are the parameters' own. */
    private static Preset.Case regime(String label, Map<String, String> data, Map<String, String> method) {
        Map<String, String> defaults = new LinkedHashMap<>(data);
        defaults.putAll(method);
        return new Preset.Case(new Option(label.substring(0, 1), label), defaults);
    }
}
