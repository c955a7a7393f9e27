package dev.gradus.labs.trainingloop;

import dev.gradus.sim.Ending;

/** Why a program cannot go on, in words. */
enum Halt {
    NONE("", ""),
    DIVERGED(
            "the loss has left every bound",
            "Compare the loss with that of the repaired program, and look at what is different in the first updates."),
    NO_BATCH(
            "logits = model(x) found no x: no batch has been taken yet",
            "Put the line inside the loop over batches, which takes one."),
    NO_OUTPUTS("it needs logits, and the model has not been run yet", "Put logits = model(x) above it."),
    NO_LOSS("it needs a loss, and none has been computed yet", "Put loss = cross_entropy(logits, y) above it."),
    USED_TAPE(
            "loss.backward() found the loss already used: its graph is gone after one backward pass",
            "Compute a new loss before every backward pass, or take the second one away."),
    ENDLESS_TAPE(
            "the graph of one forward pass has grown beyond 64 operations",
            "Run logits = model(x) again for every batch, so that a new graph begins.");

    private final String what;
    private final String advice;

    Halt(String what, String advice) {
        this.what = what;
        this.advice = advice;
    }

    /** For the learner: what happens and what to do. */
    String said() {
        return Character.toUpperCase(what.charAt(0)) + what.substring(1) + ". " + advice;
    }

    /** For the learner, with the line where it happened, from 0. */
    Ending at(int line) {
        return new Ending("In line %d, %s.".formatted(line + 1, what), advice);
    }
}
