package dev.gradus.server.socket;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Reads a binary message as a browser does: the header, then every block from its offset. */
final class FrameDecoder {
    static final ObjectMapper MAPPER = new ObjectMapper();
    private static final int UNDEFINED = 255;
    private static final double LEVELS = 254;

    private final JsonNode header;
    private final ByteBuffer body;

    private FrameDecoder(JsonNode header, ByteBuffer body) {
        this.header = header;
        this.body = body;
    }

    /** What the message says, in JSON terms. */
    static ObjectNode decode(ByteBuffer message) {
        ByteBuffer bytes = message.duplicate().order(ByteOrder.LITTLE_ENDIAN);
        byte[] head = new byte[bytes.getInt()];
        bytes.get(head);
        try {
            return new FrameDecoder(MAPPER.readTree(head), bytes.slice().order(ByteOrder.LITTLE_ENDIAN)).decode();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ObjectNode decode() {
        ObjectNode decoded = MAPPER.createObjectNode();
        for (String name : new String[] {"seq", "attempt", "step", "group", "readouts"}) {
            JsonNode value = header.get(name);
            decoded.set(name, value == null ? MAPPER.nullNode() : value);
        }
        ObjectNode series = MAPPER.createObjectNode();
        decoded.putNull("trace");
        for (JsonNode entry : header.get("series")) {
            if (entry.get("kind").asText().equals("trace")) {
                decoded.set("trace", trace(entry));
            } else {
                series.set(entry.get("name").asText(), series(entry));
            }
        }
        decoded.set("series", series);
        return decoded;
    }

    private ObjectNode trace(JsonNode entry) {
        int rows = entry.get("rows").asInt();
        int columns = entry.get("columns").size();
        ObjectNode trace = MAPPER.createObjectNode();
        trace.set("mode", entry.get("mode"));
        trace.set("columns", entry.get("columns"));
        ArrayNode steps = trace.putArray("steps");
        ArrayNode values = trace.putArray("rows");
        for (int r = 0; r < rows; r++) {
            steps.add((long) body.getDouble(entry.get("steps").asInt() + r * Double.BYTES));
            ArrayNode row = values.addArray();
            for (int c = 0; c < columns; c++) {
                add(row, number("f32", entry.get("offset").asInt(), r * columns + c));
            }
        }
        return trace;
    }

    private ObjectNode series(JsonNode entry) {
        ObjectNode decoded = MAPPER.createObjectNode();
        decoded.set("kind", entry.get("kind"));
        switch (entry.get("kind").asText()) {
            case "points" -> {
                decoded.set("columns", entry.get("columns"));
                rows(decoded.putArray("rows"), entry);
            }
            case "grid" -> {
                decoded.set("shape", entry.get("shape"));
                decoded.set("domain", entry.get("domain"));
                cells(decoded.putArray("values"), entry);
            }
            default -> {
                decoded.set("columns", entry.get("columns"));
                decoded.set("rows", entry.get("rows"));
            }
        }
        return decoded;
    }

    private void rows(ArrayNode target, JsonNode entry) {
        int rows = entry.get("shape").get(0).asInt();
        int columns = entry.get("shape").get(1).asInt();
        for (int r = 0; r < rows; r++) {
            ArrayNode row = target.addArray();
            for (int c = 0; c < columns; c++) {
                add(row, number(entry.get("dtype").asText(), entry.get("offset").asInt(), c * rows + r));
            }
        }
    }

    private void cells(ArrayNode target, JsonNode entry) {
        int count = 1;
        for (JsonNode size : entry.get("shape")) {
            count *= size.asInt();
        }
        double min = entry.get("domain").get(0).asDouble();
        double max = entry.get("domain").get(1).asDouble();
        String type = entry.get("dtype").asText();
        for (int i = 0; i < count; i++) {
            double value = number(type, entry.get("offset").asInt(), i);
            add(target, type.equals("u8") ? min + value / LEVELS * (max - min) : value);
        }
    }

    private double number(String type, int offset, int index) {
        return switch (type) {
            case "f32" -> body.getFloat(offset + index * Float.BYTES);
            case "f64" -> body.getDouble(offset + index * Double.BYTES);
            default -> {
                int level = Byte.toUnsignedInt(body.get(offset + index));
                yield level == UNDEFINED ? Double.NaN : level;
            }
        };
    }

    private static void add(ArrayNode target, double value) {
        if (Double.isNaN(value)) {
            target.addNull();
        } else {
            target.add(value);
        }
    }
}
