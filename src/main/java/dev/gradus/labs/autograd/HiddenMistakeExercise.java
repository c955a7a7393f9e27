package dev.gradus.labs.autograd;

import dev.gradus.random.Rng;
import dev.gradus.sim.exercise.Answer.RunAnswer;
import dev.gradus.sim.exercise.Exercise;
import dev.gradus.sim.exercise.Form;
import dev.gradus.sim.exercise.Numerals;
import dev.gradus.sim.exercise.Question;
import dev.gradus.sim.exercise.Verdict;
import dev.gradus.sim.exercise.Verdict.Finding;
import dev.gradus.sim.key.RunKey;
import dev.gradus.sim.parameter.ParameterValues;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Find the one place where a wrong derivative is right: a check there proves nothing. */
final class HiddenMistakeExercise {
    static final Exercise<RunAnswer> EXERCISE = new Exercise<>(
            "hidden-mistake", "Where the check is blind", 3, RunAnswer.class, HiddenMistakeExercise::question);

    private static final String NEURON = "neuron";

    private HiddenMistakeExercise() {}

    private static Question<RunAnswer> question(Rng rng) {
        double w = rng.integer(1, 5);
        String weight = Numerals.print(w);
        String mistake = Mistake.TANH_AT_OUTPUT.flag();
        return new Question<>(
                "Switch on <em>tanh′ at the output</em> in the example <em>one neuron</em>, set the leaf \\(w = "
                        + weight
                        + "\\), and choose \\(x \\ne 0\\) and \\(b\\) so that the gradient check passes all the same. Run it to the"
                        + " end and hand it in.",
                new Form.RunForm(),
                answer -> grade(answer, w),
                List.of(
                        run(mistake, weight + ",2," + Numerals.print(-2 * w).replace('−', '-')),
                        run(mistake, weight + ",-1," + weight)),
                List.of(
                        run(mistake, weight + ",1,0.5"),
                        run("", weight + ",1,0.5"),
                        run(mistake, weight + ",0,0"),
                        run(mistake, "0.5,1,-0.5")),
                List.of(
                        "The wrong line takes \\(1 - \\tanh^2(y)\\) where \\(1 - y^2\\) belongs.",
                        "For which \\(y\\) is \\(\\tanh(y) = y\\)? Which \\(w x + b\\) gives it?"),
                List.of());
    }

    private static RunAnswer run(String mistakes, String leafValues) {
        Map<String, String> parameters = Map.of("preset", NEURON, "mistakes", mistakes, "leafValues", leafValues);
        return new RunAnswer(RunKey.of(AutogradLab.ID, parameters, 0), 2L * NodeList.MOST_NODES, Map.of());
    }

    private static Verdict grade(RunAnswer answer, double weight) {
        if (!answer.key().lab().equals(AutogradLab.ID)) {
            return Verdict.wrong("That is a run of another lab: hand in one of this page.");
        }
        ParameterValues values = AutogradParameters.SCHEMA
                .read(answer.key().parametersAfter(answer.step()))
                .values();
        return Verdict.of(List.of(expression(values), mistake(values), leaves(values, weight), passed(answer)));
    }

    private static Finding expression(ParameterValues values) {
        String neuron = AutogradParameters.PRESET.defaults(NEURON).get(AutogradParameters.EXPRESSION.name());
        boolean met = values.get(AutogradParameters.EXPRESSION).equals(neuron)
                && values.get(AutogradParameters.SEED_GRADIENT) != 0;
        return new Finding(
                met, met ? "It is the neuron." : "Take the example one neuron as it is, with a seed other than 0.");
    }

    private static Finding mistake(ParameterValues values) {
        boolean met = AutogradParameters.mistakes(values).equals(Set.of(Mistake.TANH_AT_OUTPUT));
        return new Finding(
                met, met ? "The wrong line is in force." : "Switch on tanh′ at the output, and nothing else.");
    }

    private static Finding leaves(ParameterValues values, double weight) {
        List<Double> leaves = values.get(AutogradParameters.LEAF_VALUES);
        boolean met = leaves.size() >= 2 && leaves.getFirst() == weight && leaves.get(1) != 0;
        return new Finding(
                met,
                met
                        ? "The leaves are as asked for."
                        : "The leaves w, x, b stand in this order: w must be " + Numerals.print(weight)
                                + " and x not 0.");
    }

    private static Finding passed(RunAnswer answer) {
        double error = answer.readouts().getOrDefault("largestCheckError", Double.NaN);
        if (Double.isNaN(error)) {
            return new Finding(false, "The check is not made yet: let the run go on to its end.");
        }
        boolean met = error < AutogradCharts.TOLERANCE;
        return new Finding(
                met,
                "The largest check error is " + Numerals.print(error)
                        + (met
                                ? ": at y = 0 the wrong slope equals the right one, so check at random places, never at 0."
                                : ": the check sees the mistake. Look for a y at which both slopes agree."));
    }
}
