package dev.gradus.sim.chart;

/**
 * What the learner does on a chart edits a parameter, like a field of the form.
 *
 * @param parameter the parameter that takes the value
 * @param mark index of the chart's mark that carries the handles
 */
public record Input(Kind kind, String parameter, int mark) {
    /** How the learner acts. */
    public enum Kind {
        /** Move handles: points of fixed number. */
        POINT,
        /** Add, move, delete points. */
        PAINT,
        /** Nodes and edges. */
        CONNECT,
        /** A raster brush. */
        DRAW,
        /** Toggle items of a list, or choose one. */
        PICK,
        /** Move rows. */
        ORDER,
        /** Drag a rule or a bar. */
        SLIDE
    }
}
