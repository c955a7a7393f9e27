package dev.gradus.server.socket;

import dev.gradus.run.history.TraceRows;
import dev.gradus.run.stream.FramePart;
import dev.gradus.run.stream.FramePart.SeriesContent;
import dev.gradus.run.stream.FramePart.TraceContent;
import dev.gradus.sim.frame.Series;
import dev.gradus.sim.frame.SeriesSpec.Storage;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A frame as bytes: the header's length, the header in JSON, padded with spaces so that length and header together are a
 * multiple of 8, then the numbers. Offsets count from the end of the header. Immutable.
 */
final class FrameEncoder {
    private static final int ALIGNMENT = 8;

    private final List<String> historyNames;

    FrameEncoder(List<String> historyNames) {
        this.historyNames = List.copyOf(historyNames);
    }

    ByteBuffer encode(FramePart part) {
        NumberBlocks numbers = new NumberBlocks();
        byte[] header = padded(Json.bytes(header(part, numbers)));
        ByteBuffer bytes = ByteBuffer.allocate(Integer.BYTES + header.length + numbers.size())
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(header.length)
                .put(header);
        numbers.copyTo(bytes);
        return bytes.flip();
    }

    private Map<String, @Nullable Object> header(FramePart part, NumberBlocks numbers) {
        Map<String, @Nullable Object> header = new LinkedHashMap<>();
        header.put("seq", part.sequence());
        header.put("attempt", part.attempt());
        header.put("step", part.step());
        if (part.parts() > 1) {
            header.put("group", group(part));
        }
        header.put("readouts", Json.numbers(part.readouts()));
        List<Object> entries = new ArrayList<>();
        part.contents().forEach(content -> entries.add(entry(content, numbers)));
        header.put("series", entries);
        return header;
    }

    private static Map<String, Object> group(FramePart part) {
        Map<String, Object> group = new LinkedHashMap<>();
        group.put("part", part.part());
        group.put("of", part.parts());
        return group;
    }

    private Map<String, Object> entry(FramePart.Content content, NumberBlocks numbers) {
        return switch (content) {
            case TraceContent trace -> trace(trace, numbers);
            case SeriesContent(String name, Storage storage, Series series) -> {
                Map<String, Object> entry = new LinkedHashMap<>();
                entry.put("name", name);
                SeriesEntry.describe(series, storage, entry, numbers);
                yield entry;
            }
        };
    }

    private Map<String, Object> trace(TraceContent trace, NumberBlocks numbers) {
        TraceRows rows = trace.rows();
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("name", "trace");
        entry.put("kind", "trace");
        entry.put("mode", trace.mode().name().toLowerCase(Locale.ROOT));
        entry.put("rows", rows.count());
        entry.put("columns", historyNames);
        entry.put("steps", numbers.doubles(rows.steps()));
        entry.put("dtype", "f32");
        entry.put("offset", numbers.floats(rows.values()));
        return entry;
    }

    private static byte[] padded(byte[] header) {
        int total = (Integer.BYTES + header.length + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
        byte[] padded = Arrays.copyOf(header, total - Integer.BYTES);
        Arrays.fill(padded, header.length, padded.length, (byte) ' ');
        return padded;
    }
}
