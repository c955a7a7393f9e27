package dev.gradus.labs.karateclub;

import dev.gradus.sim.Ending;

/** What is said when a run ends by itself. */
final class Endings {
    private Endings() {}

    static Ending stopped(Scene scene, Milestones milestones, long step) {
        boolean onTest = scene.mistakes().contains(Mistake.STOP_ON_TEST_LOSS);
        String loss = onTest ? "test" : "training";
        String what = "Stopped at step " + step + ": the " + loss + " loss has not fallen below its best for "
                + milestones.epochsWithoutGain() + " epochs.";
        String advice = onTest
                ? "The test loss often rises before it falls: set patience to 0, or let early stopping watch the training loss."
                : "Set patience to 0 to train on, or lower the learning rate if the loss jumps up and down.";
        return new Ending(what, advice);
    }

    static Ending diverged(long step) {
        return new Ending(
                "Diverged at step " + step + ": the weights left every bound; shown are the last finite ones.",
                "Lower the learning rate, or use tanh, which keeps features between −1 and 1.");
    }
}
