package dev.gradus.labs.gradientnorms;

import dev.gradus.sim.parameter.ParameterValues;
import java.util.Arrays;
import java.util.Map;

/** Runs of which learners see nothing but norms: tanh, 20 hidden layers of 64 units, seed 0, step 0. */
enum BlindRun {
    VANISHING('V', "vanishes", "0.06", "1.3e-08 · 9.9e-07 · 4.8e-05 · 0.0018 · 0.084"),
    HEALTHY('H', "is healthy", "0.13", "0.0084 · 0.039 · 0.061 · 0.068 · 0.084"),
    EXPLODING('E', "explodes", "0.4", "44 · 13 · 2.6 · 0.53 · 0.10");

    private final char letter;
    private final String verb;
    private final String deviation;
    private final String figures;

    BlindRun(char letter, String verb, String deviation, String figures) {
        this.letter = letter;
        this.verb = verb;
        this.deviation = deviation;
        this.figures = figures;
    }

    static BlindRun of(char letter) {
        return Arrays.stream(values())
                .filter(run -> run.letter == letter)
                .findFirst()
                .orElseThrow();
    }

    char letter() {
        return letter;
    }

    String verb() {
        return verb;
    }

    /** ‖δ‖ of layers 1, 6, 11, 16 and 21, as measured. */
    String figures() {
        return figures;
    }

    /** The run itself, to measure them again. */
    ParameterValues parameters() {
        return NormsParameters.SCHEMA
                .read(Map.of(
                        "activation",
                        "tanh",
                        "depth",
                        "20",
                        "hiddenUnits",
                        "64",
                        "init",
                        "normal",
                        "initStd",
                        deviation))
                .values();
    }
}
