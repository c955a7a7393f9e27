package dev.gradus.labs.karateclub;

import java.util.Arrays;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** How the readouts come about. Everything that does not change during a run is worked out once. */
final class Figures {
    private final Scene scene;
    private final double[] trainWeights;
    private final double[] testWeights;
    private final int[] clubs;
    private final NavigableSet<Integer> everybody;
    private final double modularity;

    Figures(Scene scene) {
        this.scene = scene;
        this.trainWeights = scene.roles().trainWeights();
        this.testWeights = scene.roles().testWeights();
        this.clubs = scene.club().clubs();
        this.everybody = new TreeSet<>(IntStream.range(0, clubs.length).boxed().toList());
        this.modularity = scene.club().modularity(scene.classes());
    }

    /** Fills {@code out} in the order of {@link KarateReadouts#ALL}. */
    void fill(ClubTraining training, Milestones milestones, double[] out) {
        Outcome outcome = training.outcome();
        double[] performance = {
            trainLoss(outcome),
            testLoss(outcome),
            outcome.accuracy(scene.classes(), scene.roles().train()),
            testAccuracy(outcome),
            outcome.accuracy(clubs, everybody)
        };
        double[] rest = {
            outcome.embeddingDistance(),
            milestones.firstPerfectTest(),
            milestones.bestLoss(),
            milestones.epochsWithoutGain(),
            modularity
        };
        int next = 0;
        for (double[] part : List.of(performance, training.gradientNorms(), shownErrors(training, milestones), rest)) {
            System.arraycopy(part, 0, out, next, part.length);
            next += part.length;
        }
    }

    /** The loss that early stopping looks at. */
    double watchedLoss(Outcome outcome) {
        return scene.mistakes().contains(Mistake.STOP_ON_TEST_LOSS) ? testLoss(outcome) : trainLoss(outcome);
    }

    double testAccuracy(Outcome outcome) {
        return outcome.accuracy(scene.classes(), scene.roles().test());
    }

    private double trainLoss(Outcome outcome) {
        return outcome.loss(scene.classes(), trainWeights);
    }

    private double testLoss(Outcome outcome) {
        return outcome.loss(scene.classes(), testWeights);
    }

    private static double[] shownErrors(ClubTraining training, Milestones milestones) {
        double[] errors = milestones.gradientErrors();
        if (!training.live().checks()) {
            Arrays.fill(errors, Double.NaN);
        }
        return errors;
    }
}
