package dev.gradus.labs.batchorlayer;

import dev.gradus.sim.Vocabulary;
import dev.gradus.sim.parameter.Choice;
import dev.gradus.sim.parameter.Flag;
import dev.gradus.sim.parameter.Flags;
import dev.gradus.sim.parameter.Int;
import dev.gradus.sim.parameter.Option;
import dev.gradus.sim.parameter.ParameterSchema;
import dev.gradus.sim.parameter.Spec;

/** The parameters, in the order of the form. */
final class NormalisationParameters {
    static final String WRONG_AXIS = "normaliseOverWrongAxis";
    static final String UPDATED_TWICE = "runningStatisticsUpdatedTwice";

    static final Choice NORMALISATION = Choice.of(
            Spec.of("normalisation", "Normalisation", "Over what the hidden units are standardised."),
            new Option("batch", "batch: each unit, over the micro-batch"),
            new Option("layer", "layer: each sample, over its units"),
            new Option("group", "group: each sample, over groups of units"),
            new Option("instance", "instance: each unit of each sample alone"),
            new Option("none", "none"));
    static final Choice EFFECTIVE_BATCH = Choice.of(
                    Spec.of(
                                    "effectiveBatch",
                                    "Effective batch",
                                    "Samples of one update, whichever way they are cut into micro-batches.")
                            .symbol("N"),
                    new Option("8", "8"),
                    new Option("16", "16"),
                    new Option("32", "32"),
                    new Option("64", "64"))
            .startingAs("32");
    static final Int HIDDEN_UNITS = Int.linear(Vocabulary.hiddenUnits(), 4, 2, 64);
    static final Int INPUT_UNITS =
            Int.linear(Spec.of("inputUnits", "Inputs", "How many numbers a sample consists of."), 6, 1, 16);
    static final Int GROUPS = Int.linear(
            Spec.of("groups", "Groups", "Into how many groups the hidden units fall; it must divide their number.")
                    .onlyWhen("normalisation", "group"),
            2,
            1,
            64);
    static final Choice PASS_MODE = Choice.of(
            Spec.of(
                    "passMode",
                    "Mode",
                    "In training batch norm uses the statistics of the micro-batch, in evaluation its running ones."),
            new Option("train", "training"),
            new Option("eval", "evaluation"));
    static final Flag DIVIDE_LOSS = new Flag(
            Spec.of(
                            "divideLoss",
                            "Divide the loss",
                            "Divides every micro-batch's loss by the number of accumulation steps.")
                    .live(),
            true);
    static final Int SHOWN_CURVE = Int.linear(
            Spec.of(
                            "shownCurve",
                            "Combination shown",
                            "Whose statistics are drawn: 0 for the whole batch at once; the last one if there are fewer.")
                    .live(),
            0,
            0,
            6);
    static final Flags MISTAKES = Vocabulary.mistakes(
            new Option(WRONG_AXIS, "Wrong axis: samples and units taken for one another"),
            new Option(UPDATED_TWICE, "Running statistics updated twice per micro-batch"));

    static final ParameterSchema SCHEMA = ParameterSchema.of(
            NORMALISATION,
            EFFECTIVE_BATCH,
            HIDDEN_UNITS,
            INPUT_UNITS,
            GROUPS,
            PASS_MODE,
            DIVIDE_LOSS,
            SHOWN_CURVE,
            MISTAKES);

    private NormalisationParameters() {}
}
