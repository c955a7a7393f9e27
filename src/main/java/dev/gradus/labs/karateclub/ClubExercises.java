package dev.gradus.labs.karateclub;

import dev.gradus.sim.exercise.Answer.MultiChoiceAnswer;
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
import java.util.Set;
import java.util.TreeSet;

/** What the club itself has to say. */
final class ClubExercises {
    static final Exercise<MultiChoiceAnswer> MISPLACED =
            new Exercise<>("misplaced", "Who stands on the wrong side?", 2, MultiChoiceAnswer.class, _ -> misplaced());

    static final Exercise<RunAnswer> TWO_LABELS =
            new Exercise<>("two-labels", "Two labels are enough", 3, RunAnswer.class, _ -> twoLabels());

    private static final double GOAL = 0.9;

    private ClubExercises() {}

    private static Question<MultiChoiceAnswer> misplaced() {
        Map<String, String> options = new LinkedHashMap<>();
        options.put("m0", "member 0");
        options.put("m8", "member 8");
        options.put("m9", "member 9");
        options.put("m33", "member 33");
        options.put("label", "because his community, found from friendships, is not the club he joined");
        options.put("degree", "because he has the fewest friends");
        Form form = new Form.MultiChoiceForm(options.entrySet().stream()
                .map(option -> new Form.Item(option.getKey(), option.getValue()))
                .toList());
        return new Question<>(
                "Train in mode correct, once with the communities as labels and once with the club. Two members change their "
                        + "colour and look misplaced among the others. Which ones, and why?",
                form,
                answer -> gradeMisplaced(Set.copyOf(answer.options())),
                List.of(new MultiChoiceAnswer(List.of("m8", "m9", "label"))),
                List.of(
                        new MultiChoiceAnswer(List.of("m8", "label")),
                        new MultiChoiceAnswer(List.of("m8", "m9", "degree")),
                        new MultiChoiceAnswer(List.of("m0", "m33", "label"))),
                List.of(
                        "Compare the columns truth and club in the table of test nodes.",
                        "Both have friends on both sides."),
                List.of());
    }

    private static Verdict gradeMisplaced(Set<String> chosen) {
        boolean members = chosen.containsAll(Set.of("m8", "m9")) && !chosen.contains("m0") && !chosen.contains("m33");
        boolean reason = chosen.contains("label") && !chosen.contains("degree");
        return Verdict.of(List.of(
                new Finding(
                        members,
                        members
                                ? "The members are right: 8 and 9."
                                : "Not these members: find all who change colour when you change the labels."),
                new Finding(
                        reason,
                        reason
                                ? "The reason is right: no network can be blamed for a label that its graph does not show."
                                : "The reason is another one: compare what the two sources of labels say of them.")));
    }

    private static Question<RunAnswer> twoLabels() {
        return new Question<>(
                "Train with the labels of two members only, without any mistake, until at least 90 % of the whole club are placed "
                        + "in the club they joined. Pick the two in the graph, run, and hand the run in.",
                new Form.RunForm(),
                ClubExercises::gradeTwoLabels,
                List.of(run(Map.of("mode", "correct", "trainNodes", "0,33"), 0.97)),
                List.of(
                        run(Map.of("mode", "correct", "trainNodes", "0,33"), 0.5),
                        run(Map.of("mode", "correct", "trainNodes", "0,33,1"), 0.97),
                        run(Map.of("mode", "correct"), 0.97),
                        run(Map.of("trainNodes", "0,33"), 0.97)),
                List.of(
                        "Choose one member of each class, and one who knows many others.",
                        "The instructor is member 0, the officer member 33."),
                List.of());
    }

    private static RunAnswer run(Map<String, String> parameters, double clubAccuracy) {
        return new RunAnswer(RunKey.of(KarateClubLab.ID, parameters, 0), 2000, Map.of("clubAccuracy", clubAccuracy));
    }

    private static Verdict gradeTwoLabels(RunAnswer answer) {
        if (!answer.key().lab().equals(KarateClubLab.ID)) {
            return Verdict.wrong("That is a run of another lab: hand in one of this page.");
        }
        ParameterValues values = KarateParameters.SCHEMA
                .read(answer.key().parametersAfter(answer.step()))
                .values();
        int labels = new TreeSet<>(values.get(KarateParameters.TRAIN_NODES)).size();
        boolean honest = Mistake.of(values).isEmpty();
        double accuracy = answer.readouts().getOrDefault("clubAccuracy", 0.0);
        return new Verdict(
                honest && labels == 2 && accuracy >= GOAL ? 1 : 0,
                List.of(
                        new Finding(honest, honest ? "No mistake is switched on." : "Set the mode to correct first."),
                        new Finding(labels == 2, labelsSeen(labels)),
                        new Finding(
                                accuracy >= GOAL,
                                "At step " + answer.step() + " the club accuracy is " + Math.round(100 * accuracy)
                                        + " %" + (accuracy >= GOAL ? "." : ": try other members, or train longer."))));
    }

    private static String labelsSeen(int labels) {
        return switch (labels) {
            case 0 -> "All members but the test nodes are trained on: pick two in the graph.";
            case 2 -> "Two members are trained on.";
            default -> "Members trained on: " + labels + ". Pick two.";
        };
    }
}
