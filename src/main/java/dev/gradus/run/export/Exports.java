package dev.gradus.run.export;

import dev.gradus.run.VisitorId;
import dev.gradus.run.scheduling.Line;
import dev.gradus.run.scheduling.NanoClock;
import dev.gradus.run.scheduling.Scheduler;
import dev.gradus.run.shared.SharedDataCache;
import dev.gradus.sim.ProgramData;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Exports under way: few at a time and one a visitor, each with the share of the machine that one run has. Safe from any thread. */
public final class Exports {
    /** Runs at the same time. */
    public static final int RUNS = 2;

    /** Archives at the same time: most of one's time is the way to its reader. */
    public static final int ARCHIVES = 8;

    private final Scheduler scheduler;
    private final SharedDataCache shared;
    private final NanoClock clock;
    private final int most;
    private final Set<VisitorId> busy = new HashSet<>();

    /** @param most exports at the same time */
    public Exports(Scheduler scheduler, SharedDataCache shared, NanoClock clock, int most) {
        this.scheduler = scheduler;
        this.shared = shared;
        this.clock = clock;
        this.most = most;
    }

    /** One export under way; closing it gives it up. */
    public interface Stream extends AutoCloseable {
        /** Passes on everything; returns when it is complete. */
        void copyTo(OutputStream out) throws IOException;

        @Override
        void close();
    }

    /** Starts an export; empty if the visitor has one already, or too many are under way. */
    public Optional<Stream> open(VisitorId visitor, Export export) {
        return open(visitor, new Source.Named(export.key().toString(), (out, data) -> new Replay(export, out, data)));
    }

    /** Starts an archive of what programs read, under the same conditions. */
    public Optional<Stream> open(VisitorId visitor, ProgramData archive) {
        return open(visitor, new Source.Named(archive.name(), archive::begin));
    }

    private Optional<Stream> open(VisitorId visitor, Source.Named subject) {
        synchronized (busy) {
            if (busy.size() >= most || !busy.add(visitor)) {
                return Optional.empty();
            }
        }
        ExportTask task = new ExportTask(subject, shared, clock);
        Line line = scheduler.register(task);
        line.wake();
        return Optional.of(new Stream() {
            @Override
            public void copyTo(OutputStream out) throws IOException {
                task.pipe().copyTo(out, line::wake);
            }

            @Override
            public void close() {
                task.giveUp();
                line.wake();
                leave(visitor);
            }
        });
    }

    private void leave(VisitorId visitor) {
        synchronized (busy) {
            busy.remove(visitor);
        }
    }
}
