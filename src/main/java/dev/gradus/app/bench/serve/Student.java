package dev.gradus.app.bench.serve;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * A simulated student: a visitor with one run and one socket, who acknowledges frames as the page does. Safe from any
 * thread: everything he remembers is guarded by his own lock.
 */
final class Student {
    private static final double NEVER = Double.NaN;

    private final SchoolSite site;
    private final Findings findings;
    private final CurveCheck curve;
    private final StepRate rate = new StepRate();
    private final List<FrameHead> group = new ArrayList<>();
    private CompletableFuture<Optional<WebSocket>> sending = CompletableFuture.completedFuture(Optional.empty());
    private Optional<SchoolSite.Seat> seat = Optional.empty();
    private Optional<WebSocket> socket = Optional.empty();
    private double clicked = NEVER;
    private double lastFrame = NEVER;
    private double askedToPause = NEVER;
    private long lastSequence;
    private long lastStep;
    private long attempt = 1;
    private boolean playing;
    private boolean away;

    Student(SchoolSite site, Reference reference, Findings findings) {
        this.site = site;
        this.findings = findings;
        this.curve = new CurveCheck(reference);
    }

    /** Opens a lab and presses Play: a run is made, reached and started. */
    synchronized void arrive(Work work) {
        clicked = now();
        var _ = site.enrol(work.lab().id().value(), work.seed(), Work.BUDGET)
                .thenCompose(given -> sit(given, ""))
                .thenRun(this::begin)
                .exceptionally(fault -> missed("no run", fault));
    }

    private void begin() {
        say(Map.of("type", "speed", "stepsPerSecond", Work.STEPS_PER_SECOND));
        play();
    }

    synchronized void play() {
        playing = true;
        lastFrame = NEVER;
        say(Map.of("type", "play"));
    }

    synchronized void pause() {
        if (playing) {
            playing = false;
            askedToPause = now();
            say(Map.of("type", "pause"));
        }
    }

    void step(String unit) {
        say(Map.of("type", "step", "unit", unit, "count", 1));
    }

    /** Changes a live parameter. */
    synchronized void set(String name, String value) {
        curve.changed();
        say(Map.of("type", "set", "name", name, "value", value));
    }

    /** Goes away without a word, as a browser does that is killed. */
    synchronized void vanish() {
        away = away || socket.isPresent();
        socket.ifPresent(WebSocket::abort);
        socket = Optional.empty();
        lastFrame = NEVER;
    }

    /** Comes back after {@link #vanish} and goes on with what he has; nothing if he is there or on his way. */
    synchronized void comeBack() {
        if (seat.isEmpty() || !away) {
            return;
        }
        away = false;
        findings.returned();
        var _ = sit(seat.get(), "?attempt=" + attempt + "&since=" + lastSequence)
                .exceptionally(fault -> missed("no way back", fault));
    }

    /** Steps per second while he watched. */
    synchronized double stepsPerSecond() {
        return rate.stepsPerSecond();
    }

    synchronized long curveFaults() {
        return curve.faults();
    }

    private CompletableFuture<Void> sit(SchoolSite.Seat given, String query) {
        return CompletableFuture.allOf(site.connect(given, query, new Line(given)));
    }

    private @Nullable Void missed(String what, Throwable fault) {
        findings.trouble(what + ": " + fault.getMessage());
        return null;
    }

    private synchronized void opened(SchoolSite.Seat given, WebSocket open) {
        seat = Optional.of(given);
        socket = Optional.of(open);
        group.clear();
        sending = CompletableFuture.completedFuture(Optional.of(open));
    }

    /** One message after the other: a socket refuses to send while it sends. */
    private synchronized void say(Map<String, Object> message) {
        socket.ifPresent(line -> sending = sending.thenCompose(
                        _ -> line.sendText(SchoolSite.text(message), true).thenApply(Optional::of))
                .exceptionally(_ -> Optional.empty())); // the line is closed; its listener is told
    }

    private synchronized void read(WebSocket from, FrameHead frame) {
        if (!isPresent(from)) {
            return;
        }
        double now = now();
        if (!Double.isNaN(clicked) && frame.place().step() > 0) {
            findings.firstFrames().add(now - clicked);
            clicked = NEVER;
        }
        if (playing && !Double.isNaN(lastFrame)) {
            findings.gap(now - lastFrame);
            rate.watched(frame.place().step() - lastStep, now - lastFrame);
        }
        group.add(frame);
        if (frame.last()) {
            group.forEach(part -> curve.take(part).ifPresent(findings::trouble));
            group.clear();
            lastFrame = now;
            lastStep = frame.place().step();
            lastSequence = frame.place().sequence();
            say(Map.of("type", "ack", "seq", lastSequence));
        }
    }

    private synchronized void read(WebSocket from, JsonNode message) {
        if (!isPresent(from)) {
            return;
        }
        String type = message.path("type").asText();
        attempt = message.path("attempt").asLong(attempt);
        if (type.equals("problem")) {
            findings.trouble(message.path("message").asText());
        } else if (type.equals("state")) {
            changedTo(message.path("state").asText());
        }
    }

    private synchronized void lost(WebSocket line, String how) {
        if (isPresent(line)) {
            findings.trouble(how);
        }
    }

    /** Whoever has gone away hears nothing more, also not what was on its way. */
    private boolean isPresent(WebSocket line) {
        return socket.filter(line::equals).isPresent();
    }

    private void changedTo(String state) {
        if (!Double.isNaN(askedToPause) && !state.equals("running")) {
            findings.pauses().add(now() - askedToPause);
            askedToPause = NEVER;
        }
        if (playing && (state.equals("done") || state.equals("diverged"))) {
            say(Map.of("type", "reset"));
            play();
        }
    }

    static double now() {
        return System.nanoTime() / 1e9;
    }

    /** What the socket brings. Called by one thread at a time. */
    private final class Line implements WebSocket.Listener {
        private final SchoolSite.Seat given;
        private final StringBuilder text = new StringBuilder();
        private final ByteArrayOutputStream binary = new ByteArrayOutputStream();

        private Line(SchoolSite.Seat given) {
            this.given = given;
        }

        /** Before anything is read, so that every frame can be answered. */
        @Override
        public void onOpen(WebSocket line) {
            opened(given, line);
            line.request(1);
        }

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
            text.append(data);
            if (last) {
                read(from, SchoolSite.read(text.toString()));
                text.setLength(0);
            }
            from.request(1);
            return CompletableFuture.completedStage(null);
        }

        @Override
        public CompletionStage<?> onBinary(WebSocket from, ByteBuffer data, boolean last) {
            byte[] bytes = new byte[data.remaining()];
            data.get(bytes);
            binary.writeBytes(bytes);
            if (last) {
                read(from, FrameHead.read(binary.toByteArray()));
                binary.reset();
            }
            from.request(1);
            return CompletableFuture.completedStage(null);
        }

        @Override
        public CompletionStage<?> onClose(WebSocket from, int status, String reason) {
            lost(from, "the server closed a line, " + status + " " + reason);
            return CompletableFuture.completedStage(null);
        }

        @Override
        public void onError(WebSocket from, Throwable error) {
            String cause = error.getCause() == null ? "" : ", because of " + error.getCause();
            lost(from, "a line broke: " + error + cause);
        }
    }
}
