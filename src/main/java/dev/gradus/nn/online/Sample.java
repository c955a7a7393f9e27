package dev.gradus.nn.online;

import dev.gradus.kernel.CompressedRows;
import dev.gradus.kernel.Storage;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * One input of a network: the numbers that are not zero and where they stand. Of a picture of a digit four pixels in five are
 * paper, so that a product with it is a fifth of the work; the sum is the same. Owner: one run.
 */
public final class Sample {
    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private final double[] values;
    private final int[] places;
    private final int[] ends = new int[2];
    private final CompressedRows row;

    /** An input of so many zeros. */
    public Sample(int length) {
        places = new int[length];
        values = new double[length];
        row = new CompressedRows(ends, places, Storage.of(values));
    }

    /** Numbers of an input, zeros included. */
    public int length() {
        return values.length;
    }

    /**
     * Takes the bytes from {@code start} on, as many as an input has, each as {@code meaning[byte]}. Eight zeros in a row are passed
     * over at once. Shape: meaning [256], 0 for byte 0.
     */
    public void take(byte[] bytes, int start, double[] meaning) {
        int length = values.length;
        int next = 0;
        int i = 0;
        for (; i + Long.BYTES <= length; i += Long.BYTES) {
            if ((long) EIGHT.get(bytes, start + i) != 0) {
                next = take(bytes, start, meaning, new Stretch(i, i + Long.BYTES, next));
            }
        }
        ends[1] = take(bytes, start, meaning, new Stretch(i, length, next));
    }

    /** Pixels [from, to), of which the first that is not zero goes to place {@code next}. */
    private record Stretch(int from, int to, int next) {}

    private int take(byte[] bytes, int start, double[] meaning, Stretch stretch) {
        int next = stretch.next;
        for (int i = stretch.from; i < stretch.to; i++) {
            double value = meaning[Byte.toUnsignedInt(bytes[start + i])];
            places[next] = i;
            values[next] = value;
            next += value != 0 ? 1 : 0;
        }
        return next;
    }

    /** Takes these numbers. Shape: input [length]. */
    public void take(double[] input) {
        int next = 0;
        for (int i = 0; i < input.length; i++) {
            places[next] = i;
            values[next] = input[i];
            next += input[i] != 0 ? 1 : 0;
        }
        ends[1] = next;
    }

    /** All numbers, zeros included. */
    public double[] dense() {
        double[] all = new double[values.length];
        for (int k = 0; k < count(); k++) {
            all[places[k]] = values[k];
        }
        return all;
    }

    /** The numbers that are not zero. */
    double[] values() {
        return values;
    }

    /** How many they are. */
    int count() {
        return ends[1];
    }

    /** The input as a matrix of one row. */
    CompressedRows row() {
        return row;
    }
}
