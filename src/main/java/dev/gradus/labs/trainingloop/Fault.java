package dev.gradus.labs.trainingloop;

/** What is wrong with a program, in the order of how much it matters. */
enum Fault {
    NO_UPDATE("Nothing updates the weights: the program has no line that steps and is reached."),
    NO_GRADIENT("No gradient is ever computed: the program has no backward pass that is reached."),
    STOPS("The program stops: a line does not find what it needs."),
    NOTHING_TO_FOLLOW(
            "When the optimiser steps, the gradient is zero: it is cleared after the backward pass, or not computed yet."),
    USED_AGAIN("The optimiser steps along gradients that it has used before: they are still in the sum."),
    FROM_ANOTHER_EPOCH("The optimiser steps along a gradient of the epoch before."),
    LATE(
            "The optimiser steps along the gradient of an earlier batch: the one of this batch is computed after the step."),
    TOO_MANY_BATCHES("More batches are in the sum than an update should gather: the gradient is zeroed too rarely."),
    TOO_EARLY("The optimiser steps before an update's batches are gathered: it belongs into the condition."),
    NOT_DIVIDED(
            "Gradients of several batches are added and not divided by their number: every step is that many times longer."),
    LOST("Batches are computed whose gradient no step ever uses: it is zeroed, or left behind, before."),
    EVALUATION_MODE("The model computes its training outputs in evaluation mode: model.train() does not come back."),
    SOFTMAX_TWICE("Softmax is applied to the logits, and cross_entropy applies it again."),
    CLIP_TOO_LATE("The gradient is clipped when the step has been taken already."),
    RATE_FALLS_TOO_OFTEN("The scheduler steps more than once per epoch.");

    private final String message;

    Fault(String message) {
        this.message = message;
    }

    /** One sentence for the learner. */
    String message() {
        return message;
    }

    /** Whether it is said before the program runs: faults of the program as a text, not of what it does. */
    boolean isPlain() {
        return compareTo(STOPS) <= 0;
    }
}
