package dev.gradus.labs.autograd;

import dev.gradus.random.Rng;
import dev.gradus.sim.exercise.Answer.ChoiceAnswer;
import dev.gradus.sim.exercise.ChoiceCheck;
import dev.gradus.sim.exercise.ChoiceCheck.Option;
import dev.gradus.sim.exercise.Exercise;
import dev.gradus.sim.exercise.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Where the walk back may go next. */
final class NextNodeExercise {
    static final Exercise<ChoiceAnswer> EXERCISE =
            new Exercise<>("next-node", "The next node", 2, ChoiceAnswer.class, NextNodeExercise::question);

    /** Every operation but the result has a name; nodes wait for each other. */
    private static final List<String> EXPRESSIONS = List.of(
            "u = x*y; v = sin(u); w = u*v; w + y",
            "u = x + y; v = u^2; w = v*u; w*x",
            "u = exp(x); v = u*y; w = v + u; w*v",
            "u = x*y; v = tanh(u); w = v + x; w*u",
            "p = x - y; q = p*y; r = q + p; r*q");

    private static final double[] LEAVES = {0.5, 2};

    /** A walk that has come so far that only one node is complete. */
    private record Place(Drawn drawn, List<Integer> visited, int next) {}

    private NextNodeExercise() {}

    private static Question<ChoiceAnswer> question(Rng rng) {
        String expression = EXPRESSIONS.get((int) rng.integer(0, EXPRESSIONS.size()));
        List<Place> places = places(Drawn.of(expression, LEAVES));
        Place place = places.get((int) rng.integer(0, places.size()));
        Drawn drawn = place.drawn();
        List<Option> options = new ArrayList<>();
        for (int node : unvisited(place)) {
            options.add(new Option("n" + node, drawn.name(node), reply(place, node)));
        }
        String visited = place.visited().stream()
                .map(node -> node == drawn.tape().formula().output() ? "the result" : drawn.name(node))
                .collect(Collectors.joining(", then "));
        return new ChoiceCheck("n" + place.next(), options)
                .ask(
                        "The walk back through <code>" + expression + "</code> has visited " + visited
                                + ". Which node does it visit next?",
                        "A node is visited once its adjoint is complete.",
                        "Count for every node how often it is used, and how many of these uses have been visited.");
    }

    /** Where one node alone is complete, although others have received something or stand as near. */
    private static List<Place> places(Drawn drawn) {
        List<Place> places = new ArrayList<>();
        List<Integer> visited = new ArrayList<>();
        BackwardPass pass = drawn.backward();
        while (!pass.isDone()) {
            if (!visited.isEmpty() && pass.ready().size() == 1) {
                Place place =
                        new Place(drawn, List.copyOf(visited), pass.ready().getFirst());
                if (unvisited(place).size() > 2) {
                    places.add(place);
                }
            }
            visited.add(pass.visit().node());
        }
        return places;
    }

    private static List<Integer> unvisited(Place place) {
        Tape tape = place.drawn().tape();
        return IntStream.rangeClosed(0, tape.formula().output())
                .filter(node -> tape.dependsOnLeaf(node) && !place.visited().contains(node))
                .boxed()
                .toList();
    }

    private static String reply(Place place, int node) {
        Drawn drawn = place.drawn();
        if (node == place.next()) {
            return "All that use it have handed down, so its adjoint is complete.";
        }
        String waiting = drawn.tape().formula().wires().stream()
                .filter(wire -> wire.from() == node && !place.visited().contains(wire.to()))
                .map(wire -> drawn.name(wire.to()))
                .distinct()
                .collect(Collectors.joining(" and "));
        return drawn.name(node) + " is used by " + waiting + " too, not visited yet: its adjoint is not complete.";
    }
}
