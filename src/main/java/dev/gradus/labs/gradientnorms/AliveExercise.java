package dev.gradus.labs.gradientnorms;

import dev.gradus.sim.exercise.Answer.RunAnswer;
import dev.gradus.sim.exercise.Exercise;
import dev.gradus.sim.exercise.Form;
import dev.gradus.sim.exercise.Question;
import dev.gradus.sim.exercise.Verdict;
import dev.gradus.sim.exercise.Verdict.Finding;
import dev.gradus.sim.key.RunKey;
import dev.gradus.sim.parameter.ParameterValues;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** An initialisation that keeps a deep network alive, found by trying. */
final class AliveExercise {
    static final Exercise<RunAnswer> STANDARD_DEVIATION =
            new Exercise<>("standard-deviation", "Keep it alive", 3, RunAnswer.class, _ -> standardDeviation());

    private static final int DEPTH = 30;
    private static final double WITHIN = 10;
    private static final Map<String, String> NETWORK =
            Map.of("activation", "tanh", "depth", "30", "hiddenUnits", "128", "init", "normal", "initStd", "0.095");

    private AliveExercise() {}

    private static Question<RunAnswer> standardDeviation() {
        return new Question<>(
                "Build a tanh network of 30 hidden layers with initialisation normal, no normalisation and no residual. Find a "
                        + "standard deviation for which the lengths of \\(\\delta\\) in the first and the last layer stay within a "
                        + "factor of ten at the start, and hand the run in.",
                new Form.RunForm(),
                AliveExercise::grade,
                List.of(run(NETWORK, 0.5)),
                List.of(
                        run(NETWORK, 1e-4),
                        run(NETWORK, 80),
                        run(with("depth", "10"), 0.5),
                        run(with("normalisation", "batch"), 0.5),
                        run(with("activation", "relu"), 0.5)),
                List.of(
                        "One layer multiplies the squared length by about n σ² times the mean of tanh′².",
                        "Start from 1/√n and go a little above: tanh′ is below 1 wherever a unit is not at rest."),
                List.of());
    }

    private static RunAnswer run(Map<String, String> parameters, double ratio) {
        return new RunAnswer(RunKey.of(GradientNormsLab.ID, parameters, 0), 0, Map.of("deltaRatio", ratio));
    }

    private static Map<String, String> with(String name, String value) {
        Map<String, String> changed = new LinkedHashMap<>(NETWORK);
        changed.put(name, value);
        return changed;
    }

    private static Verdict grade(RunAnswer answer) {
        if (!answer.key().lab().equals(GradientNormsLab.ID)) {
            return Verdict.wrong("That is a run of another lab: hand in one of this page.");
        }
        ParameterValues values = NormsParameters.SCHEMA
                .read(answer.key().parametersAfter(answer.step()))
                .values();
        List<Finding> network = List.of(
                depth(values.get(NormsParameters.DEPTH)),
                met(values.get(NormsParameters.ACTIVATION).equals("tanh"), "The activation is tanh", "set it to tanh"),
                met(values.get(NormsParameters.INIT).equals("normal"), "The initialisation is normal", "choose normal"),
                met(
                        values.get(NormsParameters.NORMALISATION).equals("none")
                                && !values.get(NormsParameters.RESIDUAL),
                        "No normalisation and no residual help",
                        "switch normalisation and residual off"));
        Finding ratio = ratio(answer.readouts().getOrDefault("deltaRatio", Double.NaN));
        boolean all = ratio.met() && network.stream().allMatch(Finding::met);
        return new Verdict(
                all ? 1 : 0, Stream.concat(network.stream(), Stream.of(ratio)).toList());
    }

    private static Finding depth(int depth) {
        return new Finding(
                depth >= DEPTH,
                depth >= DEPTH ? "Hidden layers: " + depth + "." : "Hidden layers: " + depth + ": 30 are asked for.");
    }

    private static Finding met(boolean met, String what, String otherwise) {
        return new Finding(met, met ? what + "." : "Not yet: " + otherwise + ".");
    }

    private static Finding ratio(double ratio) {
        if (!(ratio > 0)) {
            return new Finding(false, "No length of δ was seen: let the run start first.");
        }
        boolean within = ratio <= WITHIN && ratio >= 1 / WITHIN;
        String seen = "First over last length of δ: " + String.format(Locale.ROOT, "%.3g", ratio);
        if (within) {
            return new Finding(true, seen + ".");
        }
        return new Finding(
                false,
                seen + (ratio > 1 ? ": it explodes, try a smaller" : ": it vanishes, try a larger")
                        + " standard deviation.");
    }
}
