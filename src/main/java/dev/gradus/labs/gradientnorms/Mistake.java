package dev.gradus.labs.gradientnorms;

import dev.gradus.sim.parameter.Option;
import dev.gradus.sim.parameter.ParameterValues;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** What goes wrong in programs of this kind, each by itself. */
enum Mistake {
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

    static Option[] options() {
        return Arrays.stream(values()).map(m -> new Option(m.flag, m.label)).toArray(Option[]::new);
    }

    static Set<Mistake> of(ParameterValues values) {
        Set<String> flags = values.get(NormsParameters.MISTAKES);
        return Arrays.stream(values())
                .filter(m -> flags.contains(m.flag))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Mistake.class)));
    }
}
