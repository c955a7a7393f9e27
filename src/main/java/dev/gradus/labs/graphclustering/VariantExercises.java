package dev.gradus.labs.graphclustering;

import dev.gradus.sim.exercise.Answer.ChoiceAnswer;
import dev.gradus.sim.exercise.Answer.MultiChoiceAnswer;
import dev.gradus.sim.exercise.Answer.NumberAnswer;
import dev.gradus.sim.exercise.Answer.RunAnswer;
import dev.gradus.sim.exercise.ChoiceCheck;
import dev.gradus.sim.exercise.Exercise;
import dev.gradus.sim.exercise.Form;
import dev.gradus.sim.exercise.MultiChoiceCheck;
import dev.gradus.sim.exercise.NumberCheck;
import dev.gradus.sim.exercise.Numerals;
import dev.gradus.sim.exercise.Question;
import dev.gradus.sim.exercise.Slip;
import dev.gradus.sim.exercise.Verdict;
import dev.gradus.sim.exercise.Verdict.Finding;
import dev.gradus.sim.key.RunKey;
import dev.gradus.sim.parameter.ParameterValues;
import java.util.List;
import java.util.Map;

/** Which of the ways to cluster finds the three blobs. */
final class VariantExercises {
    static final Exercise<ChoiceAnswer> COORDINATES =
            new Exercise<>("coordinates", "k-means on coordinates", 1, ChoiceAnswer.class, _ -> coordinates());

    static final Exercise<MultiChoiceAnswer> VARIANTS =
            new Exercise<>("variants", "Which ways work?", 2, MultiChoiceAnswer.class, _ -> variants());

    static final Exercise<NumberAnswer> LONELY_POINT =
            new Exercise<>("lonely-point", "The point that spoils it", 1, NumberAnswer.class, _ -> lonelyPoint());

    static final Exercise<RunAnswer> SCALE = new Exercise<>("scale", "Another scale", 3, RunAnswer.class, _ -> scale());

    private static final int LONELY = 1391;
    private static final double FEW = 20;

    private VariantExercises() {}

    private static Question<ChoiceAnswer> coordinates() {
        return new ChoiceCheck(
                        "round",
                        List.of(
                                new ChoiceCheck.Option(
                                        "works",
                                        "it works, given enough starts",
                                        "All starts end near 345 of 2 000 misassigned points, also the one that begins at the"
                                                + " true means."),
                                new ChoiceCheck.Option(
                                        "starts",
                                        "it fails: no start comes near the true clusters",
                                        "Start it at the true means: it walks away from them. The true partition is not even"
                                                + " a resting place."),
                                new ChoiceCheck.Option(
                                        "round",
                                        "it fails: squared distance to a centre means round clusters, and these are long",
                                        "The true partition has inertia 3 234, the wrong one 2 568: the objective itself"
                                                + " prefers it."),
                                new ChoiceCheck.Option(
                                        "overlap",
                                        "it fails: the clusters overlap too much for any method",
                                        "With the vectors of M_stoch five points of 2 000 are wrong.")))
                .ask(
                        "Run k-means on the coordinates of the three sheared blobs. Does it find them, and why (not)?",
                        "Compare the inertia that it ends at with what the true clusters would have.");
    }

    private static Question<MultiChoiceAnswer> variants() {
        String rest = "Run it: more than 600 points are misassigned.";
        return new MultiChoiceCheck(
                        List.of(
                                MultiChoiceCheck.fails("plain", "first three vectors of M", rest),
                                MultiChoiceCheck.fails(
                                        "columns",
                                        "the same, every column divided by its length",
                                        "The columns have length 1 already: nothing changes."),
                                MultiChoiceCheck.holds("rows", "the same, every row divided by its length"),
                                MultiChoiceCheck.holds("stochastic", "first three left singular vectors of M_stoch"),
                                MultiChoiceCheck.fails("walk", "first three vectors of the random walk D⁻¹A", rest),
                                MultiChoiceCheck.holds("skip", "vectors 1, 2 and 4 of M")),
                        "What the others lack is the fourth vector of M: the third one is spent on a single point.")
                .ask(
                        "Three blobs, 2 000 points, γ = 7.5, ten starts. Which of these ways misassign fewer than 1 % of the"
                                + " points?",
                        "Look at the table of vectors: what does the third vector of M tell apart?");
    }

