package dev.gradus.sim;

import dev.gradus.sim.frame.Readout;
import dev.gradus.sim.parameter.Choice;
import dev.gradus.sim.parameter.Flags;
import dev.gradus.sim.parameter.Int;
import dev.gradus.sim.parameter.Length;
import dev.gradus.sim.parameter.Option;
import dev.gradus.sim.parameter.Real;
import dev.gradus.sim.parameter.RealList;
import dev.gradus.sim.parameter.Spec;
import java.util.List;

/**
 * Names that several labs share: the same word, symbol, range and explanation in every form, address and file. A lab gives its
 * default; where its range or its update differs, it builds on the {@code Spec} of the shared parameter.
 */
public final class Vocabulary {
    /** Heading of the parameters that say how weights move. */
    public static final String OPTIMISER = "Optimiser";

    /** Heading of the wrong codes. */
    public static final String MISTAKES = "Mistakes";

    private static final double MAX_LEARNING_RATE = 1e3;
    private static final double MIN_LEARNING_RATE = 1e-6;

    private Vocabulary() {}

    /** Learning rate η of one curve. */
    public static Real learningRate(double initial) {
        Spec spec = Spec.of("learningRate", "Learning rate", "How far one update goes along the gradient.")
                .symbol("η")
                .group(OPTIMISER)
                .live();
        return Real.log(spec, initial, MIN_LEARNING_RATE, MAX_LEARNING_RATE);
    }

    /** Learning rates to compare, one curve each; 1 to 6 of them. */
    public static RealList learningRates(Double... initial) {
        Spec spec = Spec.of(
                        "learningRates",
                        "Learning rates",
                        "Learning rates to compare, separated by commas: one curve each.")
                .symbol("η")
                .group(OPTIMISER);
        Real entry = Real.log(spec, initial[0], MIN_LEARNING_RATE, MAX_LEARNING_RATE);
        return new RealList(entry, List.of(initial), new Length(1, 6));
    }

    /** Batch size B. */
    public static Int batchSize(int initial) {
        Spec spec = Spec.of("batchSize", "Batch size", "How many examples one update averages its gradient over.")
                .symbol("B")
                .group(OPTIMISER)
                .live();
        return Int.log(spec, initial, 1, 512);
    }

    /** Momentum β, Adam's β₁ too. */
    public static Real momentum(double initial) {
        Spec spec = Spec.of("momentum", "Momentum", "Share of the last direction that an update keeps; β₁ of Adam.")
                .symbol("β")
                .group(OPTIMISER)
                .live();
        return Real.linear(spec, initial, 0, 0.999);
    }

    /** Memory of the squared gradient: ρ of RMSProp, β₂ of Adam. */
    public static Real secondMoment(double initial) {
        Spec spec = Spec.of(
                        "secondMoment",
                        "Second moment",
                        "Share of its past that the mean of squared gradients keeps: ρ of RMSProp, β₂ of Adam.")
                .symbol("β₂")
                .group(OPTIMISER)
                .live();
        return Real.linear(spec, initial, 0.5, 0.99999);
    }

    /** ε in the denominators of AdaGrad, RMSProp and Adam. */
    public static Real epsilon(double initial) {
        Spec spec = Spec.of(
                        "epsilon",
                        "Epsilon",
                        "Added to the root of the squared gradients so that nothing is divided by zero.")
                .symbol("ε")
                .group(OPTIMISER)
                .live();
        return Real.log(spec, initial, 1e-12, 1e-2);
    }

    /** Weight decay λ. */
    public static Real weightDecay(double initial) {
        Spec spec = Spec.of("weightDecay", "Weight decay", "How strongly every update pulls the weights towards zero.")
                .symbol("λ")
                .group(OPTIMISER)
                .live();
        return Real.linear(spec, initial, 0, 10);
    }

    /** Noise σ on the gradient. */
    public static Real gradientNoise(double initial) {
        Spec spec = Spec.of(
                        "gradientNoise",
                        "Gradient noise",
                        "Standard deviation of the normal noise added to every component of the gradient.")
                .symbol("σ")
                .group(OPTIMISER)
                .live();
        return Real.linear(spec, initial, 0, 10);
    }

