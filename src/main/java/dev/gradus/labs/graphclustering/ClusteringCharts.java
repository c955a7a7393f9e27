package dev.gradus.labs.graphclustering;

import dev.gradus.sim.chart.Axis;
import dev.gradus.sim.chart.Chart;
import dev.gradus.sim.chart.Input;
import dev.gradus.sim.chart.Mark;
import dev.gradus.sim.chart.Role;
import java.util.List;

/** What the page draws. */
final class ClusteringCharts {
    private static final Axis STEP = Axis.step("iteration");
    private static final Axis X = Axis.linear("x", "1");
    private static final Axis Y = Axis.linear("y", "1");

    static final List<Chart> ALL = List.of(
            Chart.of("clusters", "Points and their clusters", X, Y)
                    .caption(
                            "Colour: the cluster that k-means gave. With your own points this is a canvas: click or tap to add"
                                    + " one, drag to move it.")
                    .marks(
                            points().with(Mark.Channel.COLOUR, ClusteringFrames.LABELS + ".class"),
                            Mark.of(Mark.Kind.DOT, ClusteringFrames.CENTRES)
                                    .with(Mark.Channel.RING, "ring")
                                    .labelled("centre"))
                    .inputs(new Input(Input.Kind.PAINT, "points", 0)),
            embedding("embedding", "Points by the first two vectors", "u1", "u2"),
            embedding("embeddingThird", "Points by the third vector", "u3", "u2"),
            Chart.of("spectrum", "Spectrum", Axis.linear("number", "1"), Axis.linear("singular value", "1"))
                    .caption(
                            "As many values near the largest as there are clusters, then a gap: if it is wide, take k there."
                                    + " Single lonely points hang together with nobody, and count as well. The largest of M is always 1.")
                    .marks(
                            Mark.of(Mark.Kind.LINE, ClusteringFrames.SPECTRUM).labelled("σ"),
                            Mark.of(Mark.Kind.DOT, ClusteringFrames.SPECTRUM).labelled("σ")),
            Chart.of("vectors", "Leading vectors", Axis.NONE, Axis.NONE)
                    .caption(
                            "A vector whose largest entry is near 1 tells one point from all others, and clusters not at all.")
                    .marks(Mark.of(Mark.Kind.TABLE, ClusteringFrames.VECTORS)),
            Chart.of("walk", "A walker on the graph", X, Y)
                    .caption(
                            "Where a walker is after the steps set in the form. Pick his first point. He leaves his cluster late:"
                                    + " that is what the vectors see.")
                    .marks(points().labelled("probability, share of the largest")
                            .with(Mark.Channel.VALUE, ClusteringFrames.WALK + ".value"))
                    .inputs(new Input(Input.Kind.PICK, "walker", 0)),
            Chart.of("similarity", "Similarity, sorted by cluster", Axis.band("point"), Axis.band("point"))
                    .caption(
                            "A of a hundred of the points. Where the clusters are right, blocks stand on the diagonal.")
                    .marks(Mark.of(Mark.Kind.HEAT, ClusteringFrames.SIMILARITY)),
            Chart.of("inertia", "Inertia", STEP, Axis.linear("inertia", "1"))
                    .caption("It falls within every start of k-means; the least of all starts wins, right or wrong.")
                    .marks(
                            Mark.trace("inertia").labelled("present start"),
                            Mark.trace("bestInertia").as(Role.REFERENCE).labelled("least so far")),
            Chart.of("residual", "Accuracy of the vectors", STEP, Axis.log("residual", "1"))
                    .caption(
                            "For long nothing seems to happen; once the close values are told apart, every iteration brings a"
                                    + " digit.")
                    .marks(Mark.trace("residual")),
            Chart.of("corner", "Digits to compare", Axis.NONE, Axis.NONE)
                    .caption("First rows and columns of the three matrices, as NumPy prints them.")
                    .marks(Mark.of(Mark.Kind.TABLE, ClusteringFrames.CORNER)));

    private ClusteringCharts() {}

    private static Mark points() {
        return Mark.of(Mark.Kind.DOT, ClusteringFrames.COORDINATES);
    }

    private static Chart embedding(String id, String title, String x, String y) {
        return Chart.of(id, title, Axis.linear(x, "1"), Axis.linear(y, "1"))
                .caption(
                        "Every point in the plane of two vectors, in the colour of its cluster. Point at one, and it stands out"
                                + " in the other figures.")
                .marks(Mark.of(Mark.Kind.DOT, ClusteringFrames.EMBEDDING)
                        .with(Mark.Channel.X, x)
                        .with(Mark.Channel.Y, y)
                        .with(Mark.Channel.COLOUR, ClusteringFrames.LABELS + ".class"));
    }
}
