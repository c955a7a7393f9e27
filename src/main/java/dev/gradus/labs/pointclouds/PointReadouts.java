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

    static final List<Readout> ALL = List.of(
            Readout.of("chosen", "Point taken", "Number of the point that was taken last."),
            Readout.of(
                    "chosenDistance", "Its distance", "How far the point taken last was from those taken before it."),
            Readout.of(
                    "coverageRadius",
                    "Coverage radius",
                    "How far the loneliest point is from the nearest one taken: how much of the shape is lost."),
            Readout.of("minPairDistance", "Nearest pair", "Least distance of two points taken."),
            Readout.of("featureChange", "Change of F", "Largest change of a feature of the set by the last shuffle.")
                    .symbol("‖ΔF‖∞"),
            Readout.of("largestFeatureChange", "Largest change", "The largest of these changes so far."),
            Readout.of("tieCount", "Ties", "How often two points are equally far from a third."),
            Vocabulary.trainLoss(),
            Vocabulary.trainAccuracy(),
            Vocabulary.testAccuracy());

    private PointReadouts() {}
}
