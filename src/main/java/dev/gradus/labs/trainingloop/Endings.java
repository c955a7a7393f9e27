package dev.gradus.labs.trainingloop;

import dev.gradus.sim.Ending;

/** What to say when a program has come to its end. */
final class Endings {
    private Endings() {}

    static Ending end(Curve own, DryRun dryRun) {
        if (dryRun.program().size() == 0) {
            return new Ending("The program has no lines.", "Add lines in the figure, or open a case.");
        }
        String come = "The program has come to its end after %d updates"
                .formatted(own.trainer().updates());
        if (dryRun.faults().contains(Fault.NO_UPDATE)) {
            return new Ending(
                    "The program has come to its end and not updated a weight.",
                    "Put optimizer.step() inside the loop over batches.");
        }
        if (dryRun.faults().contains(Fault.NO_GRADIENT)) {
            return new Ending(
                    come + ", none of which moved a weight: no gradient was ever computed.",
                    "Put loss.backward() before optimizer.step().");
        }
        return new Ending(
                come + ".", "Move a line, open another case, or reset and change a setting before the first line.");
    }
}
