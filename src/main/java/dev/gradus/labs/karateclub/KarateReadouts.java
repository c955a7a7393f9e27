package dev.gradus.labs.karateclub;

import dev.gradus.sim.Vocabulary;
import dev.gradus.sim.frame.Readout;
import java.util.List;

/** The numbers of a step, in the order in which {@link Figures} fills them. */
final class KarateReadouts {
    static final List<Readout> ALL = List.of(
            Vocabulary.trainLoss(),
            Vocabulary.testLoss(),
            Vocabulary.trainAccuracy(),
            Vocabulary.testAccuracy(),
            Readout.of(
                    "clubAccuracy",
                    "Club accuracy",
                    "Share of all 34 members whose predicted class is the club they joined after the split."),
            Vocabulary.gradientNorm().over("layer"),
            Vocabulary.gradientCheck().over("block"),
            Readout.of(
                    "embeddingDistance",
                    "Embedding distance",
                    "Mean distance between the embeddings of two members; near 0, all look alike."),
            Readout.of(
                            "firstPerfectTest",
                            "First perfect test",
                            "First step at which every test node was predicted rightly.")
                    .unit("step"),
            Readout.of("bestLoss", "Best loss", "Lowest value so far of the loss that early stopping watches."),
            Readout.of("epochsWithoutGain", "Epochs without gain", "Epochs since the watched loss was lowest.")
                    .unit("epoch"),
            Readout.of(
                            "modularity",
                            "Modularity",
                            "How much more often friends share a label than chance would have it; of the labels, not the predictions.")
                    .symbol("Q")
                    .withoutHistory());

    private KarateReadouts() {}
}
