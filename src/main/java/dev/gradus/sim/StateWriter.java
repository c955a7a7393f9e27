package dev.gradus.sim;

import dev.gradus.random.Rng;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Collects the state of a simulation, exactly: doubles keep their bits. Owned by one thread. */
public final class StateWriter {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final DataOutputStream out = new DataOutputStream(bytes);

    public void number(long value) {
        write(() -> out.writeLong(value));
    }

    public void real(double value) {
        number(Double.doubleToRawLongBits(value));
    }

    public void reals(double[] values) {
        number(values.length);
        ByteBuffer buffer = ByteBuffer.allocate(values.length * Double.BYTES);
        buffer.asDoubleBuffer().put(values);
        write(() -> out.write(buffer.array()));
    }

    public void numbers(int[] values) {
        number(values.length);
        ByteBuffer buffer = ByteBuffer.allocate(values.length * Integer.BYTES);
        buffer.asIntBuffer().put(values);
        write(() -> out.write(buffer.array()));
    }

    public void floats(float[] values) {
        number(values.length);
        ByteBuffer buffer = ByteBuffer.allocate(values.length * Float.BYTES);
        buffer.asFloatBuffer().put(values);
        write(() -> out.write(buffer.array()));
    }

    public void bytes(byte[] values) {
        number(values.length);
        write(() -> out.write(values));
    }

    public void text(String value) {
        bytes(value.getBytes(StandardCharsets.UTF_8));
    }

    public void generator(Rng rng) {
        Rng.State state = rng.state();
        numbers(state.words());
        number(state.position());
        real(state.cachedNormal());
    }

    public byte[] toBytes() {
        return bytes.toByteArray();
    }

    private interface Write {
        void run() throws IOException;
    }

    private static void write(Write write) {
        try {
            write.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e); // cannot happen in memory
        }
    }
}
