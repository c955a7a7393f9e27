package dev.gradus.labs.gradientnorms;

import dev.gradus.sim.exercise.BlindRun;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;

/** Runs of which learners see everything but how large their weights began: tanh, 20 hidden layers of 64 units. */
enum UnseenRun {
    VANISHING('V', "vanishes", "0.06"),
    HEALTHY('H', "is healthy", "0.14"),
    EXPLODING('E', "explodes", "0.4");

    private final char letter;
    private final String verb;
    private final String deviation;

    UnseenRun(char letter, String verb, String deviation) {
        this.letter = letter;
        this.verb = verb;
        this.deviation = deviation;
    }

    static UnseenRun of(char letter) {
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

    /** Standard deviation of the first weights, printed. */
    String deviation() {
        return deviation;
    }

    /** The run under the name that the prompt gives it. */
    BlindRun called(String name) {
        return new BlindRun(
                name,
                Map.of(
                        "activation", "tanh",
                        "depth", "20",
                        "hiddenUnits", "64",
                        "init", "normal",
                        "initStd", deviation),
                Set.of("initStd"));
    }
}
