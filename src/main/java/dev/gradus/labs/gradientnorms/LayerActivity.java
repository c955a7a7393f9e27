package dev.gradus.labs.gradientnorms;

/**
 * How alive a layer is.
 *
 * @param mean of its entries over a batch
 * @param deviation their standard deviation
 * @param deadShare share of the units that are 0 for every example of the batch
 */
record LayerActivity(double mean, double deviation, double deadShare) {
    /** Before anything was measured. */
    static final LayerActivity UNKNOWN = new LayerActivity(Double.NaN, Double.NaN, Double.NaN);

    /** @param values [examples, units] */
    static LayerActivity of(double[] values, int examples) {
        int units = values.length / examples;
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        double mean = sum / values.length;
        double squares = 0;
        for (double value : values) {
            squares += (value - mean) * (value - mean);
        }
        int dead = 0;
        for (int unit = 0; unit < units; unit++) {
            dead += isDead(values, unit, units) ? 1 : 0;
        }
        return new LayerActivity(mean, Math.sqrt(squares / values.length), (double) dead / units);
    }

    private static boolean isDead(double[] values, int unit, int units) {
        for (int i = unit; i < values.length; i += units) {
            if (values[i] != 0) {
                return false;
            }
        }
        return true;
    }
}
