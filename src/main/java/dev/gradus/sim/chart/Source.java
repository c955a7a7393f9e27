package dev.gradus.sim.chart;

/** Where a mark takes its numbers from. */
public sealed interface Source {
    /**
     * The history of readouts: {@code y} against {@code x}, one curve per index of their dimension.
     *
     * @param x a readout, or empty for the chart's x axis (the step)
     */
    record Trace(String x, String y) implements Source {}

    /** The present values of a readout over its dimension: index on the band axis, value on the other. */
    record Now(String readout) implements Source {}

    /** A series of the frame; channels name its columns. */
    record FromSeries(String series) implements Source {}

    /** Nodes and edges: two series of points. */
    record NodesAndEdges(String nodes, String edges) implements Source {}

    /** A number that does not change. */
    record Constant(double value) implements Source {}

    /** The present value of a single readout. */
    record AtReadout(String readout) implements Source {}
}
