package dev.gradus.run.export;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * Bytes on their way from the worker that computes them to the thread that sends them. The worker never waits: it stops
 * while the pipe is full, and a reader too slow holds up nobody but itself. Two threads, one at each end.
 */
final class Pipe extends OutputStream {
    private static final int FULL = 16;
    private static final byte[] NOTHING = {};

    /** What travels: bytes, or the news that none follow. */
    private enum Kind {
        BYTES,
        END,
        BROKEN
    }

    private record Piece(Kind kind, byte[] bytes) {}

    private final BlockingQueue<Piece> pieces = new LinkedBlockingQueue<>();

    @Override
    public void write(int value) {
        pieces.add(new Piece(Kind.BYTES, new byte[] {(byte) value}));
    }

    @Override
    public void write(byte[] bytes, int from, int count) {
        if (count > 0) {
            pieces.add(new Piece(Kind.BYTES, Arrays.copyOfRange(bytes, from, from + count)));
        }
    }

    boolean isFull() {
        return pieces.size() >= FULL;
    }

    /** Everything has been written. */
    void end() {
        pieces.add(new Piece(Kind.END, NOTHING));
    }

    /** Nothing more can be written, although something is missing. */
    void breakOff() {
        pieces.add(new Piece(Kind.BROKEN, NOTHING));
    }

    /** Passes everything on, waiting for what is still to come; tells after each piece that there is room. */
    void copyTo(OutputStream out, Runnable hasRoom) throws IOException {
        try {
            for (Piece piece = pieces.take(); piece.kind() != Kind.END; piece = pieces.take()) {
                if (piece.kind() == Kind.BROKEN) {
                    throw new IOException("the run could not be computed to its end");
                }
                out.write(piece.bytes());
                out.flush();
                hasRoom.run();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("the server stops");
        }
    }
}
