package dev.gradus.labs.pointclouds;

import dev.gradus.random.Rng;
import dev.gradus.sim.exercise.Answer.ChoiceAnswer;
import dev.gradus.sim.exercise.Answer.MultiChoiceAnswer;
import dev.gradus.sim.exercise.Answer.OrderingAnswer;
import dev.gradus.sim.exercise.ChoiceCheck;
import dev.gradus.sim.exercise.Exercise;
import dev.gradus.sim.exercise.Form;
import dev.gradus.sim.exercise.MultiChoiceCheck;
import dev.gradus.sim.exercise.OrderingCheck;
import dev.gradus.sim.exercise.Question;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** The exercises of this lab. */
final class PointExercises {
    private static final Exercise<MultiChoiceAnswer> VARIANTS =
            new Exercise<>("variants", "Which features stay put?", 2, MultiChoiceAnswer.class, _ -> variants());

    private static final Exercise<OrderingAnswer> ORDER =
            new Exercise<>("order", "In which order are they taken?", 2, OrderingAnswer.class, PointExercises::order);

    private static final Exercise<ChoiceAnswer> POOLING = new Exercise<>(
            "resemblance", "Which sampler is like max pooling?", 1, ChoiceAnswer.class, _ -> resemblance());

    static final List<Exercise<?>> ALL = List.of(VARIANTS, ORDER, POOLING);

    private static final int POINTS = 6;

    /** Distances that decide differ by more than this, so that the picture can be trusted. */
    private static final double CLEAR = 0.5;

    private static final int GRID = 10;

    private PointExercises() {}

    private static Question<MultiChoiceAnswer> variants() {
        return new MultiChoiceCheck(
                        List.of(
                                MultiChoiceCheck.holds(
                                        "a", "A, m nearest, nearest first: invariant if no distances tie"),
                                MultiChoiceCheck.fails(
                                        "b",
                                        "B, m nearest in the order stored: invariant",
                                        "A shuffle changes the order stored, and with it the weights that each neighbour meets."),
                                MultiChoiceCheck.holds(
                                        "c", "C, within a radius, nearest first: invariant if no distances tie"),
                                MultiChoiceCheck.holds(
                                        "d", "D, distance to the farthest within a radius: invariant, ties or not"),
                                MultiChoiceCheck.holds(
                                        "ties",
                                        "with ties, A and C depend on which of two equally near points is listed first"),
                                MultiChoiceCheck.fails(
                                        "mean",
                                        "ties do no harm to A and C, since the features of all points are averaged",
                                        "The average is over points; within a point, the two neighbours have already met different"
                                                + " weights.")),
                        "Only a rule that reads nothing but distances and places of points is safe; D keeps a number that ties share.")
                .ask(
                        "Every point of a set is joined with what it sees of its neighbours, goes through shared weights and ReLU,"
                                + " and all points are averaged. Tick what holds when the points are shuffled.",
                        "Ask of each variant what decides which neighbour meets which weight.",
                        "Take your own points, four on a line, with A, m = 2, and look at the change.");
    }

    private static Question<OrderingAnswer> order(Rng rng) {
        SamplingRule rule = new SamplingRule(rng.integer(0, 2) == 0, false);
        Cloud cloud;
        do {
            cloud = drawn(rng);
        } while (!isClear(cloud, rule));
        List<String> right =
                orderOf(cloud, rule).stream().map(PointExercises::id).toList();
        List<String> other = orderOf(cloud, new SamplingRule(!rule.takesFarthest(), false)).stream()
                .map(PointExercises::id)
                .toList();
        List<Form.Item> items = IntStream.range(1, POINTS)
                .mapToObj(i -> new Form.Item(id(i), letter(i)))
                .toList();
        OrderingCheck check = new OrderingCheck(
                right,
                OrderingCheck.Scoring.SEQUENCE,
                "Each time, the distance to the nearest point already taken decides.",
                "For every point left, find the nearest point already taken, and compare those distances.");
        List<String> reversed = right.reversed();
        String how = rule.takesFarthest() ? "farthest" : "nearest";
        return new Question<>(
                picture(cloud) + "<p>Points are taken one by one, beginning with A: each time the " + how
                        + " one, by the distance to the nearest point already taken. In which order do the others follow, until all"
                        + " are taken?</p>",
                new Form.OrderingForm(items, List.of()),
                check,
                List.of(new OrderingAnswer(right)),
                other.equals(right)
                        ? List.of(new OrderingAnswer(reversed))
                        : List.of(new OrderingAnswer(reversed), new OrderingAnswer(other)),
                List.of(
                        "Write beside every point how far it is from the nearest point taken; it can only become less.",
                        "Paint the points in the lab, and step."),
                List.of());
    }

