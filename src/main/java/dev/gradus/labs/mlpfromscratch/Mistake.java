package dev.gradus.labs.mlpfromscratch;

import dev.gradus.nn.online.Layer;
import dev.gradus.nn.online.StepRules;
import dev.gradus.sim.parameter.NamedFlag;
import dev.gradus.sim.parameter.ParameterValues;
import java.util.Arrays;
import java.util.Set;

/** Wrong lines that a network written by hand really has had; the eighth mistake, weights all zero, is a start of its own. */
enum Mistake implements NamedFlag {
    OWN_GUESS("ownGuess", "The network's own guess stands where the label belongs"),
    PRE_ACTIVATION("preActivation", "Weight gradients use the sums z where the activations h belong"),
    OUTPUT_INSTEAD_OF_WEIGHTS(
            "outputInsteadOfWeights", "The error goes down through the layer's output, not its weights"),
    NO_BIAS_GRADIENT("noBiasGradient", "The biases get no gradient"),
    UNSTABLE_SOFTMAX("unstableSoftmax", "Softmax does not subtract the largest logit"),
    RAW_PIXELS("rawPixels", "Pixels stay between 0 and 255"),
    LEARNING_RATE_IGNORED("learningRateIgnored", "The update uses 0.003, whatever the learning rate");

    private final String flag;
    private final String label;

    Mistake(String flag, String label) {
        this.flag = flag;
        this.label = label;
    }

    @Override
    public String flag() {
        return flag;
    }

    @Override
    public String label() {
        return label;
    }

    static Set<Mistake> of(ParameterValues values) {
        return NamedFlag.of(Mistake.class, values.get(MlpParameters.MISTAKES));
    }

    /** The lines of a training step with these mistakes in them. */
    static StepRules rules(Set<Mistake> mistakes) {
        StepRules rules = StepRules.RIGHT;
        for (Mistake mistake : mistakes) {
            rules = mistake.in(rules);
        }
        return rules;
    }

    /** Two of them are no matter of the backward pass. */
    private StepRules in(StepRules rules) {
        return switch (this) {
            case OWN_GUESS ->
                rules.outputError((p, _, errors) -> StepRules.probabilitiesMinusLabel(p, largest(p), errors));
            case PRE_ACTIVATION -> rules.weightInput(Layer::sumsRow);
            case OUTPUT_INSTEAD_OF_WEIGHTS -> rules.errorBelow(Mistake::throughOutput);
            case NO_BIAS_GRADIENT -> rules.biasGradient((_, gradient) -> Arrays.fill(gradient, 0));
            case UNSTABLE_SOFTMAX -> rules.softmax(_ -> 0);
            case RAW_PIXELS, LEARNING_RATE_IGNORED -> rules;
        };
    }

    private static int largest(double[] probabilities) {
        int best = 0;
        for (int k = 1; k < probabilities.length; k++) {
            best = probabilities[k] > probabilities[best] ? k : best;
        }
        return best;
    }

    /** δ·h of the layer above: one number for all units below, where W δ has one for each. */
    private static void throughOutput(Layer above, double[] outputs, Layer below) {
        double product = 0;
        for (int j = 0; j < outputs.length; j++) {
            product += above.errors()[j] * outputs[j];
        }
        Arrays.fill(below.errors(), product);
    }
}
