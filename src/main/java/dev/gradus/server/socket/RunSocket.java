package dev.gradus.server.socket;

import dev.gradus.run.Attachment;
import dev.gradus.run.Command;
import dev.gradus.run.Resume;
import dev.gradus.run.RunSession;
import dev.gradus.run.Terms;
import dev.gradus.run.stream.FramePart;
import dev.gradus.run.stream.Message;
import dev.gradus.run.stream.RunClient;
import io.github.bucket4j.Bucket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Session;
import org.eclipse.jetty.websocket.api.StatusCode;

/**
 * One browser's line to its run. What the run says is sent from its worker and never waited for: frames are bounded by
 * acknowledgements, everything else by a limit of messages under way. What the browser says comes on the server's threads.
 */
final class RunSocket implements RunClient {
    private static final int MOST_UNDER_WAY = 128;
    private static final int MOST_AT_ONCE = 120;
    private static final int MOST_PER_SECOND = 60;
    private static final int MOST_UNREADABLE = 10;

    private final Session session;
    private final RunSession run;
    private final Lines lines;
    private final Bucket rate = Bucket.builder()
            .withNanosecondPrecision()
            .addLimit(limit -> limit.capacity(MOST_AT_ONCE).refillGreedy(MOST_PER_SECOND, Duration.ofSeconds(1)))
            .build();
    private final AtomicInteger underWay = new AtomicInteger();
    private final Attachment attachment;
    private final CompletableFuture<Void> end = new CompletableFuture<>();
    private final AtomicBoolean isCut = new AtomicBoolean();
    private int unreadable;
    private volatile FrameEncoder encoder = new FrameEncoder(List.of());

    RunSocket(Session session, RunSession run, Resume resume, Lines lines) {
        this.session = session;
        this.run = run;
        this.lines = lines;
        lines.opened();
        this.attachment = run.attach(this, resume);
    }

    @Override
    public int send(Message message) {
        return switch (message) {
            case Message.Hello hello -> {
                encoder = new FrameEncoder(hello.historyNames());
                yield text(TextEncoder.hello(hello));
            }
            case Message.Report report -> text(TextEncoder.report(report));
            case Message.Trouble trouble -> text(TextEncoder.trouble(trouble));
            case FramePart part -> binary(encoder.encode(part));
        };
    }

    @Override
    public void dismiss(String reason) {
        lines.leaves(this, end);
        // With other words Jetty would not wait for an answer: a browser that is just writing would lose what it has
        // not read.
        session.close(StatusCode.NORMAL, reason, Callback.NOOP);
    }

    void read(String text) {
        if (!rate.tryConsume(1)) {
            refuse("too many messages");
            return;
        }
        switch (IncomingReader.read(text)) {
            case Incoming.Order(Command command) -> follow(command);
            case Incoming.View view -> attachment.view(view.wanted());
            case Incoming.Acknowledgement frame -> attachment.acknowledge(frame.sequence());
            case Incoming.Unreadable message -> answerUnreadable(message.what());
        }
    }

    void readBinary() {
        session.close(StatusCode.BAD_DATA, "text only", Callback.NOOP);
    }

    /** Told at the end of the line, and sometimes of an error before it. */
    void closed() {
        if (end.complete(null)) {
            lines.closed();
            attachment.detach();
        }
    }

    private void follow(Command command) {
        Terms terms = run.terms();
        if (command instanceof Command.Change change && terms.keeps(change.name())) {
            String refusal = terms.refusal(change.name());
            var _ = text(TextEncoder.trouble(new Message.Trouble(refusal, change.name())));
        } else {
            run.post(command);
        }
    }

    private void answerUnreadable(String what) {
        if (++unreadable >= MOST_UNREADABLE) {
            refuse("too many unreadable messages");
            return;
        }
        var _ = text(TextEncoder.trouble(new Message.Trouble(what, "")));
    }

    private void refuse(String reason) {
        session.close(StatusCode.POLICY_VIOLATION, reason, Callback.NOOP);
    }

    private int text(String text) {
        if (isOpen()) {
            session.sendText(text, sent());
        }
        return text.length();
    }

    private int binary(ByteBuffer bytes) {
        int size = bytes.remaining();
        if (isOpen()) {
            session.sendBinary(bytes, sent());
        }
        return size;
    }

    /** A browser that reads nothing is let go before messages pile up. */
    private boolean isOpen() {
        if (underWay.get() >= MOST_UNDER_WAY && !isCut.getAndSet(true)) {
            lines.cut();
            session.disconnect();
        }
        return session.isOpen();
    }

    private Callback sent() {
        underWay.incrementAndGet();
        return Callback.from(underWay::decrementAndGet, _ -> session.disconnect());
    }
}
