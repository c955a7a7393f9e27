package dev.gradus.labs.trainingloop;

import dev.gradus.sim.parameter.ParameterValues;
import dev.gradus.sim.parameter.Sequence.Item;
import java.util.List;
import java.util.Map;

/** Printed programs and parts of them. */
final class Programs {
    /** The right loop over batches. */
    static final String BATCHES = "batch(zeroGradient.forward.loss.backward.step)";

    /** One that gathers batches. */
    static final String ACCUMULATING = "batch(forward.loss.divide.backward.every(step.zeroGradient))";

    /** The right program. */
    static final String CORRECT = "epoch(trainMode." + BATCHES + ".evaluate.log)";

    private Programs() {}

    /** The right program without its zeroing. */
    static List<Item> neverZeroed() {
        ParameterValues given = LoopParameters.SCHEMA
                .read(Map.of(LoopParameters.PROGRAM.name(), loop("forward.loss.backward.step")))
                .values();
        return given.get(LoopParameters.PROGRAM);
    }

    /** The right program with other lines for a batch. */
    static String loop(String lines) {
        return "epoch(trainMode.batch(" + lines + ").evaluate.log)";
    }
}
