package dev.gradus.labs.graphdynamics;

import dev.gradus.graph.Smoothing;
import java.util.Arrays;

/** The layers as far as they have been applied. Owned by one run. */
final class Propagation {
    private final Scene scene;
    private final Layer layer;
    private int number;
    private Outputs before;
    private Outputs now;
    /** What of every row is along the leading eigenvector, and what is left; kept apart, or rounding would hide the rest. */
    private double[] along;

    private double[][] rest;

    Propagation(Scene scene) {
        this.scene = scene;
        this.layer = scene.layers().with(scene.mistakes());
        this.now = Outputs.codes(scene.nodes());
        this.before = now;
        this.rest = now.doubles();
        this.along = split(rest);
    }

    /** Goes to the outputs of this many layers, from the start. */
    static Propagation at(Scene scene, long layers) {
        Propagation propagation = new Propagation(scene);
        while (propagation.number < layers) {
            propagation.next();
        }
        return propagation;
    }

    void next() {
        number++;
        before = now;
        now = layer.apply(before, number);
        if (scene.aggregation() == Aggregation.SYMMETRIC) {
            follow();
        }
    }

    int number() {
        return number;
    }

    Outputs now() {
        return now;
    }

    /** What {@code sender} sent in the last layer to {@code receiver}, of the entry that belongs to one node. */
    double message(int sender, int receiver, int entry) {
        return number == 0 ? 0 : scene.layers().weight(receiver, sender) * before.at(sender, entry);
    }

    /** The angle of every node's row to the leading eigenvector; not a number where that is none of the layers'. */
    double[] angles() {
        if (scene.aggregation() != Aggregation.SYMMETRIC) {
            double[] none = new double[scene.nodes()];
            Arrays.fill(none, Double.NaN);
            return none;
        }
        return scene.smoothing().angles(along, rest);
    }

    private void follow() {
        if (scene.mistakes().contains(Mistake.ENTRYWISE_POWER)) {
            rest = now.doubles();
            along = split(rest);
            return;
        }
        double[] sums = new double[along.length];
        for (int receiver = 0; receiver < along.length; receiver++) {
            for (int sender = 0; sender < along.length; sender++) {
                sums[receiver] += scene.layers().weight(receiver, sender) * along[sender];
            }
        }
        along = sums;
        rest = scene.layers().weighted(rest);
        scene.smoothing().takeAway(rest);
        if (scene.mistakes().isEmpty()) {
            scene.smoothing().takeAwayFromColumns(rest);
        }
    }

    /** Takes from every row its part along the eigenvector. */
    private double[] split(double[][] rows) {
        Smoothing smoothing = scene.smoothing();
        double[] parts = smoothing.along(rows);
        smoothing.takeAway(rows);
        return parts;
    }
}
