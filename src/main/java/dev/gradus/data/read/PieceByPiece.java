package dev.gradus.data.read;

import dev.gradus.data.Loading;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** A file read in short pieces. */
abstract class PieceByPiece<T> implements Loading<T> {
    private Optional<T> result = Optional.empty();

    /** Reads a piece, a millisecond's worth at most; with the last one the data are complete. */
    abstract Optional<T> piece();

    @Override
    public final boolean advance(BooleanSupplier pause) {
        while (result.isEmpty()) {
            result = piece();
            if (result.isEmpty() && pause.getAsBoolean()) {
                return false;
            }
        }
        return true;
    }

    @Override
    public final T loaded() {
        return result.orElseThrow(
                () -> new IllegalStateException("data must be read to their end before they are used"));
    }
}
