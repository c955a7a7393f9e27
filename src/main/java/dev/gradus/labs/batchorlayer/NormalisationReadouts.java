package dev.gradus.labs.batchorlayer;

import dev.gradus.sim.Vocabulary;
import dev.gradus.sim.frame.Readout;
import java.util.List;

/** The numbers of every step, declared and filled in the same order. */
final class NormalisationReadouts {
    static final List<Readout> DECLARED = List.of(
            Vocabulary.trainLoss().symbol("L").over("curve"),
            Readout.of(
                            "logitDifference",
                            "Difference of outputs",
                            "Largest difference of an output to that of the whole batch at once, so far.")
                    .over("curve"),
            Readout.of(
                            "gradientDifference",
                            "Difference of gradients",
                            "Largest difference of an entry of the accumulated gradient; when all samples are in.")
                    .over("curve"),
            Readout.of(
                            "relativeGradientDifference",
                            "Relative difference of gradients",
                            "Length of that difference as a share of the gradient of the whole batch; undefined where that is"
                                    + " 0.")
                    .over("curve"),
            Readout.of(
                            "runningMeanDistance",
                            "Distance of running means",
                            "How far the running means of batch norm are from the means of all samples, after the combination's"
                                    + " micro-batches.")
                    .over("curve")
                    .onlyWhen("normalisation", "batch")
                    .onlyWhen("passMode", "train"),
            Readout.of("microBatch", "Micro-batch", "Micro-batches that the combination in hand has taken."),
            Readout.of("combination", "Combination", "The combination in hand, from 0."));

    private NormalisationReadouts() {}

    static void fill(Accumulation accumulation, long step, double[] readouts) {
        List<double[]> numbers = List.of(
                accumulation.loss(),
                accumulation.logitDifference(),
                accumulation.gradientDifference(),
                accumulation.relativeDifference(),
                accumulation.runningDistance());
        int slot = 0;
        for (double[] perCurve : numbers) {
            System.arraycopy(perCurve, 0, readouts, slot, perCurve.length);
            slot += perCurve.length;
        }
        readouts[slot] = step == 0 ? 0 : Accumulation.microBatch(step) + 1.0;
        readouts[slot + 1] = step == 0 ? 0 : Accumulation.combination(step);
    }
}
