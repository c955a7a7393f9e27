package dev.gradus.run.stream;

import dev.gradus.run.Moment;
import dev.gradus.run.history.TraceRows;
import dev.gradus.run.stream.FramePart.Content;
import dev.gradus.run.stream.FramePart.Mode;
import dev.gradus.run.stream.FramePart.SeriesContent;
import dev.gradus.run.stream.FramePart.TraceContent;
import dev.gradus.sim.frame.Series;
import dev.gradus.sim.frame.Series.Table;
import dev.gradus.sim.frame.SeriesSpec.Storage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Cuts a frame into messages of at most about 60 KB, small contents first. A single series is never cut. */
final class Cutter {
    private static final int MESSAGE_BYTES = 60_000;
    private static final int CONTENT_HEADER_BYTES = 200;
    private static final int READOUT_BYTES = 24;

    private Cutter() {}

    /** At least one part, also without contents: readouts go along. */
    static List<FramePart> cut(long sequence, Moment moment, List<Content> contents) {
        List<List<Content>> messages = pack(contents, MESSAGE_BYTES - READOUT_BYTES * moment.readouts().length);
        List<FramePart> parts = new ArrayList<>();
        for (int i = 0; i < messages.size(); i++) {
            parts.add(new FramePart(
                    sequence,
                    moment.attempt(),
                    moment.step(),
                    i + 1,
                    messages.size(),
                    moment.readouts(),
                    messages.get(i)));
        }
        return parts;
    }

    /** Rows in pieces that fit; the first has the given mode, the others are appended to it. */
    static List<Content> pieces(TraceRows rows, Mode mode) {
        int perPiece = Math.max(1, MESSAGE_BYTES / 2 / (Double.BYTES + rows.columns() * Float.BYTES));
        List<Content> pieces = new ArrayList<>();
        for (int from = 0; from < rows.count() || from == 0; from += perPiece) {
            int to = Math.min(from + perPiece, rows.count());
            TraceRows piece = new TraceRows(
                    Arrays.copyOfRange(rows.steps(), from, to),
                    rows.columns(),
                    Arrays.copyOfRange(rows.values(), from * rows.columns(), to * rows.columns()));
            pieces.add(new TraceContent(from == 0 ? mode : Mode.APPEND, piece));
        }
        return pieces;
    }

    private static List<List<Content>> pack(List<Content> contents, int limit) {
        List<Content> smallFirst = new ArrayList<>(contents);
        smallFirst.sort(Comparator.comparingLong(Cutter::order));
        List<List<Content>> messages = new ArrayList<>();
        List<Content> message = new ArrayList<>();
        long bytes = 0;
        for (Content content : smallFirst) {
            boolean secondTrace =
                    content instanceof TraceContent && message.stream().anyMatch(TraceContent.class::isInstance);
            if (!message.isEmpty() && (secondTrace || bytes + bytes(content) > limit)) {
                messages.add(message);
                message = new ArrayList<>();
                bytes = 0;
            }
            message.add(content);
            bytes += bytes(content);
        }
        messages.add(message);
        return messages;
    }

    /** Pieces of a trace keep their order. */
    private static long order(Content content) {
        return content instanceof TraceContent ? 0 : bytes(content);
    }

    private static long bytes(Content content) {
        return CONTENT_HEADER_BYTES
                + switch (content) {
                    case TraceContent trace -> bytes(trace.rows());
                    case SeriesContent series -> bytes(series.series(), series.storage());
                };
    }

    private static long bytes(TraceRows rows) {
        return (long) rows.count() * (Double.BYTES + rows.columns() * Float.BYTES);
    }

    private static long bytes(Series series, Storage storage) {
        if (series instanceof Table table) {
            return textBytes(table);
        }
        return (long) series.count()
                * switch (storage) {
                    case U8 -> 1;
                    case F32 -> Float.BYTES;
                    case F64 -> Double.BYTES;
                };
    }

    private static long textBytes(Table table) {
        return table.rows().stream()
                .flatMap(List::stream)
                .mapToLong(cell -> 3L + 2L * cell.toString().length())
                .sum();
    }
}