    /** Dropout: the share of units that an update leaves out. */
    public static Real dropout(double initial) {
        Spec spec = Spec.of("dropout", "Dropout", "Share of the hidden units that every update leaves out at random.")
                .symbol("p")
                .live();
        return Real.linear(spec, initial, 0, 0.9);
    }

    /** Hidden units of one layer. */
    public static Spec hiddenUnits() {
        return Spec.of("hiddenUnits", "Hidden units", "How many units every hidden layer has.");
    }

    /** Layers of a network. */
    public static Spec layers() {
        return Spec.of("layers", "Layers", "How many layers lie between input and output.")
                .symbol("L");
    }

    /** Nonlinearity of the hidden layers. */
    public static Choice activation(String initial) {
        Spec spec = Spec.of("activation", "Activation", "What every hidden unit applies to the sum of its inputs.");
        return Choice.of(
                        spec,
                        new Option("linear", "linear (none)"),
                        new Option("relu", "ReLU"),
                        new Option("tanh", "tanh"),
                        new Option("sigmoid", "sigmoid"))
                .startingAs(initial);
    }

    /** How the learning rate changes during a run. */
    public static Choice schedule() {
        Spec spec = Spec.of("schedule", "Schedule", "How the learning rate changes during the run.")
                .group(OPTIMISER);
        return Choice.of(
                spec,
                new Option("constant", "constant"),
                new Option("inverse", "falls as 1/t"),
                new Option("cosine", "falls as a cosine"));
    }

    /** Wrong codes of a lab: what the learner switches on runs for real. */
    public static Flags mistakes(Option... codes) {
        Spec spec = Spec.of("mistakes", "Wrong code", "Run the code with these mistakes in it, and see what they do.")
                .group(MISTAKES);
        return Flags.of(spec, codes);
    }

    /** One objective, without a split. */
    public static Readout loss() {
        return Readout.of("loss", "Loss", "The objective that is minimised.").symbol("L");
    }

    public static Readout trainLoss() {
        return Readout.of("trainLoss", "Training loss", "Mean loss over the training examples, without penalty.");
    }

    public static Readout testLoss() {
        return Readout.of("testLoss", "Test loss", "Mean loss over the test examples, without penalty.");
    }

    public static Readout validationLoss() {
        return Readout.of(
                "validationLoss", "Validation loss", "Mean loss over the validation examples, without penalty.");
    }

    public static Readout trainAccuracy() {
        return Readout.of(
                "trainAccuracy", "Training accuracy", "Share of the training examples that are classified rightly.");
    }

    public static Readout testAccuracy() {
        return Readout.of("testAccuracy", "Test accuracy", "Share of the test examples that are classified rightly.");
    }

    public static Readout validationAccuracy() {
        return Readout.of(
                "validationAccuracy",
                "Validation accuracy",
                "Share of the validation examples that are classified rightly.");
    }

    public static Readout gradientNorm() {
        return Readout.of("gradientNorm", "Gradient norm", "Length of the gradient that the next update uses.")
                .symbol("‖∇L‖");
    }

    public static Readout updateNorm() {
        return Readout.of("updateNorm", "Update norm", "How far the last update moved the weights.")
                .symbol("‖Δw‖");
    }

    public static Readout weightNorm() {
        return Readout.of("weightNorm", "Weight norm", "Length of the weight vector.")
                .symbol("‖w‖");
    }

    public static Readout parameterCount() {
        return Readout.of("parameterCount", "Parameters", "How many numbers are learned.")
                .withoutHistory();
    }

    public static Readout epoch() {
        return Readout.of("epoch", "Epoch", "Passes over the training examples.");
    }

    public static Readout learningRateInForce() {
        return Readout.of("learningRate", "Learning rate", "The learning rate in force.")
                .symbol("η");
    }

    public static Readout convergedAt() {
        return Readout.of("convergedAt", "Converged at", "First step at which the target was met.")
                .unit("step");
    }

    public static Readout divergedAt() {
        return Readout.of("divergedAt", "Diverged at", "First step at which the weights left every bound.")
                .unit("step");
    }

    public static Readout gradientCheck() {
        return Readout.of(
                "gradientCheck",
                "Gradient check",
                "Relative difference between the computed gradient and central differences.");
    }
}
