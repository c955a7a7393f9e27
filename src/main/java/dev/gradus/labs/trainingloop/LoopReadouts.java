package dev.gradus.labs.trainingloop;

import dev.gradus.sim.Vocabulary;
import dev.gradus.sim.frame.Readout;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** The numbers of every step, declared and filled in the same order. */
final class LoopReadouts {
    private static final String CASE = "brokenCase";
    private static final String OSCILLATOR = BrokenCase.OSCILLATOR.id();

    static final List<Readout> DECLARED = List.of(
            Readout.of("loss", "Loss", "Loss of the batch that the program looked at last.")
                    .symbol("L")
                    .over("curve"),
            Readout.of(
                            "gradientNorm",
                            "Gradient norm",
                            "Length of the gradient after the last backward pass or clipping.")
                    .symbol("‖g‖")
                    .over("curve"),
            Readout.of("updateNorm", "Length of the update", "How far the last step moved the weights.")
                    .symbol("‖Δw‖")
                    .over("curve"),
            Vocabulary.trainAccuracy().over("curve").onlyWhen(CASE, BrokenCase.ofNetworks()),
            Vocabulary.testAccuracy().over("curve").onlyWhen(CASE, BrokenCase.ofNetworks()),
            Readout.of("weight", "Weight", "The oscillator's only weight.")
                    .symbol("w")
                    .over("curve")
                    .onlyWhen(CASE, OSCILLATOR),
            Readout.of("divergedAt", "Diverged at", "Update at which the loss left every bound.")
                    .over("curve")
                    .withoutHistory(),
            Readout.of(
                    "weightDistance",
                    "Distance to the repaired weights",
                    "Between the weights of the two programs when both have done with the same batch."),
            Readout.of("update", "Update", "Updates so far; of a program without any, batches."),
            Readout.of("epoch", "Epoch", "Passes over the data so far."),
            Readout.of("line", "Line", "The line that was run last, from 0.").withoutHistory(),
            Readout.of(
                            "rootModulus",
                            "Modulus of the roots",
                            "Largest modulus of the roots of the oscillator: below 1 it comes to rest, above 1 it runs away.")
                    .symbol("|r|")
                    .onlyWhen(CASE, OSCILLATOR));

    private LoopReadouts() {}

    static void fill(LoopSimulation run, double[] readouts) {
        List<ToDoubleFunction<Curve>> perCurve = List.of(
                curve -> curve.shown().loss(),
                curve -> curve.shown().gradientNorm(),
                curve -> curve.shown().updateNorm(),
                curve -> curve.trainer().accuracies().train(),
                curve -> curve.trainer().accuracies().test(),
                run::weight,
                Curve::divergedAt);
        int slot = 0;
        for (ToDoubleFunction<Curve> figure : perCurve) {
            for (Curve curve : run.curves()) {
                readouts[slot] = figure.applyAsDouble(curve);
                slot++;
            }
        }
        Curve own = run.curves().getFirst();
        int line = own.interpreter().current();
        readouts[slot] = run.weightDistance();
        readouts[slot + 1] = own.trainer().updates();
        readouts[slot + 2] = own.trainer().epoch();
        readouts[slot + 3] = line == Listing.NO_GROUP ? Double.NaN : line;
        readouts[slot + 4] = run.roots().getFirst().modulus();
    }
}