    private static Question<ChoiceAnswer> resemblance() {
        return new ChoiceCheck(
                        "extremes",
                        List.of(
                                new ChoiceCheck.Option(
                                        "extremes",
                                        "farthest: it keeps what stands out, and the rim of the set comes first",
                                        "A maximum, too, is decided by the extreme points, and does not care how many ordinary ones"
                                                + " there are."),
                                new ChoiceCheck.Option(
                                        "distance",
                                        "nearest: it takes the smallest distances, and a maximum is never far",
                                        "Nearest points are alike: look which points of the set are missing in the end."),
                                new ChoiceCheck.Option(
                                        "mean",
                                        "nearest: it keeps the crowd, and the crowd decides the maximum",
                                        "The crowd decides a mean. One point alone decides a maximum."),
                                new ChoiceCheck.Option(
                                        "weights",
                                        "farthest: both have weights that are learned",
                                        "Neither has: a sampler looks at places only, and a maximum has nothing to learn.")))
                .ask(
                        "Half of the points are kept by farthest-point or by nearest-point sampling. Which of them is closer in"
                                + " spirit to max pooling, and why?",
                        "Add a few outliers, and look when each sampler takes them.");
    }

    private static Cloud drawn(Rng rng) {
        double[] x = new double[POINTS];
        double[] y = new double[POINTS];
        Arrays.setAll(x, _ -> rng.integer(0, GRID + 1));
        Arrays.setAll(y, _ -> rng.integer(0, GRID + 1));
        return new Cloud(x, y);
    }

    private static List<Integer> orderOf(Cloud cloud, SamplingRule rule) {
        Sampling sampling = new Sampling(cloud, rule);
        sampling.take(0);
        while (sampling.order().size() < POINTS) {
            sampling.take(sampling.next());
        }
        return sampling.order().subList(1, POINTS);
    }

    /** Whether every choice is far from a tie, and the items do not stand in the right order already. */
    private static boolean isClear(Cloud cloud, SamplingRule rule) {
        List<Integer> order = orderOf(cloud, rule);
        double[] nearest = new double[POINTS];
        Arrays.setAll(nearest, i -> cloud.distance(i, 0));
        boolean isClear = !order.equals(List.of(1, 2, 3, 4, 5));
        for (int k = 0; k < order.size(); k++) {
            double taken = nearest[order.get(k)];
            for (int later : order.subList(k + 1, order.size())) {
                isClear &= Math.abs(nearest[later] - taken) > CLEAR;
            }
            int point = order.get(k);
            Arrays.setAll(nearest, i -> Math.min(nearest[i], cloud.distance(i, point)));
        }
        return isClear;
    }

    private static String picture(Cloud cloud) {
        StringBuilder html = new StringBuilder(
                "<svg class=\"chart\" viewBox=\"0 0 260 260\" width=\"260\" height=\"260\" role=\"img\" aria-label=\"");
        StringBuilder marks = new StringBuilder();
        for (int i = 0; i < POINTS; i++) {
            long px = Math.round(20 + 20 * cloud.x()[i]);
            long py = Math.round(230 - 20 * cloud.y()[i]);
            html.append("%s (%.0f, %.0f) ".formatted(letter(i), cloud.x()[i], cloud.y()[i]));
            marks.append("<circle class=\"mark c1\" cx=\"%d\" cy=\"%d\" r=\"4\"/>".formatted(px, py))
                    .append("<text class=\"label\" x=\"%d\" y=\"%d\">%s</text>".formatted(px + 7, py - 6, letter(i)));
        }
        return html.append("\">")
                .append(marks)
                .append("</svg>")
                .append(table(cloud))
                .toString();
    }

    private static String table(Cloud cloud) {
        StringBuilder text = new StringBuilder("<p>");
        for (int i = 0; i < POINTS; i++) {
            text.append(i == 0 ? "" : ", ").append("%s (%.0f, %.0f)".formatted(letter(i), cloud.x()[i], cloud.y()[i]));
        }
        return text.append("</p>").toString();
    }

    private static String id(int point) {
        return "p" + point;
    }

    private static String letter(int point) {
        return Character.toString('A' + point);
    }
}
