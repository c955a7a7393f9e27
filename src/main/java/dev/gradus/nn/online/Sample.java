package dev.gradus.nn.online;

/**
 * One input of a network: the numbers that are not zero and where they stand. Of a picture of a digit four pixels in five are
 * paper, so that a product with it is a fifth of the work; the sum is the same. Owner: one run.
 */
public final class Sample {
    private final int[] places;
    private final double[] values;
    private int count;

    /** An input of so many zeros. */
    public Sample(int length) {
        places = new int[length];
        values = new double[length];
    }

    /** Numbers of an input, zeros included. */
    public int length() {
        return values.length;
    }

    /** Takes the bytes from {@code start} on, as many as an input has, each as {@code meaning[byte]}. Shape: meaning [256]. */
    public void take(byte[] bytes, int start, double[] meaning) {
        int next = 0;
        for (int i = 0; i < values.length; i++) {
            double value = meaning[Byte.toUnsignedInt(bytes[start + i])];
            places[next] = i;
            values[next] = value;
            next += value != 0 ? 1 : 0;
        }
        count = next;
    }

    /** Takes these numbers. Shape: input [length]. */
    public void take(double[] input) {
        int next = 0;
        for (int i = 0; i < input.length; i++) {
            places[next] = i;
            values[next] = input[i];
            next += input[i] != 0 ? 1 : 0;
        }
        count = next;
    }

    /** All numbers, zeros included. */
    public double[] dense() {
        double[] all = new double[values.length];
        for (int k = 0; k < count; k++) {
            all[places[k]] = values[k];
        }
        return all;
    }

    int[] places() {
        return places;
    }

    double[] values() {
        return values;
    }

    int count() {
        return count;
    }
}
