package dev.gradus.sim.chart;

/**
 * An axis of a chart.
 *
 * @param unit {@code 1} if it has none
 * @param source on a step axis, the readout that stands for the step ({@code epoch}), else empty
 */
public record Axis(Kind kind, String title, String unit, String source) {
    /** How values are laid out. */
    public enum Kind {
        LINEAR,
        LOG,
        /** Linear near zero, logarithmic beyond, both signs. */
        SYMLOG,
        /** Categories. */
        BAND,
        /** The step, or a monotone readout in its place. */
        STEP,
        /** No axis: graphs, pictures and tables. */
        NONE
    }

    public static final Axis NONE = new Axis(Kind.NONE, "", "1", "");

    public static Axis linear(String title, String unit) {
        return new Axis(Kind.LINEAR, title, unit, "");
    }

    public static Axis log(String title, String unit) {
        return new Axis(Kind.LOG, title, unit, "");
    }

    public static Axis symlog(String title, String unit) {
        return new Axis(Kind.SYMLOG, title, unit, "");
    }

    public static Axis band(String title) {
        return new Axis(Kind.BAND, title, "1", "");
    }

    /** The step itself, titled with its name. */
    public static Axis step(String title) {
        return new Axis(Kind.STEP, title, "1", "");
    }

    /** A monotone readout in place of the step. */
    public static Axis step(String title, String readout) {
        return new Axis(Kind.STEP, title, "1", readout);
    }
}
