package dev.gradus.run.saving;

import dev.gradus.run.RunId;
import dev.gradus.run.VisitorId;
import dev.gradus.run.work.SavedRun;
import dev.gradus.sim.Lab;
import dev.gradus.sim.parameter.ParameterValues;
import dev.gradus.sim.parameter.Reading;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs that sleep on disk, each in a file that is read when its owner comes and deleted then: a run is in one place at a
 * time. Files that nobody asks for expire. Safe from any thread.
 */
public final class SavedRuns {
    private static final Logger LOG = LoggerFactory.getLogger(SavedRuns.class);

    /** How long a file waits for its owner. */
    private static final Duration EXPIRY = Duration.ofDays(7);

    /** Bytes of all files together; beyond them only keys are saved, and runs are computed again. */
    private static final long MOST_BYTES = 2L << 30;

    private final Optional<RunFolder> folder;
    private final List<Lab> labs;
    private final long mostBytes;
    private final AtomicLong bytes = new AtomicLong();

    /** A run that can go on: its lab exists and takes its parameters. */
    public record Found(SavedRun run, Lab lab, ParameterValues values) {}

    SavedRuns(Optional<RunFolder> folder, List<Lab> labs, long mostBytes) {
        this.folder = folder;
        this.labs = List.copyOf(labs);
        this.mostBytes = mostBytes;
        folder.ifPresent(this::tidy);
    }

    /** For processes whose runs end with them. */
    public static SavedRuns none() {
        return new SavedRuns(Optional.empty(), List.of(), 0);
    }

    /** Runs of these labs, in the given folder; it need not exist. */
    public static SavedRuns in(Path folder, List<Lab> labs) {
        return new SavedRuns(Optional.of(new RunFolder(folder)), labs, MOST_BYTES);
    }

    /** Whether runs are saved at all. */
    public boolean keeps() {
        return folder.isPresent();
    }

    /** Saves a run. @return whether it is on disk now */
    public boolean put(SavedRun run) {
        byte[] whole = SavedRunFormat.write(run);
        boolean fits = bytes.addAndGet(whole.length) <= mostBytes;
        byte[] content = fits ? whole : SavedRunFormat.write(run.withoutRest());
        try {
            if (folder.isPresent()) {
                folder.get().write(run.id(), content);
            }
            return folder.isPresent();
        } catch (IOException e) {
            LOG.warn("Run {} could not be saved", run.id(), e);
            return false;
        }
    }

    /** The visitor's run of that name, which is here no more; empty if he has none or it cannot go on. */
    public Optional<Found> take(VisitorId owner, RunId id) {
        return folder.flatMap(from -> take(from, owner, id));
    }

    /** Deletes all runs of a visitor. */
    public void forget(VisitorId owner) {
        folder.ifPresent(from -> {
            try {
                from.ids().forEach(id -> take(from, owner, id));
            } catch (IOException e) {
                LOG.warn("Saved runs could not be listed", e);
            }
        });
    }

    private Optional<Found> take(RunFolder from, VisitorId owner, RunId id) {
        try {
            Optional<byte[]> content = from.read(id);
            Optional<SavedRun> saved = content.flatMap(SavedRunFormat::read);
            if (saved.isPresent() && !saved.get().owner().equals(owner)) {
                return Optional.empty();
            }
            from.delete(id);
            content.ifPresent(taken -> bytes.addAndGet(-taken.length));
            return saved.flatMap(this::find);
        } catch (IOException | RuntimeException e) {
            LOG.warn("Saved run {} could not be read", id, e);
            return Optional.empty();
        }
    }

    /** Empty if the lab has gone or changed since. */
    private Optional<Found> find(SavedRun run) {
        return labs.stream()
                .filter(lab -> lab.id().equals(run.key().lab()))
                .findFirst()
                .flatMap(lab -> found(run, lab));
    }

    private static Optional<Found> found(SavedRun run, Lab lab) {
        Reading reading =
                lab.parameters().read(run.key().parametersAfter(run.standing().step()));
        boolean isUsable =
                reading.violations().isEmpty() && lab.check(reading.values()).isEmpty();
        return isUsable ? Optional.of(new Found(run, lab, reading.values())) : Optional.empty();
    }

    private void tidy(RunFolder from) {
        try {
            bytes.set(from.tidy(Instant.now().minus(EXPIRY)));
        } catch (IOException e) {
            LOG.warn("Saved runs could not be listed", e);
        }
    }
}
