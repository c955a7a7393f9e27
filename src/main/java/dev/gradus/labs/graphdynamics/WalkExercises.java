package dev.gradus.labs.graphdynamics;

import dev.gradus.graph.Neighbourhoods;
import dev.gradus.graph.Paths;
import dev.gradus.random.Rng;
import dev.gradus.sim.exercise.Answer.NumberAnswer;
import dev.gradus.sim.exercise.Exercise;
import dev.gradus.sim.exercise.Form;
import dev.gradus.sim.exercise.NumberCheck;
import dev.gradus.sim.exercise.Question;
import dev.gradus.sim.exercise.Slip;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Walks counted by hand. */
final class WalkExercises {
    static final Exercise<NumberAnswer> COUNT =
            new Exercise<>("count-walks", "How many walks?", 2, NumberAnswer.class, WalkExercises::count);

    private static final double WHOLE = 1e-9;
    private static final int NODES = 5;

    private WalkExercises() {}

    private static Question<NumberAnswer> count(Rng rng) {
        Drawn drawn = Drawn.of(NODES, rng);
        int length = (int) rng.integer(3, 5);
        int from = (int) rng.integer(0, NODES);
        int to = (int) rng.integer(0, NODES);
        double right = drawn.power(length, 0)[from][to].doubleValue();
        Map<Double, String> slips = slips(drawn, from, to, length);
        slips.remove(right);
        NumberCheck check = new NumberCheck(
                right,
                WHOLE,
                "That is the entry of the matrix power, found without multiplying matrices.",
                slips.entrySet().stream()
                        .map(slip -> new Slip<>(slip.getKey(), slip.getValue()))
                        .toList());
        String prompt = "%s<p>How many walks of %d edges lead from %s to %s? Nodes and edges may repeat.</p>"
                .formatted(drawn.picture(), length, drawn.name(from), drawn.name(to));
        return new Question<>(
                prompt,
                new Form.NumberForm("1"),
                check,
                List.of(new NumberAnswer(right)),
                slips.keySet().stream().map(NumberAnswer::new).toList(),
                List.of(
                        "Start with a 1 at the last node. In every round each node adds up what its neighbours had; after "
                                + length + " rounds the first node has the number.",
                        "The lab does the same: draw this graph in it, and look at layer " + length + "."),
                List.of());
    }

    private static Map<Double, String> slips(Drawn drawn, int from, int to, int length) {
        Map<Double, String> slips = new LinkedHashMap<>();
        slips.put(-1.0, "A number of walks cannot be negative.");
        slips.put(
                (double) new Paths(Neighbourhoods.of(drawn.graph(), 0)).count(length)[from][to],
                "Those are the paths that visit no node twice. A walk may come back to where it was.");
        slips.put(
                drawn.power(length, 1)[from][to].doubleValue(),
                "That counts standing still as a step: there are no loops in this graph.");
        slips.put(
                drawn.power(length - 1, 0)[from][to].doubleValue(),
                "That is one round too few: a walk of k edges takes k rounds.");
        return slips;
    }
}
