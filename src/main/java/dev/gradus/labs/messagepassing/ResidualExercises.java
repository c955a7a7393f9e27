package dev.gradus.labs.messagepassing;

import dev.gradus.graph.Neighbourhoods;
import dev.gradus.graph.UndirectedGraph;
import dev.gradus.labs.GraphPicture;
import dev.gradus.random.Rng;
import dev.gradus.sim.exercise.Answer.ChoiceAnswer;
import dev.gradus.sim.exercise.Answer.DimensionsAnswer;
import dev.gradus.sim.exercise.Answer.MultiChoiceAnswer;
import dev.gradus.sim.exercise.ChoiceCheck;
import dev.gradus.sim.exercise.DimensionsCheck;
import dev.gradus.sim.exercise.Exercise;
import dev.gradus.sim.exercise.MultiChoiceCheck;
import dev.gradus.sim.exercise.Question;
import dev.gradus.sim.exercise.Slip;
import java.util.ArrayList;
import java.util.List;

/** The residual update, taken apart. */
final class ResidualExercises {
    static final Exercise<MultiChoiceAnswer> PATTERNS =
            new Exercise<>("patterns", "Which patterns are in it?", 1, MultiChoiceAnswer.class, _ -> patterns());

    static final Exercise<DimensionsAnswer> WEIGHT_SHAPE = new Exercise<>(
            "weight-shape", "The shape of W₁", 1, DimensionsAnswer.class, ResidualExercises::weightShape);

    static final Exercise<MultiChoiceAnswer> TERMS =
            new Exercise<>("terms", "Which messages arrive?", 2, MultiChoiceAnswer.class, ResidualExercises::terms);

    static final Exercise<ChoiceAnswer> ISOLATED =
            new Exercise<>("isolated", "A node that nobody knows", 1, ChoiceAnswer.class, _ -> isolated());

    private static final String UPDATE =
            "\\( s_i \\leftarrow s_i + W_1 \\frac{1}{n_i} \\sum_j \\tanh(W_2\\, m_{ij}) \\)";

    private static final int NODES = 5;

    private ResidualExercises() {}

    private static Question<MultiChoiceAnswer> patterns() {
        return new MultiChoiceCheck(
                        List.of(
                                MultiChoiceCheck.holds("residual", "a residual connection"),
                                MultiChoiceCheck.fails(
                                        "batch",
                                        "batch normalisation",
                                        "Nothing subtracts a mean over the batch or divides by a standard deviation: 1/n averages over "
                                                + "neighbours."),
                                MultiChoiceCheck.holds("sharing", "weights shared by all nodes and all neighbours"),
                                MultiChoiceCheck.fails(
                                        "attention",
                                        "attention",
                                        "Every neighbour counts 1/n, whatever it sends: attention would let its message decide."),
                                MultiChoiceCheck.holds("mean", "mean aggregation over the neighbours"),
                                MultiChoiceCheck.fails(
                                        "dropout",
                                        "dropout",
                                        "Nothing is left out at random: the update is the same every time.")),
                        "What is there is added to what was, averaged over neighbours, by weights that all share.")
                .ask(
                        "An update: " + UPDATE + ". Tick the patterns that are in it.",
                        "Ask of each pattern which symbol of the formula would stand for it.",
                        "What becomes of the state if the sum is zero?");
    }

    private static Question<DimensionsAnswer> weightShape(Rng rng) {
        int state = (int) rng.integer(2, 12);
        int rows = state + 1 + (int) rng.integer(0, 12);
        String prompt = "In the update " + UPDATE + " a state and a message have " + state
                + " numbers each, and \\(W_2\\) has " + rows + " rows. Which shape has \\(W_1\\)? Rows first.";
        return new DimensionsCheck(
                        List.of(state, rows),
                        "It turns what W₂ made back into something that can be added to a state.",
                        "What comes out is added to the state; what goes in has as many numbers as W₂ has rows.",
                        List.of(
                                new Slip<>(List.of(rows, state), "That is the shape of W₂: W₁ goes the way back."),
                                new Slip<>(
                                        List.of(state, state),
                                        "The columns must take what tanh(W₂ m) gives, and that is longer than a state.")))
                .ask(
                        prompt,
                        "W₂ m has as many numbers as W₂ has rows, and tanh keeps them.",
                        "A matrix has as many columns as its argument has numbers, and as many rows as its result.");
    }