    private static Question<NumberAnswer> lonelyPoint() {
        NumberCheck check = new NumberCheck(
                LONELY,
                1e-9,
                "Its nearest neighbour is more than 1 away, so its degree is hardly more than its own 1.",
                List.of(
                        new Slip<>(384.0, "That is where the fifth vector sits."),
                        new Slip<>(3.0, "That is the number of the vector; asked is the point that it sits on.")));
        Question<NumberAnswer> asked = ClusteringExercises.number(
                "One single point of the three blobs (γ = 7.5) takes up a whole vector of M and so spoils the plain variant."
                        + " Which one? Give its number, from 0.",
                check,
                "A vector that sits on one point has an entry near 1 there.",
                "The table of leading vectors says where each one is largest.");
        return new Question<>(
                asked.prompt(),
                asked.form(),
                answer -> gradePoint(check, answer.value()),
                asked.accepted(),
                asked.rejected(),
                asked.hints(),
                asked.runs());
    }

    /** Numbers of points name them: another one is neither too large nor too small. */
    private static Verdict gradePoint(NumberCheck check, double point) {
        boolean isAnother = Double.isFinite(point)
                && point != LONELY
                && check.slips().stream().noneMatch(slip -> slip.answer() == point);
        return isAnother
                ? Verdict.wrong("None of the leading vectors of M sits on point " + Numerals.print(point)
                        + ": in the table of leading vectors, look for an entry of almost 1.")
                : check.apply(new NumberAnswer(point));
    }

    private static Question<RunAnswer> scale() {
        return new Question<>(
                "With γ = 7.5 the first three vectors of M fail on the three blobs of 2 000 points. For which γ do they work?"
                        + " Leave everything else as it is (k-means gets the vectors of M, none left out, no mistake), find a γ"
                        + " with at most 20 misassigned points, let the run come to its end, and hand it in.",
                new Form.RunForm(),
                VariantExercises::gradeScale,
                List.of(run(Map.of("features", "plain", "similarityScale", "4"), 11, 3)),
                List.of(
                        run(Map.of("features", "plain"), 678, 3),
                        run(Map.of("features", "plain", "similarityScale", "2"), 71, 3),
                        run(Map.of("features", "plain", "similarityScale", "4", "skipVector", "3"), 9, 3),
                        run(Map.of("features", "rowNormalised", "similarityScale", "4"), 10, 3),
                        run(Map.of("features", "plain", "similarityScale", "4", "pointCount", "500"), 3, 3)),
                List.of(
                        "A smaller γ gives lonely points neighbours again.",
                        "Too small a γ lets the blobs run together: try values between 2 and 7."),
                List.of());
    }

    private static RunAnswer run(Map<String, String> parameters, double misassigned, double phase) {
        return new RunAnswer(
                RunKey.of(GraphClusteringLab.ID, parameters, 170),
                200,
                Map.of("misassigned", misassigned, "phase", phase));
    }

    private static Verdict gradeScale(RunAnswer answer) {
        if (!answer.key().lab().equals(GraphClusteringLab.ID)) {
            return Verdict.wrong("That is a run of another lab: hand in one of this page.");
        }
        ParameterValues values = GraphClusteringLab.parametersOf(answer.key(), answer.step());
        boolean asAsked = asAsked(values) && answer.key().seed() == 170;
        double misassigned = answer.readouts().getOrDefault("misassigned", Double.NaN);
        boolean few = misassigned <= FEW;
        return new Verdict(
                asAsked && few ? 1 : 0,
                List.of(
                        new Finding(
                                asAsked,
                                asAsked
                                        ? "It is the plain variant on the three blobs."
                                        : "Change γ alone: three blobs, seed 170, 2 000 points, three vectors of M, none left"
                                                + " out, three clusters, no mistake."),
                        new Finding(few, seen(misassigned, few))));
    }

    private static boolean asAsked(ParameterValues values) {
        Setup setup = Setup.of(values);
        return values.get(ClusteringParameters.DATA).equals(ClusteringParameters.BLOBS)
                && values.get(ClusteringParameters.POINT_COUNT) == ClusteringParameters.MOST_POINTS
                && setup.features() == Features.PLAIN
                && setup.vectorCount() == 3
                && setup.skipVector() == 0
                && setup.plan().clusters() == 3
                && setup.mistakes().isEmpty();
    }

    private static String seen(double misassigned, boolean few) {
        if (Double.isNaN(misassigned)) {
            return "k-means has not begun yet: let the run come to its end.";
        }
        String count = Math.round(misassigned) + " points are misassigned";
        return few ? count + "." : count + ": look at the table of vectors, and try another γ.";
    }
}
