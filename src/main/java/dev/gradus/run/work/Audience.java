package dev.gradus.run.work;

import dev.gradus.run.Limits;
import dev.gradus.run.Moment;
import dev.gradus.run.Resume;
import dev.gradus.run.RunMeters;
import dev.gradus.run.stream.FrameBuffer;
import dev.gradus.run.stream.Message;
import dev.gradus.run.stream.RunClient;
import dev.gradus.run.work.SavedRun.SentFrame;
import dev.gradus.sim.frame.SeriesSpec;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The clients of a run. One that does not acknowledge for a while counts as asleep: it gets nothing and keeps no run
 * going; after a much longer while it is let go. Owned by the worker that holds the run's turn.
 */
final class Audience {
    private static final int REMEMBERED_FRAMES = 64;
    private static final int DISMISSED_AFTER = 10;

    private final List<SeriesSpec> specs;
    private final long patience;
    private final RunMeters meters;
    private OptionalLong asked = OptionalLong.empty();
    private final List<FrameBuffer> buffers = new ArrayList<>();
    private final Deque<SentFrame> sent = new ArrayDeque<>();
    private long sequence;
    private long era;

    Audience(List<SeriesSpec> specs, Limits limits, RunMeters meters) {
        this.specs = List.copyOf(specs);
        this.meters = meters;
        this.patience = limits.unanswered().toNanos();
    }

    /** A new client is greeted; what it lacks follows with the next frame. */
    void attach(Mail.Attach attach, Message.Hello hello, Computation run, long now) {
        asked = asked.isPresent() ? asked : OptionalLong.of(now);
        FrameBuffer buffer =
                new FrameBuffer(attach.client(), specs, run.history().pyramid(), now);
        known(attach.resume()).ifPresent(frame -> buffer.resumeAfter(frame.step()));
        buffers.add(buffer);
        buffer.report(hello, now);
        buffer.oweReport();
    }

    void detach(RunClient client) {
        buffers.removeIf(buffer -> buffer.client().equals(client));
    }

    /** The client has gone over to another run, or the run is no more. */
    void dismissAll(String reason) {
        buffers.forEach(buffer -> buffer.client().dismiss(reason));
        buffers.clear();
    }

    void acknowledge(Mail.Acknowledge mail, long now) {
        with(mail.client(), buffer -> buffer.acknowledged(mail.sequence(), now));
    }

    void view(Mail.View mail) {
        with(mail.client(), buffer -> buffer.view(mail.wanted()));
    }

    /** What was sent last, for clients that come back to another process. */
    SavedRun.Sent sent() {
        return new SavedRun.Sent(sequence, era, List.copyOf(sent));
    }

    /** Goes on after what was sent elsewhere. */
    void goOnAfter(SavedRun.Sent before) {
        sequence = before.sequence();
        era = before.era();
        sent.addAll(before.frames());
    }

    /** Series on demand that any client shows. */
    Set<String> wanted() {
        Set<String> wanted = new HashSet<>();
        buffers.forEach(buffer -> wanted.addAll(buffer.wanted()));
        return wanted;
    }

    boolean isEmpty() {
        return buffers.isEmpty();
    }

    void row(long step, float[] row) {
        buffers.forEach(buffer -> buffer.row(step, row));
    }

    void rewound() {
        era++;
        buffers.forEach(FrameBuffer::rewound);
    }

    void restarted() {
        era++;
        buffers.forEach(FrameBuffer::restarted);
    }

    void changed() {
        buffers.forEach(FrameBuffer::changed);
    }

    void oweReports() {
        buffers.forEach(FrameBuffer::oweReport);
    }

    /** To all clients, at once. */
    void tell(Message message, long now) {
        awake(now).forEach(buffer -> buffer.client().send(message));
    }

    /** When the next frame may go to somebody; the largest number if to nobody. */
    long dueAt(long now) {
        long due = Long.MAX_VALUE;
        for (FrameBuffer buffer : buffers) {
            due = Math.min(due, buffer.dueAt(now));
        }
        return due;
    }

    /** Whether the frame of a stop is owed to somebody who can take it. */
    boolean lacksStop() {
        return buffers.stream().anyMatch(buffer -> buffer.lacksFrame() && buffer.isOpenForStop());
    }

    /** Sends a moment to those whose turn it is. @return how many got it */
    int send(Moment moment, long now) {
        List<FrameBuffer> due =
                buffers.stream().filter(buffer -> buffer.dueAt(now) <= now).toList();
        due.forEach(buffer -> buffer.sinceLastFrame(now).ifPresent(meters::nextFrame));
        return deliver(moment, now, due);
    }

    /** Sends the moment of a stop to everybody who lacks it and can take it. */
    int sendStop(Moment moment, long now) {
        List<FrameBuffer> open = buffers.stream()
                .filter(b -> b.lacksFrame() && b.isOpenForStop())
                .toList();
        int sentTo = deliver(moment, now, open);
        open.forEach(FrameBuffer::rested);
        return sentTo;
    }

    /** Reports to those to whom it is owed: after the frame that it speaks of, if there is one to come. */
    void report(Message.Report report, boolean framesFirst, long now) {
        for (FrameBuffer buffer : awake(now)) {
            if (buffer.owesReport() && !(framesFirst && buffer.lacksFrame())) {
                buffer.report(report, now);
            }
        }
    }

    /** Whether somebody is watching. */
    boolean isPresent(long now) {
        return !awake(now).isEmpty();
    }

    /** When somebody falls asleep or is let go, if nothing happens; the largest number if nobody will. */
    long nextChange(long now) {
        long next = Long.MAX_VALUE;
        for (FrameBuffer buffer : buffers) {
            if (buffer.silentSince() != Long.MAX_VALUE) {
                long asleep = buffer.silentSince() + patience;
                next = Math.min(next, asleep > now ? asleep : buffer.silentSince() + DISMISSED_AFTER * patience);
            }
        }
        return next;
    }

    /** Lets go of those who have been asleep for long. */
    void dismissSleepers(long now) {
        List<FrameBuffer> gone = buffers.stream()
                .filter(buffer -> isSilent(buffer, now, DISMISSED_AFTER * patience))
                .toList();
        gone.forEach(buffer -> {
            buffer.client().dismiss("no answer");
            meters.letGo();
        });
        buffers.removeAll(gone);
    }

    private int deliver(Moment moment, long now, List<FrameBuffer> receivers) {
        if (sequence == 0 && !receivers.isEmpty()) {
            meters.firstFrame(now - asked.orElse(now));
        }
        for (FrameBuffer buffer : receivers) {
            buffer.send(moment, ++sequence, now);
            sent.addLast(new SentFrame(sequence, moment.attempt(), era, moment.step()));
        }
        while (sent.size() > REMEMBERED_FRAMES) {
            sent.removeFirst();
        }
        return receivers.size();
    }

    private List<FrameBuffer> awake(long now) {
        return buffers.stream()
                .filter(buffer -> !isSilent(buffer, now, patience))
                .toList();
    }

    private static boolean isSilent(FrameBuffer buffer, long now, long duration) {
        return buffer.silentSince() != Long.MAX_VALUE && now - buffer.silentSince() >= duration;
    }

    private Optional<SentFrame> known(Resume resume) {
        return sent.stream()
                .filter(frame -> frame.sequence() == resume.sequence()
                        && frame.attempt() == resume.attempt()
                        && frame.era() == era)
                .findFirst();
    }

    private void with(RunClient client, Consumer<FrameBuffer> action) {
        buffers.stream().filter(buffer -> buffer.client().equals(client)).forEach(action);
    }
}
