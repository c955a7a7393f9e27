package dev.gradus.labs.messagepassing;

import dev.gradus.sim.Vocabulary;
import dev.gradus.sim.frame.Readout;
import java.util.List;

/** The numbers of a step; each part fills its own. */
final class MessageReadouts {
    static final int TRIALS = 0;
    static final int LARGEST_CHANGE = 1;
    static final int COUNTEREXAMPLE_SIZE = 2;
    static final int SYMMETRIC = 3;
    static final int TRAIN_LOSS = 4;
    static final int TEST_LOSS = 5;
    static final int TRAIN_ACCURACY = 6;
    static final int TEST_ACCURACY = 7;
    static final int OBJECTIVE = 8;
    static final int GRADIENT_NORMS = 9;

    private static final String PART = "part";
    private static final String[] TRAINED = {MessageParameters.MASKED_LOSS, MessageParameters.RESIDUAL};

    static final List<Readout> ALL = List.of(
            Readout.of("trials", "Trials", "Random graphs on which the rule has been tested.")
                    .onlyWhen(PART, MessageParameters.VALIDITY),
            Readout.of(
                            "largestChange",
                            "Largest change",
                            "How far the order of the neighbours moved a result at most: |y − y′| / (1 + |y|).")
                    .onlyWhen(PART, MessageParameters.VALIDITY),
            Readout.of(
                            "counterexampleSize",
                            "Smallest counterexample",
                            "Nodes of the smallest graph on which another order gave another result.")
                    .unit("nodes")
                    .onlyWhen(PART, MessageParameters.VALIDITY),
            Readout.of(
                            "symmetric",
                            "Symmetric by its form",
                            "Theory: 1 if the rule cannot depend on the order of the neighbours, whatever the messages.")
                    .withoutHistory()
                    .onlyWhen(PART, MessageParameters.VALIDITY),
            Vocabulary.trainLoss().onlyWhen(PART, TRAINED),
            Vocabulary.testLoss().onlyWhen(PART, TRAINED),
            Vocabulary.trainAccuracy().onlyWhen(PART, TRAINED),
            Vocabulary.testAccuracy().onlyWhen(PART, TRAINED),
            Readout.of("objective", "Objective", "What the code that runs minimises, mistakes included.")
                    .onlyWhen(PART, TRAINED),
            Vocabulary.gradientNorm().over("layer").onlyWhen(PART, MessageParameters.RESIDUAL));

    private MessageReadouts() {}
}
