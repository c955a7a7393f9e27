package dev.gradus.run.export;

import dev.gradus.run.scheduling.NanoClock;
import dev.gradus.run.scheduling.Task;
import dev.gradus.run.scheduling.Wish;
import dev.gradus.run.shared.SharedDataCache;
import dev.gradus.run.shared.SharedHandle;
import dev.gradus.sim.Budget;
import dev.gradus.sim.SlicedWriting;
import java.io.BufferedOutputStream;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Computes what is written out in turns with all runs, so that it takes no more of the machine than one of them. */
final class ExportTask implements Task {
    private static final Logger LOG = LoggerFactory.getLogger(ExportTask.class);
    private static final int BUFFER_BYTES = 1 << 16;
    private static final long SLICE = 10_000_000L;
    private static final long DATA_WAIT = 5_000_000L;

    private final Source.Named subject;
    private final NanoClock clock;
    private final SharedHandle data;
    private final Pipe pipe = new Pipe();
    private @Nullable SlicedWriting writing;
    private boolean isOver;
    private volatile boolean isGivenUp;

    ExportTask(Source.Named subject, SharedDataCache shared, NanoClock clock) {
        this.subject = subject;
        this.clock = clock;
        this.data = shared.open();
    }

    Pipe pipe() {
        return pipe;
    }

    /** Nobody reads any more. From any thread. */
    void giveUp() {
        isGivenUp = true;
    }

    @Override
    public Wish answer() {
        if (isGivenUp) {
            finish();
        }
        return isOver || pipe.isFull() ? Wish.NEVER : Wish.NOW;
    }

    @Override
    public Wish work() {
        if (!isOver && !isGivenUp) {
            compute();
        }
        Wish wish = answer();
        return wish.isNow() && data.isWaiting() ? new Wish(clock.nanos() + DATA_WAIT) : wish;
    }

    private void compute() {
        long end = clock.nanos() + SLICE;
        Budget slice = () -> clock.nanos() >= end || pipe.isFull() || isGivenUp;
        try {
            if (begun().work(slice)) {
                pipe.end();
                finish();
            }
        } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError e) {
            LOG.error("Export of {} failed", subject.name(), e);
            pipe.breakOff();
            finish();
        }
    }

    private SlicedWriting begun() throws IOException {
        SlicedWriting present = writing;
        if (present == null) {
            present = subject.source().begin(new BufferedOutputStream(pipe, BUFFER_BYTES), data);
            writing = present;
        }
        return present;
    }

    private void finish() {
        isOver = true;
        writing = null;
        data.close();
    }
}
