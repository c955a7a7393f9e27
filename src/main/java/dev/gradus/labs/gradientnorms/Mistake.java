package dev.gradus.labs.gradientnorms;

import dev.gradus.sim.parameter.NamedFlag;
import dev.gradus.sim.parameter.ParameterValues;
import java.util.Set;

/** What goes wrong in programs of this kind, each by itself. */
enum Mistake implements NamedFlag {
    UNNORMALISED_INPUT("unnormalisedInput", "Pixels go in as 0…1, not standardised"),
    SOFTMAX_OVER_BATCH("softmaxOverBatch", "Log-softmax runs over the batch, not over the classes"),
    RELU_AFTER_LAST("reluAfterLast", "A ReLU after the last layer: no logit below 0"),
    OUTPUT_SIZED_BY_FIRST("outputSizedByFirst", "The output layer is sized by the first hidden width"),
    DROPOUT_UNCALLED("dropoutUncalled", "Dropout is built but never called");

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
        return NamedFlag.of(Mistake.class, values.get(NormsParameters.MISTAKES));
    }
}
