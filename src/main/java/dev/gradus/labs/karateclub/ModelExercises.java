package dev.gradus.labs.karateclub;

import dev.gradus.graph.KarateClub;
import dev.gradus.graph.UndirectedGraph;
import dev.gradus.random.Rng;
import dev.gradus.sim.exercise.Answer.ChoiceAnswer;
import dev.gradus.sim.exercise.Answer.DimensionsAnswer;
import dev.gradus.sim.exercise.Answer.MatrixAnswer;
import dev.gradus.sim.exercise.ChoiceCheck;
import dev.gradus.sim.exercise.DimensionsCheck;
import dev.gradus.sim.exercise.Exercise;
import dev.gradus.sim.exercise.MatrixCheck;
import dev.gradus.sim.exercise.Question;
import dev.gradus.sim.exercise.Slip;
import java.util.List;

/** What the network computes, before anything is trained. */
final class ModelExercises {
    static final Exercise<MatrixAnswer> NORMALISED_ENTRIES = new Exercise<>(
            "normalised-entries", "Two friends in Ã and Â", 2, MatrixAnswer.class, ModelExercises::normalisedEntries);

    static final Exercise<ChoiceAnswer> FEATURES =
            new Exercise<>("features", "What goes in", 1, ChoiceAnswer.class, _ -> features());

    static final Exercise<DimensionsAnswer> WEIGHT_SHAPES = new Exercise<>(
            "weight-shapes", "Shape of a weight", 1, DimensionsAnswer.class, ModelExercises::weightShapes);

    private static final double THREE_DIGITS = 6e-3;

    private ModelExercises() {}

    private static Question<MatrixAnswer> normalisedEntries(Rng rng) {
        UndirectedGraph graph = KarateClub.friendships();
        UndirectedGraph.Edge pair =
                graph.edges().get((int) rng.integer(0, graph.edges().size()));
        double first = graph.degrees()[pair.from()];
        double second = graph.degrees()[pair.to()];
        String prompt =
                ("Members %d and %d are friends; member %d has %.0f friends, member %d has %.0f. Give the entries at "
                                + "\\((%d,%d)\\) and \\((%d,%d)\\), first row of \\(\\tilde A = A + I\\), second row of "
                                + "\\(\\hat A = D^{-1/2}\\tilde A D^{-1/2}\\), to three digits.")
                        .formatted(
                                pair.from(),
                                pair.to(),
                                pair.from(),
                                first,
                                pair.to(),
                                second,
                                pair.from(),
                                pair.from(),
                                pair.from(),
                                pair.to());
        MatrixAnswer right = entries(1 / (first + 1), 1 / Math.sqrt((first + 1) * (second + 1)));
        return new MatrixCheck(
                        right,
                        THREE_DIGITS,
                        "A friend counts less, the more friends either of the two has.",
                        slips(first, second))
                .ask(
                        prompt,
                        "The diagonal matrix D holds the row sums of Ã.",
                        "An entry of Â is the entry of Ã over the root of the product of the two row sums.");
    }

    /** What comes out with the usual slips, for members with so many friends. */
    private static List<Slip<MatrixAnswer>> slips(double first, double second) {
        return List.of(
                new Slip<>(
                        entries(1 / first, 1 / Math.sqrt(first * second)),
                        "D belongs to Ã: with the self loop everybody has one neighbour more."),
                new Slip<>(
                        entries(1 / (first + 1), 1 / (first + 1)),
                        "That is a row divided by its sum; in Â the neighbour's degree counts as much as one's own."),
                new Slip<>(
                        entries(1 / (first + 1), 1 / ((first + 1) * (second + 1))),
                        "The root is missing: both degrees stand under one square root."));
    }

    private static MatrixAnswer entries(double own, double friend) {
        return new MatrixAnswer(List.of(List.of(1.0, 1.0), List.of(own, friend)));
    }

    private static Question<ChoiceAnswer> features() {
        ChoiceCheck check = new ChoiceCheck(
                "identity",
                List.of(
                        new ChoiceCheck.Option(
                                "identity",
                                "the identity matrix, one feature of its own for each member",
                                "Nothing is known of a member but who he is, so the first layer gives each a vector "
                                        + "of his own, and Â blends it with his friends'."),
                        new ChoiceCheck.Option(
                                "adjacency",
                                "the adjacency matrix",
                                "The friendships come in through Â already; look at the width of W0: 34."),
                        new ChoiceCheck.Option(
                                "labels",
                                "the labels of the training nodes",
                                "Labels enter through the loss only; as features they would be the answer."),
                        new ChoiceCheck.Option(
                                "ones",
                                "a column of ones",
                                "Then W0 would have one column, and members could differ by their degrees alone.")));
        return check.ask(
                "The club's members have no properties of their own. What is the feature matrix \\(X\\) of this lab?",
                "Why may the first layer be computed without a product with \\(X\\)?");
    }

    private static Question<DimensionsAnswer> weightShapes(Rng rng) {
        int hidden = (int) (4 * rng.integer(2, 9));
        int layers = (int) rng.integer(2, 5);
        int layer = rng.integer(0, 2) == 0 ? 0 : layers - 1;
        int in = layer == 0 ? KarateClub.MEMBERS : hidden;
        int out = layer == layers - 1 ? ClubNetwork.CLASSES : hidden;
        String prompt =
                ("A network of this lab has %d graph convolutions and %d hidden units. Which shape has \\(W_%d\\) in "
                                + "\\(H \\leftarrow \\tanh(\\hat A H W_%d^{\\mathsf T})\\)? Rows first.")
                        .formatted(layers, hidden, layer, layer);
        return new DimensionsCheck(
                        List.of(out, in),
                        "One row for each feature that comes out, one column for each that goes in.",
                        "Count the columns of H before the layer and after it.",
                        List.of(new Slip<>(
                                List.of(in, out),
                                "That is the shape of the transpose: the formula multiplies by the transpose of W.")))
                .ask(
                        prompt,
                        "Each row of H is one member; its width is the number of features.",
                        "The first layer reads 34 one-hot features, the last one writes 2.");
    }
}
