package dev.gradus.server;

import dev.gradus.sim.frame.Phases;
import dev.gradus.sim.frame.Series;
import dev.gradus.sim.frame.Series.Grid;
import dev.gradus.sim.frame.Series.Points;
import dev.gradus.sim.frame.Series.Points.Column;
import dev.gradus.sim.frame.Series.Table;
import dev.gradus.sim.parameter.Raster;
import java.util.List;
import java.util.Map;

/** A picture, and a computation of three nodes of which every step works on the next. */
final class SampleSeries {
    private static final int NODES = 3;
    private static final int SIDE = 28;

    private SampleSeries() {}

    static Map<String, Series> of(long step, Raster drawing) {
        return Map.of(
                "picture", picture(drawing),
                "nodes", nodes(step),
                "edges", edges(),
                "nodeTable", new Table(List.of("op"), List.of(List.of("x"), List.of("tanh"), List.of("sum"))),
                "phases", phases(step));
    }

    /** The node that a step works on. */
    static int current(long step) {
        return (int) (step % NODES);
    }

    private static Grid picture(Raster drawing) {
        double[] ink = new double[SIDE * SIDE];
        for (int i = 0; i < drawing.size(); i++) {
            ink[i] = drawing.at(i) / 255.0;
        }
        return new Grid(List.of(1, SIDE, SIDE), ink, new Grid.Domain(0, 1));
    }

    private static Points nodes(long step) {
        double[] states = new double[NODES];
        for (int node = 0; node < NODES; node++) {
            states[node] = node == current(step) ? 3 : node < current(step) ? 1 : 0;
        }
        return Points.of(
                new Column("x", new double[] {0, 1, 2}),
                new Column("y", new double[] {0, 1, 0}),
                new Column("value", new double[] {0.5, 0.46, 0.46}),
                new Column("state", states));
    }

    private static Points edges() {
        return Points.of(
                new Column("from", new double[] {0, 1}),
                new Column("to", new double[] {1, 2}),
                new Column("value", new double[] {0.79, 1}));
    }

    private static Table phases(long step) {
        String text = "Node " + current(step) + " is worked on.";
        return Phases.of(List.of(new Phases.Line("forward", text, true), new Phases.Line("backward", "", false)));
    }
}
