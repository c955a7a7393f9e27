package dev.gradus.data.read;

import java.util.Optional;

/** A text read in pieces of some lines. */
abstract class LineByLine<T> extends PieceByPiece<T> {
    private static final int LINES_OF_A_PIECE = 256;

    private final long bytes;

    LineByLine(long bytes) {
        this.bytes = bytes;
    }

    /** Reads a line or a few; with the last one the data are complete. */
    abstract Optional<T> line();

    @Override
    final Optional<T> piece() {
        Optional<T> result = Optional.empty();
        for (int i = 0; i < LINES_OF_A_PIECE && result.isEmpty(); i++) {
            result = line();
        }
        return result;
    }

    @Override
    public final long bytes() {
        return bytes;
    }
}
