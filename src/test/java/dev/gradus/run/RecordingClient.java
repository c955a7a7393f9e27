package dev.gradus.run;

import dev.gradus.run.history.TraceRows;
import dev.gradus.run.stream.FramePart;
import dev.gradus.run.stream.FramePart.Mode;
import dev.gradus.run.stream.FramePart.SeriesContent;
import dev.gradus.run.stream.FramePart.TraceContent;
import dev.gradus.run.stream.Message;
import dev.gradus.run.stream.RunClient;
import dev.gradus.sim.frame.Series;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A client that keeps what it gets, as a browser's store does, and acknowledges when told to, or always. */
public final class RecordingClient implements RunClient {
    final List<Message> messages = new CopyOnWriteArrayList<>();
    final Map<String, Series> series = new LinkedHashMap<>();
    final Map<Double, List<Float>> trace = new TreeMap<>();
    final List<Double> traceSteps = new ArrayList<>();
    final List<String> dismissals = new CopyOnWriteArrayList<>();
    private boolean acknowledges = true;
    private Attachment attachment = NOT_YET;

    private static final Attachment NOT_YET = new Attachment() {
        @Override
        public void acknowledge(long sequence) {}

        @Override
        public void view(java.util.Set<String> wanted) {}

        @Override
        public void detach() {}
    };

    static RecordingClient of(RunSession run) {
        return of(run, Resume.NOTHING);
    }

    static RecordingClient of(RunSession run, Resume resume) {
        RecordingClient client = new RecordingClient();
        client.attachment = run.attach(client, resume);
        return client;
    }

    /** Comes back to a run with what it has, as a page does that lost its socket. */
    void comeBack(RunSession run) {
        FramePart last = lastFrame();
        attachment = run.attach(this, new Resume(last.attempt(), last.sequence()));
    }

    RecordingClient silent() {
        acknowledges = false;
        return this;
    }

    Attachment attachment() {
        return attachment;
    }

    @Override
    public int send(Message message) {
        messages.add(message);
        if (message instanceof FramePart part) {
            take(part);
            if (acknowledges && part.part() == part.parts()) {
                attachment.acknowledge(part.sequence());
            }
            return 200
                    + 8
                            * part.contents().stream()
                                    .mapToInt(RecordingClient::count)
                                    .sum();
        }
        return 200;
    }

    @Override
    public void dismiss(String reason) {
        dismissals.add(reason);
    }

    void acknowledgeAll() {
        frames().stream().mapToLong(FramePart::sequence).max().ifPresent(attachment::acknowledge);
    }

    List<FramePart> frames() {
        return all(FramePart.class);
    }

    List<RunStatus> reports() {
        return all(Message.Report.class).stream().map(Message.Report::status).toList();
    }

    List<String> troubles() {
        return all(Message.Trouble.class).stream().map(Message.Trouble::text).toList();
    }

    FramePart lastFrame() {
        return frames().getLast();
    }

    List<RunState> states() {
        List<RunState> states = new ArrayList<>();
        reports().forEach(status -> {
            if (states.isEmpty() || states.getLast() != status.state()) {
                states.add(status.state());
            }
        });
        return states;
    }

    private <T> List<T> all(Class<T> type) {
        return messages.stream().filter(type::isInstance).map(type::cast).toList();
    }

    private void take(FramePart part) {
        part.contents().forEach(content -> {
            switch (content) {
                case SeriesContent shown -> series.put(shown.name(), shown.series());
                case TraceContent rows -> add(rows.mode(), rows.rows());
            }
        });
    }

    private void add(Mode mode, TraceRows rows) {
        if (mode == Mode.REPLACE) {
            trace.clear();
            traceSteps.clear();
        }
        for (int r = 0; r < rows.count(); r++) {
            List<Float> row = new ArrayList<>();
            for (int c = 0; c < rows.columns(); c++) {
                row.add(rows.values()[r * rows.columns() + c]);
            }
            trace.put(rows.steps()[r], row);
            traceSteps.add(rows.steps()[r]);
        }
    }

    private static int count(FramePart.Content content) {
        return switch (content) {
            case SeriesContent shown -> shown.series().count();
            case TraceContent trace -> trace.rows().count() * (trace.rows().columns() + 1);
        };
    }
}
