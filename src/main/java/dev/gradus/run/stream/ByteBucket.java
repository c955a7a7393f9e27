package dev.gradus.run.stream;

/**
 * Limits the bytes per second of a line: it fills at a steady rate up to one second's worth; a message may overdraw it,
 * and the next one waits until it is positive again. Owned by its frame buffer.
 */
final class ByteBucket {
    private final double bytesPerNano;
    private final double size;
    private double level;
    private long filledAt;

    ByteBucket(long bytesPerSecond, long now) {
        bytesPerNano = bytesPerSecond / 1e9;
        size = bytesPerSecond;
        level = size;
        filledAt = now;
    }

    void take(long bytes, long now) {
        level = level(now) - bytes;
        filledAt = now;
    }

    /** When the next message may go. */
    long readyAt(long now) {
        double missing = -level(now);
        return missing < 0 ? now : now + (long) (missing / bytesPerNano) + 1;
    }

    private double level(long now) {
        return Math.min(size, level + (now - filledAt) * bytesPerNano);
    }
}
