package dev.gradus.labs.rematerialisation;

import dev.gradus.random.Rng;
import dev.gradus.sim.exercise.Answer.ChoiceAnswer;
import dev.gradus.sim.exercise.Answer.MatrixAnswer;
import dev.gradus.sim.exercise.Answer.NumberAnswer;
import dev.gradus.sim.exercise.ChoiceCheck;
import dev.gradus.sim.exercise.Exercise;
import dev.gradus.sim.exercise.Form;
import dev.gradus.sim.exercise.MatrixCheck;
import dev.gradus.sim.exercise.NumberCheck;
import dev.gradus.sim.exercise.Question;
import dev.gradus.sim.exercise.Slip;
import java.util.ArrayList;
import java.util.List;

/** The exercises of the lab, in the order of the page. */
final class RematExercises {
    static final List<Exercise<?>> ALL = List.of(
            new Exercise<>("reference", "Ten layers, every fifth kept", 2, MatrixAnswer.class, _ -> counts(10, 5)),
            new Exercise<>("drawn", "Another network", 2, MatrixAnswer.class, RematExercises::drawn),
            new Exercise<>("best-interval", "The best interval", 2, NumberAnswer.class, RematExercises::bestInterval),
            new Exercise<>("why", "Why not a disk", 1, ChoiceAnswer.class, _ -> whyNotADisk()));

    private static final double EXACT = 1e-6;
    private static final int FORWARD = 20;
    private static final int LOAD = 10;

    private RematExercises() {}

    private static Question<MatrixAnswer> drawn(Rng rng) {
        int k = (int) rng.integer(3, 8);
        int layers = k * (int) rng.integer(2, 5) + (int) rng.integer(1, k);
        return counts(layers, k);
    }

    private static Question<MatrixAnswer> counts(int layers, int k) {
        long forwards = Trade.everyKthForwards(layers, k);
        int freeLoads = layers - layers / k;
        long shorter = forwards - (layers - layers / k);
        MatrixCheck check = new MatrixCheck(
                answer(forwards, layers, layers),
                EXACT,
                "Each layer has its load, and its way from the checkpoint.",
                List.of(
                        new Slip<>(
                                answer(forwards, freeLoads, layers),
                                "A layer whose activation is stored needs its load too: from memory, not from nowhere."),
                        new Slip<>(
                                answer(shorter, layers, layers),
                                "Recompute up to the layer itself: its own activation is what the gradient needs.")));
        return check.named("evaluations", "loads", "ns per disk load")
                .ask(
                        "A network of " + layers
                                + " layers keeps the activations of every layer whose number is a multiple of "
                                + k
                                + ". On the way back each layer loads the nearest stored activation (or the input) and computes forward to"
                                + " its own. An evaluation takes 20 ns, a load 10 ns. Give the number of evaluations, the number of loads,"
                                + " and the time in ns that a load from a disk may take if the disk holds everything and is to be as fast.",
                        "Layer \\(j\\) needs \\(j \\bmod " + k + "\\) evaluations.",
                        "The disk loads once for each layer: divide the whole time by " + layers + ".");
    }

    private static MatrixAnswer answer(long forwards, int loads, int layers) {
        return MatrixCheck.row((double) forwards, loads, (double) (forwards * FORWARD + (long) loads * LOAD) / layers);
    }

    private static Question<NumberAnswer> bestInterval(Rng rng) {
        int layers = (int) rng.integer(12, 31);
        int price = (int) rng.integer(2, 9);
        int best = best(layers, price);
        List<Slip<Double>> slips = new ArrayList<>();
        if (best != 1) {
            slips.add(new Slip<>(1.0, "Then nothing is computed again, but every activation has its price."));
        }
        if (best != layers) {
            slips.add(new Slip<>(
                    (double) layers, "Then almost nothing is stored, and nearly everything is computed again."));
        }
        long root = Math.round(Math.sqrt(layers));
        if (root != best) {
            slips.add(new Slip<>(
                    (double) root,
                    "√L is best where a segment is kept; here each layer starts at its checkpoint anew."));
        }
        NumberCheck check = new NumberCheck(best, EXACT, "Cheaper than its neighbours on both sides.", slips);
        List<NumberAnswer> rejected = new ArrayList<>();
        slips.forEach(slip -> rejected.add(new NumberAnswer(slip.answer())));
        rejected.add(new NumberAnswer(Double.NaN));
        return new Question<>(
                "A network has " + layers + " layers. Evaluating a layer again costs 1, keeping an activation costs "
                        + price
                        + ". Every k-th is kept, and each layer is computed from its checkpoint. Which \\(k\\) makes the sum of both"
                        + " costs smallest?",
                new Form.NumberForm("1"),
                check,
                List.of(new NumberAnswer(best)),
                rejected,
                List.of(
                        "The sum is \\(\\sum_j (j \\bmod k) + " + price + " \\lfloor " + layers + "/k \\rfloor\\).",
                        "Try small \\(k\\): the first part grows like \\(L(k-1)/2\\)."),
                List.of());
    }

    /** The smallest k where several cost the same. */
    private static int best(int layers, int price) {
        int best = 1;
        for (int k = 2; k <= layers; k++) {
            if (cost(layers, k, price) < cost(layers, best, price)) {
                best = k;
            }
        }
        return best;
    }

    private static long cost(int layers, int k, int price) {
        return Trade.everyKthForwards(layers, k) + (long) price * (layers / k);
    }

    private static Question<ChoiceAnswer> whyNotADisk() {
        ChoiceCheck check = new ChoiceCheck(
                "latency",
                List.of(
                        new ChoiceCheck.Option(
                                "space",
                                "A disk has no room for activations",
                                "It has more room than memory. What does it cost to get there?"),
                        new ChoiceCheck.Option(
                                "latency",
                                "One load from it takes 1 000 to 100 000 ns, and 50 ns would be needed",
                                "Fetching takes 20 to 2 000 times as long as computing again."),
                        new ChoiceCheck.Option(
                                "exact", "What is computed again is more exact", "It is the same, bit for bit."),
                        new ChoiceCheck.Option(
                                "fewer",
                                "Recomputation needs fewer operations than loading",
                                "It needs more of them, 20 evaluations and 10 loads against 10 loads; each is much faster.")));
        return check.ask(
                "In the reference case (20 evaluations of 20 ns, 10 loads of 10 ns) the way back takes 500 ns. Why is computing again"
                        + " attractive, compared with a solid-state disk that holds all ten activations?",
                "How long may one load take if ten are to be done in 500 ns?");
    }
}
