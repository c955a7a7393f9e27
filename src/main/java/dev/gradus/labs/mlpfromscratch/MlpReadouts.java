package dev.gradus.labs.mlpfromscratch;

import dev.gradus.sim.Vocabulary;
import dev.gradus.sim.frame.Readout;
import java.util.List;

/** The numbers of a step, in the order in which {@link MlpSimulation} fills them. */
final class MlpReadouts {
    static final List<Readout> ALL = List.of(
            Readout.of(
                    "trainLoss",
                    "Training loss",
                    "Mean cross-entropy of the last 1 000 samples, each before it was learned from."),
            Readout.of(
                    "trainAccuracy",
                    "Training accuracy",
                    "Share of the last 1 000 samples that were guessed before they were learned from."),
            Readout.of(
                    "testLoss",
                    "Test loss",
                    "Mean cross-entropy of all test images; measured every 1 000 samples and after each epoch."),
            Readout.of(
                    "testAccuracy",
                    "Test accuracy",
                    "Share of all test images that are guessed; measured every 1 000 samples and after each epoch."),
            Vocabulary.gradientNorm().over("layer"),
            Vocabulary.gradientCheck().over("block"),
            Vocabulary.epoch());

    private MlpReadouts() {}
}
