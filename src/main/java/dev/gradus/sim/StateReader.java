package dev.gradus.sim;

import dev.gradus.random.Rng;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Gives back what a {@link StateWriter} collected, in the same order. Owned by one thread. */
public final class StateReader {
    private final ByteBuffer in;

    public StateReader(byte[] bytes) {
        in = ByteBuffer.wrap(bytes);
    }

    public long number() {
        return in.getLong();
    }

    public double real() {
        return Double.longBitsToDouble(in.getLong());
    }

    public double[] reals() {
        double[] values = new double[Math.toIntExact(number())];
        in.asDoubleBuffer().get(values);
        in.position(in.position() + values.length * Double.BYTES);
        return values;
    }

    public int[] numbers() {
        int[] values = new int[Math.toIntExact(number())];
        in.asIntBuffer().get(values);
        in.position(in.position() + values.length * Integer.BYTES);
        return values;
    }

    public float[] floats() {
        float[] values = new float[Math.toIntExact(number())];
        in.asFloatBuffer().get(values);
        in.position(in.position() + values.length * Float.BYTES);
        return values;
    }

    public byte[] bytes() {
        byte[] values = new byte[Math.toIntExact(number())];
        in.get(values);
        return values;
    }

    public String text() {
        return new String(bytes(), StandardCharsets.UTF_8);
    }

    public void generator(Rng rng) {
        rng.restore(new Rng.State(numbers(), Math.toIntExact(number()), real()));
    }
}
