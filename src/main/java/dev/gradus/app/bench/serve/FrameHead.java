package dev.gradus.app.bench.serve;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;

/**
 * What a student looks at in a frame.
 *
 * @param last whether it is the last message of its group
 * @param rows what it adds to the curves
 */
record FrameHead(Place place, boolean last, Rows rows) {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    /**
     * Which frame it is.
     *
     * @param sequence what is acknowledged
     * @param attempt grows with every reset of the run
     */
    record Place(long sequence, long attempt, long step) {}

    /**
     * A piece of the curves, row by row.
     *
     * @param replaces whether it begins them anew
     * @param values of a row: one for every history
     */
    record Rows(boolean replaces, double[] steps, float[][] values) {
        static final Rows NONE = new Rows(false, new double[0], new float[0][]);
    }

    static FrameHead read(byte[] frame) {
        ByteBuffer bytes = ByteBuffer.wrap(frame).order(ByteOrder.LITTLE_ENDIAN);
        int length = bytes.getInt();
        try {
            JsonNode header = MAPPER.readTree(frame, Integer.BYTES, length);
            bytes.position(Integer.BYTES + length);
            JsonNode group = header.path("group");
            boolean last = group.path("part").asInt(1) == group.path("of").asInt(1);
            Place place = new Place(
                    header.path("seq").asLong(),
                    header.path("attempt").asLong(),
                    header.path("step").asLong());
            return new FrameHead(place, last, rows(header, bytes.slice()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Rows rows(JsonNode header, ByteBuffer numbers) {
        for (JsonNode series : header.path("series")) {
            if (series.path("kind").asText().equals("trace")) {
                return trace(series, numbers);
            }
        }
        return Rows.NONE;
    }

    private static Rows trace(JsonNode trace, ByteBuffer numbers) {
        int count = trace.path("rows").asInt();
        int columns = trace.path("columns").size();
        double[] steps = new double[count];
        block(numbers, trace.path("steps").asInt(), count * Double.BYTES)
                .asDoubleBuffer()
                .get(steps);
        float[][] values = new float[count][columns];
        FloatBuffer rows = block(numbers, trace.path("offset").asInt(), count * columns * Float.BYTES)
                .asFloatBuffer();
        for (float[] row : values) {
            rows.get(row);
        }
        return new Rows(trace.path("mode").asText().equals("replace"), steps, values);
    }

    private static ByteBuffer block(ByteBuffer numbers, int offset, int length) {
        return numbers.slice(offset, length).order(ByteOrder.LITTLE_ENDIAN);
    }
}
