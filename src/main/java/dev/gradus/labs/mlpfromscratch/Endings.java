package dev.gradus.labs.mlpfromscratch;

import dev.gradus.sim.Ending;

/** What is said when a run ends by itself. */
final class Endings {
    private Endings() {}

    static Ending diverged(long step, int layer, Setup setup) {
        String what = "Diverged at sample " + step + ": the gradient of W" + (layer + 1)
                + " was the first to leave every bound; shown are the last finite weights.";
        return new Ending(what, advice(setup));
    }

    private static String advice(Setup setup) {
        if (setup.has(Mistake.UNSTABLE_SOFTMAX)) {
            return "A logit above 709 overflows its exponential: take the softmax with the maximum subtracted.";
        }
        return setup.has(Mistake.RAW_PIXELS)
                ? "Pixels up to 255 make the first sums huge: scale them to the range from 0 to 1."
                : "Lower the learning rate, or use sigmoid or tanh, which keep activations within bounds.";
    }
}
