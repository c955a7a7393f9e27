package dev.gradus.kernel;

import java.util.Arrays;

/** An array of doubles; its twin is one of floats. */
record DoubleStorage(double[] values) implements Storage {
    @Override
    public Precision precision() {
        return Precision.DOUBLE;
    }

    @Override
    public int length() {
        return values.length;
    }

    @Override
    public double get(int index) {
        return values[index];
    }

    @Override
    public void set(int index, double value) {
        values[index] = DoubleElement.of(value);
    }

    @Override
    public void fill(double value) {
        Arrays.fill(values, DoubleElement.of(value));
    }

    @Override
    public void copyFrom(Storage from) {
        if (from instanceof DoubleStorage(var others)) {
            System.arraycopy(others, 0, values, 0, values.length);
        } else {
            for (int i = 0; i < values.length; i++) {
                set(i, from.get(i));
            }
        }
    }

    @Override
    public void copyFrom(double[] source) {
        for (int i = 0; i < values.length; i++) {
            values[i] = DoubleElement.of(source[i]);
        }
    }

    @Override
    public double[] doubles() { // twin: public float[] floats() {
        return values;
    }
}