    private static Question<MultiChoiceAnswer> terms(Rng rng) {
        UndirectedGraph graph = drawn(rng);
        Neighbourhoods neighbourhoods = Neighbourhoods.of(graph, 0);
        int node;
        do {
            node = (int) rng.integer(0, NODES);
        } while (neighbourhoods.degree(node) == NODES - 1 || neighbourhoods.degree(node) == 0);
        int i = node + 1;
        int degree = neighbourhoods.degree(node);
        List<MultiChoiceCheck.Option> options = new ArrayList<>();
        for (int other = 0; other < NODES; other++) {
            String label = "tanh(W₂ m(" + i + "," + (other + 1) + "))";
            if (other == node) {
                options.add(MultiChoiceCheck.fails(
                        "m" + other,
                        label,
                        "A node sends itself no message here: its own state is the term before the sum."));
            } else if (neighbourhoods.of(node).contains(other)) {
                options.add(MultiChoiceCheck.holds("m" + other, label));
            } else {
                options.add(MultiChoiceCheck.fails(
                        "m" + other,
                        label,
                        "No edge joins " + i + " and " + (other + 1) + ": that message does not exist."));
            }
        }
        options.add(MultiChoiceCheck.holds("factor", "the factor 1/" + degree + " before the sum"));
        options.add(MultiChoiceCheck.fails(
                "wrongFactor",
                "the factor 1/" + (degree + 1) + " before the sum",
                "The mean is over the neighbours, and the node itself is none of them."));
        return new MultiChoiceCheck(options, "A message for every edge of the node, and their mean.")
                .ask(
                        new GraphPicture(graph, List.of("1", "2", "3", "4", "5")).html()
                                + "<p>Write the update " + UPDATE + " out for node \\(i = " + i
                                + "\\) of this graph. Tick what stands in it; m(i,j) is the message from j to i.</p>",
                        "j runs over the neighbours of i.",
                        "n_i is the number of terms.");
    }

    /** A graph with a pair that is not joined, at every node that may be asked about. */
    private static UndirectedGraph drawn(Rng rng) {
        UndirectedGraph graph;
        do {
            List<UndirectedGraph.Edge> edges = new ArrayList<>();
            for (int from = 0; from < NODES; from++) {
                for (int to = from + 1; to < NODES; to++) {
                    if (rng.uniform() < 0.5) {
                        edges.add(new UndirectedGraph.Edge(from, to));
                    }
                }
            }
            graph = new UndirectedGraph(NODES, edges);
        } while (java.util.Arrays.stream(graph.parts()).anyMatch(part -> part != 0)
                || java.util.Arrays.stream(graph.degrees()).allMatch(degree -> degree == NODES - 1));
        return graph;
    }

    private static Question<ChoiceAnswer> isolated() {
        return new ChoiceCheck(
                        "zero",
                        List.of(
                                new ChoiceCheck.Option(
                                        "nothing",
                                        "nothing: the sum is 0, and 0 divided by 0 is 0",
                                        "In floating-point numbers 0/0 is not a number, and it spreads through the loss to every "
                                                + "weight."),
                                new ChoiceCheck.Option(
                                        "zero",
                                        "take the update as 0, so that the node keeps its state",
                                        "A mean over nothing has to be defined; keeping the state is what the residual form offers."),
                                new ChoiceCheck.Option(
                                        "remove",
                                        "remove the node from the graph and from the output",
                                        "Then its prediction is missing, though its own state says something: it is enough to leave "
                                                + "out the messages."),
                                new ChoiceCheck.Option(
                                        "mask",
                                        "mask its loss, and nothing else",
                                        "A mask multiplies by 0, and 0 times not-a-number is still not a number. Try it with the "
                                                + "isolated node held out.")))
                .ask(
                        "A node has no neighbours, \\(n_i = 0\\). What must an implementation of " + UPDATE + " do?",
                        "Switch on the isolated node and the mistake that divides by 0, and train one update.");
    }
}
