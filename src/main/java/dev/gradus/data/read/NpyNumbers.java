package dev.gradus.data.read;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;

/** The numbers of an array that NumPy has saved, in the order in which they are stored. */
final class NpyNumbers extends PieceByPiece<double[]> {
    private static final int PIECE = 1 << 13;

    private final Content content;
    private final String code;
    private final double[] values;
    private final int width;
    private final ByteBuffer buffer;
    private int filled;

    NpyNumbers(Content content) {
        this.content = content;
        NpyHeader header = NpyHeader.read(content);
        code = header.type().substring(Math.min(1, header.type().length()));
        width = switch (code) {
            case "b1", "i1", "u1" -> 1;
            case "i2", "u2" -> 2;
            case "i4", "u4", "f4" -> 4;
            case "i8", "f8" -> 8;
            default ->
                throw content.fault(
                        "elements must be whole or real numbers of 1, 2, 4 or 8 bytes, got " + header.type());
        };
        values = new double[header.count()];
        buffer = ByteBuffer.allocate(PIECE * Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    }

    @Override
    Optional<double[]> piece() {
        int end = Math.min(values.length, filled + PIECE);
        content.fill(buffer.array(), 0, (end - filled) * width, "elements");
        buffer.clear();
        while (filled < end) {
            values[filled++] = next();
        }
        if (filled < values.length) {
            return Optional.empty();
        }
        content.mustEnd();
        return Optional.of(values);
    }

    private double next() {
        return switch (code) {
            case "u1" -> Byte.toUnsignedInt(buffer.get());
            case "i2" -> buffer.getShort();
            case "u2" -> Short.toUnsignedInt(buffer.getShort());
            case "i4" -> buffer.getInt();
            case "u4" -> Integer.toUnsignedLong(buffer.getInt());
            case "i8" -> buffer.getLong();
            case "f4" -> buffer.getFloat();
            case "f8" -> buffer.getDouble();
            default -> buffer.get();
        };
    }

    @Override
    public long bytes() {
        return (long) values.length * Double.BYTES;
    }
}
