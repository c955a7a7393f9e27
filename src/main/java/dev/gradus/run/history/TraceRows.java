package dev.gradus.run.history;

/**
 * Rows of a trace: one per step, or two per bucket of steps (its first and last step, and per column the two extremes in
 * the order of time).
 *
 * @param steps of every row, not descending
 * @param columns numbers in a row
 * @param values row by row; not-a-number where undefined
 */
public record TraceRows(double[] steps, int columns, float[] values) {
    public static final TraceRows NONE = new TraceRows(new double[0], 0, new float[0]);

    public int count() {
        return steps.length;
    }

    /**
     * The nearest float that says the same on a logarithmic axis: a finite number stays finite, one that is not zero does
     * not become zero.
     */
    public static float single(double value) {
        float nearest = (float) value;
        if (Float.isInfinite(nearest) && Double.isFinite(value)) {
            return Math.copySign(Float.MAX_VALUE, nearest);
        }
        return nearest == 0 && value != 0 ? Math.copySign(Float.MIN_VALUE, nearest) : nearest;
    }
}
