package dev.gradus.kernel;

/** A number of this precision from one that came as a double. */
public final class DoubleElement {
    private DoubleElement() {}

    public static double of(double value) { // twin: public static float of(double value) {
        return value; // twin: return (float) value;
    }
}
