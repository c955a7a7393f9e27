package dev.gradus.course.progress;

import dev.gradus.run.VisitorId;
import dev.gradus.sim.key.LabId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.sqlite.SQLiteConfig;

/**
 * Progress in one SQLite file, under hashed names. One connection that is used in turn: an answer takes a fraction of a
 * millisecond. A power cut may cost the last answers, never the file. What is deleted is overwritten.
 */
public final class FileProgress implements ProgressStore {
    /** The file in the data folder. */
    public static final String FILE = "gradus.db";

    private static final int WAIT_FOR_OTHERS_MILLIS = 5_000;
    private static final String STANDINGS = "select * from standing where learner = ? order by rowid";
    private static final String CHOSEN = "select * from chosen where learner = ? order by lab, exercise";
    private static final String ADD = """
            insert into standing (learner, lab, exercise, seed, attempts, best, points, answered_at, verdict, evidence)
            values (?, ?, ?, ?, 1, ?, ?, ?, ?, ?)
            on conflict do update set
                attempts = attempts + 1,
                best = max(best, excluded.best),
                points = max(points, excluded.points),
                answered_at = excluded.answered_at,
                verdict = excluded.verdict,
                evidence = excluded.evidence
            returning *
            """;
    private static final String CHOOSE =
            "insert or replace into chosen (learner, lab, exercise, seed) values (?, ?, ?, ?)";

    private final Handle handle;
    private final ReentrantLock turn = new ReentrantLock();

    private FileProgress(Handle handle) {
        this.handle = handle;
    }

    /**
     * Opens the file in a folder; both are made if they are not there.
     *
     * @throws IOException if the folder cannot be made
     * @throws RuntimeException if the file cannot be written or is not what it should be
     */
    public static FileProgress in(Path folder) throws IOException {
        Path file = Files.createDirectories(folder).resolve(FILE);
        Handle handle = Jdbi.create("jdbc:sqlite:" + file, settings()).open();
        try {
            handle.useTransaction(Schema::bringUpToDate);
        } catch (RuntimeException e) {
            handle.close();
            throw e;
        }
        return new FileProgress(handle);
    }

    private static Properties settings() {
        SQLiteConfig settings = new SQLiteConfig();
        settings.setJournalMode(SQLiteConfig.JournalMode.WAL);
        settings.setSynchronous(SQLiteConfig.SynchronousMode.NORMAL);
        settings.setBusyTimeout(WAIT_FOR_OTHERS_MILLIS);
        settings.setPragma(SQLiteConfig.Pragma.SECURE_DELETE, "true");
        return settings.toProperties();
    }

    @Override
    public Learned of(VisitorId visitor) {
        String learner = LearnerKey.of(visitor).value();
        return inTurn(file -> new Learned(
                file.select(STANDINGS, learner).map((row, _) -> standing(row)).list(),
                file.select(CHOSEN, learner).map((row, _) -> variant(row)).list()));
    }

    @Override
    public Standing add(VisitorId visitor, Graded graded) {
        Variant variant = graded.variant();
        return inTurn(file -> file.select(
                        ADD,
                        LearnerKey.of(visitor).value(),
                        variant.lab().value(),
                        variant.exercise(),
                        variant.seed(),
                        graded.verdict().score(),
                        graded.points(),
                        graded.at().toEpochMilli(),
                        Written.verdict(graded.verdict()),
                        graded.evidence().map(Written::evidence).orElse(null))
                .map((row, _) -> standing(row))
                .one());
    }

    @Override
    public void choose(VisitorId visitor, Variant variant) {
        inTurn(file -> file.execute(
                CHOOSE, LearnerKey.of(visitor).value(), variant.lab().value(), variant.exercise(), variant.seed()));
    }

    @Override
    public void forget(VisitorId visitor) {
        String learner = LearnerKey.of(visitor).value();
        inTurn(file -> file.inTransaction(tables -> tables.execute("delete from standing where learner = ?", learner)
                + tables.execute("delete from chosen where learner = ?", learner)));
        inTurn(file ->
                file.createQuery("pragma wal_checkpoint(truncate)").mapToMap().list());
    }

    @Override
    public void close() {
        inTurn(file -> {
            file.close();
            return true;
        });
    }

    private <T> T inTurn(Function<Handle, T> work) {
        turn.lock();
        try {
            return work.apply(handle);
        } finally {
            turn.unlock();
        }
    }

    private static Standing standing(ResultSet row) throws SQLException {
        return new Standing(
                variant(row),
                row.getInt("attempts"),
                row.getDouble("best"),
                row.getDouble("points"),
                Instant.ofEpochMilli(row.getLong("answered_at")),
                Written.verdict(row.getString("verdict")),
                Optional.ofNullable(row.getString("evidence")).map(Written::evidence));
    }

    private static Variant variant(ResultSet row) throws SQLException {
        return new Variant(new LabId(row.getString("lab")), row.getString("exercise"), row.getLong("seed"));
    }
}
