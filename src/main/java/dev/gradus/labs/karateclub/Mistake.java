package dev.gradus.labs.karateclub;

import dev.gradus.sim.parameter.NamedFlag;
import dev.gradus.sim.parameter.ParameterValues;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** What is wrong with a widely handed-out implementation, each mistake by itself. */
enum Mistake implements NamedFlag {
    TRAIN_ON_TEST_NODES("trainOnTestNodes", "The training mask never reaches the loss: test nodes are trained on"),
    MISSING_TRANSPOSE("missingTranspose", "The gradient passed down lacks the factor Âᵀ"),
    DIVIDED_TWICE("dividedTwice", "The gradient passed down is divided by 34 a second time"),
    LOSS_OVER_ALL_NODES("lossOverAllNodes", "The loss is divided by 34, not by the number of training nodes"),
    UNCHECKED_LAYERS("uncheckedLayers", "The gradient check looks at the softmax layer only"),
    STOP_ON_TEST_LOSS("stopOnTestLoss", "Early stopping looks at the test labels"),
    TEST_NODE_TWICE("testNodeTwice", "Node 8 stands twice in the list of test nodes");

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

    /** All of them, as the parameter prints them. */
    static String allPrinted() {
        return Arrays.stream(values()).map(m -> m.flag).collect(Collectors.joining(","));
    }

    static Set<Mistake> of(ParameterValues values) {
        return NamedFlag.of(Mistake.class, values.get(KarateParameters.MISTAKES));
    }
}
