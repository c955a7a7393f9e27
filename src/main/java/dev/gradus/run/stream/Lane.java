package dev.gradus.run.stream;

/**
 * When the next frame may go to a client: after the one in flight was acknowledged, 20 a second, and within the byte rate.
 * After a rest two may follow each other closely: the one that shows where a run stands, and the first that moves. The
 * frame of a stop goes at once, beside at most one in flight. Owned by its frame buffer.
 */
final class Lane {
    static final long BYTES_PER_SECOND = 200_000;
    private static final long FRAME_INTERVAL = 50_000_000L;

    private final ByteBucket bytes;
    private long nextFrame;
    private int inFlight;
    private long newest = -1;
    private long sentAt;

    Lane(long now) {
        bytes = new ByteBucket(BYTES_PER_SECOND, now);
        nextFrame = now - FRAME_INTERVAL;
    }

    /** When a frame may go; the largest number if that depends on an acknowledgement. */
    long openAt(long now) {
        return inFlight > 0 ? Long.MAX_VALUE : Math.max(nextFrame, bytes.readyAt(now));
    }

    /** Whether the frame of a stop may go now. */
    boolean isOpenForStop() {
        return inFlight <= 1;
    }

    void sent(long sequence, long size, long now) {
        bytes.take(size, now);
        nextFrame = Math.max(nextFrame, now - FRAME_INTERVAL) + FRAME_INTERVAL;
        inFlight++;
        newest = sequence;
        sentAt = inFlight == 1 ? now : sentAt;
    }

    /** Bytes of a message that is no frame. */
    void sent(long size, long now) {
        bytes.take(size, now);
    }

    void acknowledged(long sequence, long now) {
        inFlight = sequence >= newest ? 0 : Math.min(inFlight, 1);
        sentAt = now;
    }

    /** Since when an acknowledgement is missing; the largest number if none is. */
    long silentSince() {
        return inFlight == 0 ? Long.MAX_VALUE : sentAt;
    }
}
