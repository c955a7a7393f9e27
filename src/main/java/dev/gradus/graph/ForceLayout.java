package dev.gradus.graph;

import dev.gradus.random.Rng;
import java.util.Arrays;

/**
 * Places nodes so that edges are short and nothing overlaps: all nodes push each other away with force k²/r, edges pull
 * with r²/k, and no node moves farther than a limit that falls to 0. Parts of a graph that no edge holds together are pulled
 * towards the middle as well, or they would drift apart. Source: T. Fruchterman, E. Reingold, "Graph Drawing by
 * Force-directed Placement", Software: Practice and Experience 21 (1991), 1129–1164.
 */
public final class ForceLayout {
    private static final int ROUNDS = 200;
    private static final double FIRST_LIMIT = 0.2;
    private static final double SMALLEST_DISTANCE = 1e-3;
    private static final double GRAVITY = 1;

    private final UndirectedGraph graph;
    private final double[] x;
    private final double[] y;
    private final double[] forceX;
    private final double[] forceY;
    private final double ideal;
    private final double gravity;

    private ForceLayout(UndirectedGraph graph, Rng rng) {
        this.graph = graph;
        this.x = rng.uniforms(graph.nodes(), -1, 1);
        this.y = rng.uniforms(graph.nodes(), -1, 1);
        this.forceX = new double[graph.nodes()];
        this.forceY = new double[graph.nodes()];
        this.ideal = 2 / Math.sqrt(graph.nodes());
        this.gravity = Arrays.stream(graph.parts()).allMatch(part -> part == 0) ? 0 : GRAVITY;
    }

    /** Coordinates by node, in [−1, 1]. */
    public record Positions(double[] x, double[] y) {}

    /** The layout that grows from random places. Cost: 200 rounds over all pairs of nodes. */
    public static Positions of(UndirectedGraph graph, Rng rng) {
        ForceLayout layout = new ForceLayout(graph, rng);
        for (int round = 0; round < ROUNDS; round++) {
            layout.push();
            layout.pull();
            layout.move(FIRST_LIMIT * (1 - (double) round / ROUNDS));
        }
        return new Positions(scaled(layout.x), scaled(layout.y));
    }

    private void push() {
        for (int i = 0; i < x.length; i++) {
            forceX[i] = -gravity * x[i];
            forceY[i] = -gravity * y[i];
            for (int j = 0; j < x.length; j++) {
                double distance = distance(i, j);
                forceX[i] += (x[i] - x[j]) * ideal * ideal / (distance * distance);
                forceY[i] += (y[i] - y[j]) * ideal * ideal / (distance * distance);
            }
        }
    }

    private void pull() {
        for (UndirectedGraph.Edge edge : graph.edges()) {
            double factor = distance(edge.from(), edge.to()) / ideal;
            double pullX = (x[edge.from()] - x[edge.to()]) * factor;
            double pullY = (y[edge.from()] - y[edge.to()]) * factor;
            forceX[edge.from()] -= pullX;
            forceY[edge.from()] -= pullY;
            forceX[edge.to()] += pullX;
            forceY[edge.to()] += pullY;
        }
    }

    private void move(double limit) {
        for (int i = 0; i < x.length; i++) {
            double force = Math.max(length(forceX[i], forceY[i]), SMALLEST_DISTANCE);
            double step = Math.min(force, limit) / force;
            x[i] += forceX[i] * step;
            y[i] += forceY[i] * step;
        }
    }

    private double distance(int i, int j) {
        return Math.max(length(x[i] - x[j], y[i] - y[j]), SMALLEST_DISTANCE);
    }

    private static double length(double dx, double dy) {
        return Math.sqrt(dx * dx + dy * dy);
    }

    /** Moved and stretched to reach from −1 to 1. */
    private static double[] scaled(double[] values) {
        double min = Double.POSITIVE_INFINITY;
        double max = Double.NEGATIVE_INFINITY;
        for (double value : values) {
            min = Math.min(min, value);
            max = Math.max(max, value);
        }
        double[] scaled = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            scaled[i] = max == min ? 0 : 2 * (values[i] - min) / (max - min) - 1;
        }
        return scaled;
    }
}
