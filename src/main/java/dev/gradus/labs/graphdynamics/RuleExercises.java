package dev.gradus.labs.graphdynamics;

import dev.gradus.graph.Neighbourhoods;
import dev.gradus.random.Rng;
import dev.gradus.sim.exercise.Answer.ChoiceAnswer;
import dev.gradus.sim.exercise.Answer.ExpressionAnswer;
import dev.gradus.sim.exercise.Answer.OrderingAnswer;
import dev.gradus.sim.exercise.ChoiceCheck;
import dev.gradus.sim.exercise.Exercise;
import dev.gradus.sim.exercise.Expression;
import dev.gradus.sim.exercise.Form;
import dev.gradus.sim.exercise.FormulaCheck;
import dev.gradus.sim.exercise.OrderingCheck;
import dev.gradus.sim.exercise.Question;
import dev.gradus.sim.exercise.Slip;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What a layer does, and why its powers count walks. */
final class RuleExercises {
    static final Exercise<ExpressionAnswer> UPDATE =
            new Exercise<>("update", "What does one node compute?", 1, ExpressionAnswer.class, RuleExercises::update);

    static final Exercise<ChoiceAnswer> MAX =
            new Exercise<>("max", "The maximum for the sum", 1, ChoiceAnswer.class, _ -> max());

    static final Exercise<OrderingAnswer> INDUCTION =
            new Exercise<>("induction", "Put the proof in order", 2, OrderingAnswer.class, RuleExercises::induction);

    private static final int NODES = 5;

    private static final List<Form.Item> PROOF = List.of(
            new Form.Item(
                    "start",
                    "For k = 0 the claim holds: A⁰ = I, and a walk without edges leads from a node to itself only."),
            new Form.Item("assume", "Let the claim hold for some k, whatever the two nodes."),
            new Form.Item(
                    "split",
                    "A walk of k + 1 edges from i to j is an edge from i to a node l and a walk of k edges from l to j."),
            new Form.Item(
                    "count",
                    "For one such l there are A_il · (Aᵏ)_lj of them: none if i and l are not joined, else as many as walks go "
                            + "on."),
            new Form.Item(
                    "sum", "Another l makes another walk, so all together there are Σ_l A_il · (Aᵏ)_lj = (Aᵏ⁺¹)_ij."),
            new Form.Item("conclude", "So the claim holds for k + 1 too, and with that for every k."));

    private RuleExercises() {}

    private static Question<ExpressionAnswer> update(Rng rng) {
        Drawn drawn = Drawn.of(NODES, rng);
        int node = (int) rng.integer(0, NODES);
        List<Integer> neighbours = Neighbourhoods.of(drawn.graph(), 0).of(node);
        String right = sum(neighbours);
        String own = letter(node);
        List<String> wrong = List.of(
                right + " + " + own,
                "(" + right + ") / " + (neighbours.size() + 1),
                neighbours.size() == 1 ? "2 * " + right : "(" + right + ") / " + neighbours.size());
        String[] letters =
                IntStream.range(0, NODES).mapToObj(RuleExercises::letter).toArray(String[]::new);
        FormulaCheck check = new FormulaCheck(
                Expression.of(right, letters),
                IntStream.range(0, NODES)
                        .mapToObj(i -> new Expression.Range(letter(i), -2, 2))
                        .toList(),
                "Only the neighbours count, each once, whatever their order.",
                List.of(
                        new Slip<>(
                                Expression.of(wrong.get(0), letters),
                                "A node without a loop does not hear itself: leave its own value out."),
                        new Slip<>(
                                Expression.of(wrong.get(2), letters),
                                "That is not the sum: sum aggregation divides by nothing and multiplies by nothing.")));
        String prompt =
                ("%s<p>Nodes A, B, C, D, E hold the numbers a, b, c, d, e. What does node %s hold after one layer with "
                                + "aggregation sum and without self loops? In symbols, \\( v_j \\leftarrow \\sum_{i \\in N(j)} v_i \\).</p>")
                        .formatted(drawn.picture(), drawn.name(node));
        return new Question<>(
                prompt,
                new Form.ExpressionForm(check.variables()),
                check,
                List.of(new ExpressionAnswer(right)),
                wrong.stream().map(ExpressionAnswer::new).toList(),
                List.of(
                        "N(j) are the nodes that an edge joins to j.",
                        "The node has " + count(neighbours.size()) + "."),
                List.of());
    }

    private static Question<ChoiceAnswer> max() {
        return new ChoiceCheck(
                        "exists",
                        List.of(
                                new ChoiceCheck.Option(
                                        "shortest",
                                        "the length of the shortest walk from i to j",
                                        "Entries stay 0 and 1 for ever: no length can be read off one of them."),
                                new ChoiceCheck.Option(
                                        "exists",
                                        "1 if some walk of exactly k edges leads from i to j, else 0",
                                        "A maximum over the neighbours asks whether any of them has a walk of k − 1 edges: it is an "
                                                + "“or”."),
                                new ChoiceCheck.Option(
                                        "within",
                                        "1 if j can be reached from i by at most k edges, else 0",
                                        "On a path of two nodes the entry (0, 0) is 0 after one layer and 1 after two: shorter walks "
                                                + "are not remembered. With self loops they would be."),
                                new ChoiceCheck.Option(
                                        "most",
                                        "the number of walks over the best neighbour",
                                        "The codes hold only 0 and 1, and a maximum of such numbers is one of them.")))
                .ask(
                        "Every node starts with its own one-hot code, and a layer takes the maximum over the neighbours, entry by entry, "
                                + "where before it took the sum. What does entry \\((i, j)\\) mean after \\(k\\) layers?",
                        "Switch the aggregation to max on the path of four nodes, and step.",
                        "Compare with sum: which entries are positive there?");
    }

    private static Question<OrderingAnswer> induction(Rng rng) {
        List<String> right = PROOF.stream().map(Form.Item::id).toList();
        List<Form.Item> mixed;
        do {
            mixed = IntStream.of(rng.permutation(PROOF.size()))
                    .mapToObj(PROOF::get)
                    .toList();
        } while (mixed.equals(PROOF));
        OrderingCheck check = new OrderingCheck(
                right,
                OrderingCheck.Scoring.SEQUENCE,
                "A start, a step from k to k + 1, and the conclusion: a whole induction.",
                "Ask of every line which other line it needs before it.");
        List<String> swapped = List.of("start", "split", "count", "sum", "assume", "conclude");
        return new Question<>(
                "Claim: \\((A^k)_{ij}\\) is the number of walks of \\(k\\) edges from \\(i\\) to \\(j\\). Put its proof by induction "
                        + "in order.",
                new Form.OrderingForm(mixed, List.of()),
                check,
                List.of(new OrderingAnswer(right)),
                List.of(new OrderingAnswer(swapped), new OrderingAnswer(right.reversed())),
                List.of(
                        "An induction proves the first case, assumes one case, and shows the next.",
                        "Nothing may be counted before it is said what a longer walk is made of."),
                List.of());
    }

    private static String sum(List<Integer> nodes) {
        return nodes.stream().map(RuleExercises::letter).collect(Collectors.joining(" + "));
    }

    private static String letter(int node) {
        return String.valueOf((char) ('A' + node)).toLowerCase(Locale.ROOT);
    }

    private static String count(int neighbours) {
        return neighbours == 1 ? "one neighbour" : neighbours + " neighbours";
    }
}
