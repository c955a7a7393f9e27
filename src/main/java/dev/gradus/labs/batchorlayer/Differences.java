package dev.gradus.labs.batchorlayer;

/** How far two arrays of numbers are from each other. */
final class Differences {
    private Differences() {}

    /** max_i |a_i − b_i|. */
    static double largest(double[] a, double[] b) {
        double largest = 0;
        for (int i = 0; i < a.length; i++) {
            largest = Math.max(largest, Math.abs(a[i] - b[i]));
        }
        return largest;
    }

    /** ‖a − b‖/‖b‖; not a number where b is 0. */
    static double relative(double[] a, double[] b) {
        double difference = 0;
        double size = 0;
        for (int i = 0; i < a.length; i++) {
            difference += (a[i] - b[i]) * (a[i] - b[i]);
            size += b[i] * b[i];
        }
        return size > 0 ? Math.sqrt(difference / size) : Double.NaN;
    }
}
