package dev.gradus.labs.trainingloop;

import dev.gradus.sim.parameter.Option;
import dev.gradus.sim.parameter.ParameterValues;
import dev.gradus.sim.parameter.Preset.Case;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The programs that can be opened: a right one and broken ones, each with its repair. */
enum BrokenCase {
    CORRECT("correct", "nothing: a right loop", Broken.by(Programs.CORRECT)),
    NEVER_ZEROED("neverZeroed", "gradients never zeroed", Broken.by(Programs.loop("forward.loss.backward.step"))),
    ZEROED_BEFORE_STEP(
            "zeroedBeforeStep",
            "zeroed between backward and step",
            Broken.by(Programs.loop("forward.loss.backward.zeroGradient.step"))),
    STEP_BEFORE_BACKWARD(
            "stepBeforeBackward",
            "step before backward",
            Broken.by(Programs.loop("forward.loss.step.zeroGradient.backward"))),
    ZERO_AFTER_FORWARD(
            "zeroAfterForward",
            "zeroed after forward",
            Broken.by(Programs.loop("forward.zeroGradient.loss.backward.step"))),
    NO_DIVISION(
            "noDivision",
            "accumulated, not divided",
            Broken.by(Programs.loop("forward.loss.backward.every(step.zeroGradient)"))
                    .with("accumulation", "4")
                    .with("batchSize", "4")
                    .with("learningRate", "0.5")
                    .repairedBy(Programs.loop("forward.loss.divide.backward.every(step.zeroGradient)"))),
    LAST_ACCUMULATION_LOST(
            "lastAccumulationLost",
            "last accumulation lost",
            Broken.by("epoch(trainMode.zeroGradient." + Programs.ACCUMULATING + ".evaluate.log)")
                    .with("accumulation", "5")
                    .with("learningRate", "0.5")
                    .repairedBy("epoch(trainMode.zeroGradient." + Programs.ACCUMULATING + ".step.evaluate.log)")),
    SOFTMAX_TWICE(
            "softmaxTwice",
            "softmax applied twice",
            Broken.by(Programs.loop("zeroGradient.forward.softmax.loss.backward.step"))),
    LEARNING_RATE_TOO_BIG(
            "learningRateTooBig",
            "learning rate 100 times too big",
            Broken.by(Programs.CORRECT).with("learningRate", "10").repairedWith("learningRate", "0.1")),
    EVAL_MODE(
            "evalMode",
            "evaluation mode left on",
            Broken.by("trainMode.epoch(" + Programs.BATCHES + ".evaluate.log)")
                    .with("learningRate", "4")
                    .with("batchSize", "32")
                    .with("hiddenUnits", "64")),
    SORTED_BY_CLASS(
            "sortedByClass",
            "data sorted by class",
            Broken.by(Programs.CORRECT).with("dataOrder", "sorted").repairedWith("dataOrder", "shuffled")),
    LABELS_PERMUTED(
            "labelsPermuted",
            "inputs shuffled, labels not",
            Broken.by(Programs.CORRECT).with("labels", "permuted").repairedWith("labels", "paired")),
    STALE_GRADIENT(
            "staleGradient",
            "gradient of the epoch before",
            Broken.by("epoch(trainMode.batch(forward.loss.step).zeroGradient.backward.evaluate.log)")),
    OSCILLATOR(
            "oscillator",
            "one weight, never zeroed",
            Broken.by("epoch(batch(forward.loss.backward.step))")
                    .repairedBy("epoch(batch(zeroGradient.forward.loss.backward.step))")),
    SCHEDULER_PER_BATCH(
            "schedulerPerBatch",
            "scheduler steps with every batch",
            Broken.by(Programs.loop("zeroGradient.forward.loss.backward.step.schedulerStep"))
                    .with("rateDecay", "0.97")
                    .repairedBy("epoch(trainMode." + Programs.BATCHES + ".schedulerStep.evaluate.log)")),
    STEP_OUTSIDE_LOOP(
            "stepOutsideLoop",
            "step slipped out of the loop",
            Broken.by("epoch(trainMode.batch(zeroGradient.forward.loss.backward).step.evaluate.log)")),
    CLIP_TOO_LATE(
            "clipTooLate",
            "clipped after the step",
            Broken.by(Programs.loop("zeroGradient.forward.loss.backward.step.clip"))
                    .with("clipping", "0.25")
                    .with("learningRate", "2")
                    .repairedBy(Programs.loop("zeroGradient.forward.loss.backward.clip.step")));

    private final String id;
    private final String label;
    private final String settings;
    private final String repair;

    BrokenCase(String id, String label, Broken broken) {
        this.id = id;
        this.label = label;
        settings = broken.settings;
        repair = broken.repair;
    }

    /** Settings of a case, and what its repair sets: {@code name=value}, with spaces between them. */
    private record Broken(String settings, String repair) {
        static Broken by(String program) {
            return new Broken("program=" + program, "program=" + Programs.CORRECT);
        }

        Broken with(String name, String value) {
            return new Broken(settings + " " + name + "=" + value, repair);
        }

        Broken repairedBy(String program) {
            return new Broken(settings, "program=" + program);
        }

        Broken repairedWith(String name, String value) {
            return new Broken(settings, repair + " " + name + "=" + value);
        }
    }

    static BrokenCase of(String id) {
        return Arrays.stream(values())
                .filter(one -> one.id.equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("case must be one of the lab's, got " + id));
    }

    /** The cases as values of a preset. */
    static List<Case> options() {
        return Arrays.stream(values())
                .map(one -> new Case(new Option(one.id, one.label), one.settings()))
                .toList();
    }

    /** Values of the preset whose program trains a network. */
    static String[] ofNetworks() {
        return Arrays.stream(values())
                .filter(one -> one != OSCILLATOR)
                .map(BrokenCase::id)
                .toArray(String[]::new);
    }

    String id() {
        return id;
    }

    String label() {
        return label;
    }

    /** Printed parameters of the case that are not the lab's defaults, the program among them. */
    Map<String, String> settings() {
        return read(settings);
    }

    /** Printed parameters that repair it, the program among them. */
    Map<String, String> repair() {
        return read(repair);
    }

    /** The run of {@code values} with what repairs this case. */
    ParameterValues repaired(ParameterValues values) {
        Map<String, String> printed = values.printed();
        printed.putAll(repair());
        return LoopParameters.SCHEMA.read(printed).values();
    }

    private static Map<String, String> read(String settings) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String setting : settings.split(" ", -1)) {
            int sign = setting.indexOf('=');
            values.put(setting.substring(0, sign), setting.substring(sign + 1));
        }
        return values;
    }
}
