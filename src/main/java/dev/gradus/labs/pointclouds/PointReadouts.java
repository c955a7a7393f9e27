package dev.gradus.labs.pointclouds;

import dev.gradus.sim.Vocabulary;
import dev.gradus.sim.frame.Readout;
import java.util.List;

/** The numbers of a step; each task fills its own. */
final class PointReadouts {
    static final int CHOSEN = 0;
    static final int CHOSEN_DISTANCE = 1;
    static final int COVERAGE_RADIUS = 2;
    static final int MIN_PAIR_DISTANCE = 3;
    static final int FEATURE_CHANGE = 4;
    static final int LARGEST_FEATURE_CHANGE = 5;
    static final int TIE_COUNT = 6;
    static final int TRAIN_LOSS = 7;
    static final int TRAIN_ACCURACY = 8;
    static final int TEST_ACCURACY = 9;

    private static final String TASK = PointParameters.TASK_NAME;

    static final List<Readout> ALL = List.of(
            Readout.of("chosen", "Point taken", "Number of the point that was taken last.")
                    .onlyWhen(TASK, PointParameters.SAMPLING),
            Readout.of("chosenDistance", "Its distance", "How far the point taken last was from those taken before it.")
                    .onlyWhen(TASK, PointParameters.SAMPLING),
            Readout.of(
                            "coverageRadius",
                            "Coverage radius",
                            "How far the loneliest point is from the nearest one taken: how much of the shape is lost.")
                    .onlyWhen(TASK, PointParameters.SAMPLING),
            Readout.of("minPairDistance", "Nearest pair", "Least distance of two points taken.")
                    .onlyWhen(TASK, PointParameters.SAMPLING),
            Readout.of("featureChange", "Change of F", "Largest change of a feature of the set by the last shuffle.")
                    .symbol("‖ΔF‖∞")
                    .onlyWhen(TASK, PointParameters.INVARIANCE),
            Readout.of("largestFeatureChange", "Largest change", "The largest of these changes so far.")
                    .onlyWhen(TASK, PointParameters.INVARIANCE),
            Readout.of("tieCount", "Ties", "How often two points are equally far from a third.")
                    .onlyWhen(TASK, PointParameters.INVARIANCE),
            Vocabulary.trainLoss().onlyWhen(TASK, PointParameters.TRAINING),
            Vocabulary.trainAccuracy().onlyWhen(TASK, PointParameters.TRAINING),
            Vocabulary.testAccuracy().onlyWhen(TASK, PointParameters.TRAINING));

    private PointReadouts() {}
}
