package dev.gradus.labs.deepvsdeeper;

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
import java.util.Map;
import java.util.stream.Stream;

/** The deeper network repaired: it has to overtake the shallower one. */
final class FixExercise {
    static final Exercise<RunAnswer> FIX =
            new Exercise<>("fix-it", "Overtake the shallower net", 3, RunAnswer.class, _ -> fix());

    private static final List<Integer> DEPTHS = List.of(20, 56);
    private static final Map<String, String> REPAIRED = Map.of("blocks", "residual", "normalisation", "batch");

    private FixExercise() {}

    private static Question<RunAnswer> fix() {
        return new Question<>(
                "Leave the 20-layer net of the first preset plain. Change the 56-layer net so that its training error comes down "
                        + "to 5 % before the other one's does, or while the other one's has not, and within the 2 000 updates of the "
                        + "preset. Hand the run in.",
                new Form.RunForm(),
                FixExercise::grade,
                List.of(run(REPAIRED, readouts(Double.NaN, 100)), run(REPAIRED, readouts(500, 60))),
                List.of(
                        run(Map.of(), readouts(600, Double.NaN)),
                        run(Map.of("normalisation", "batch"), readouts(600, Double.NaN)),
                        run(REPAIRED, readouts(100, 100)),
                        run(with("depths", "20,30"), readouts(500, 60)),
                        run(with("appliesTo", "both"), readouts(80, 60)),
                        run(with("data", "digits"), readouts(500, 60)),
                        run(REPAIRED, Map.of())),
                List.of(
                        "What would let a layer pass on what it gets, if it has nothing to add?",
                        "Skips add up: something must keep their sum in bounds."),
                List.of());
    }

    private static RunAnswer run(Map<String, String> parameters, Map<String, Double> readouts) {
        return new RunAnswer(RunKey.of(DeepVsDeeperLab.ID, parameters, 0), readouts.isEmpty() ? 0 : 600, readouts);
    }

    private static Map<String, Double> readouts(double shallower, double deeper) {
        return Map.of("learnedAt[0]", shallower, "learnedAt[1]", deeper);
    }

    private static Map<String, String> with(String name, String value) {
        Map<String, String> changed = new LinkedHashMap<>(REPAIRED);
        changed.put(name, value);
        return changed;
    }

    private static Verdict grade(RunAnswer answer) {
        if (!answer.key().lab().equals(DeepVsDeeperLab.ID)) {
            return Verdict.wrong("That is a run of another lab: hand in one of this page.");
        }
        ParameterValues values = DepthParameters.SCHEMA
                .read(answer.key().parametersAfter(answer.step()))
                .values();
        Setup setup = Setup.of(values);
        Architecture shallower = setup.networks().getFirst();
        List<Finding> conditions = List.of(
                met(
                        values.get(DepthParameters.DATA).equals(DepthParameters.SPIRALS),
                        "The data are the spirals",
                        "choose the spirals"),
                met(values.get(DepthParameters.DEPTHS).equals(DEPTHS), "The depths are 20 and 56", "set them to 20,56"),
                met(
                        !shallower.residual() && shallower.normalisation() == Normalisation.NONE,
                        "The shallower net is plain",
                        "let blocks and normalisation be those of the deeper one only"));
        Finding overtakes = overtakes(
                answer.readouts().getOrDefault("learnedAt[0]", Double.NaN),
                answer.readouts().getOrDefault("learnedAt[1]", Double.NaN));
        boolean all = overtakes.met() && conditions.stream().allMatch(Finding::met);
        return new Verdict(
                all ? 1 : 0,
                Stream.concat(conditions.stream(), Stream.of(overtakes)).toList());
    }

    private static Finding met(boolean met, String what, String otherwise) {
        return new Finding(met, met ? what + "." : "Not yet: " + otherwise + ".");
    }

    private static Finding overtakes(double shallower, double deeper) {
        if (!(deeper <= 2_000)) {
            return new Finding(
                    false, "The deeper net has not come down to a training error of 5 % within 2 000 updates.");
        }
        String seen = "The deeper net came down to 5 % at step " + (long) deeper;
        if (deeper >= shallower) {
            return new Finding(false, seen + ", the shallower one at step " + (long) shallower + ": not before it.");
        }
        return new Finding(true, seen + ", before the shallower one.");
    }
}
