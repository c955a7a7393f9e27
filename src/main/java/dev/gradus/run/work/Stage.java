package dev.gradus.run.work;

import dev.gradus.run.EngineId;
import dev.gradus.run.Moment;
import dev.gradus.run.RunId;
import dev.gradus.run.RunState;
import dev.gradus.run.RunStatus;
import dev.gradus.run.stream.Message;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is shown of a run: the moment of the last whole step, made once for all who look, and reports of its state. Owned
 * by the worker that holds the run's turn.
 */
final class Stage {
    private static final long NEVER = Long.MAX_VALUE;
    private static final long REPORT_INTERVAL = 500_000_000L;
    private static final double REACHABLE_NANOS = 1e9;

    /** A preparation shorter than this is not worth a word. */
    private static final long UNNOTICED = 100_000_000L;

    private final Computation run;
    private final Transport transport;
    private final Audience audience;
    private final Meter meter;
    private @Nullable Moment moment;
    private @Nullable RunStatus reported;
    private boolean isStale = true;
    private long reportedAt;
    private long preparingSince = NEVER;
    private int queuePlace;

    Stage(Computation run, Transport transport, Audience audience, Meter meter) {
        this.run = run;
        this.transport = transport;
        this.audience = audience;
        this.meter = meter;
    }

    /** The present step looks different, or other series of it are wanted. */
    void changed() {
        isStale = true;
    }

    void queuePlace(int place) {
        queuePlace = place;
    }

    /** Whether there is anything to show of a run that holds no simulation. */
    boolean hasMoment() {
        return moment != null;
    }

    /** Whether the moment is that of the step shown. */
    boolean isUpToDate() {
        return moment != null
                && !isStale
                && moment.step() == transport.shown()
                && moment.attempt() == transport.attempt();
    }

    /** Makes the moment of the step shown, unless it is there or the simulation is elsewhere. */
    void prepare() {
        if (!isUpToDate() && canMake()) {
            double[] readouts = run.readouts().clone();
            moment = new Moment(
                    transport.attempt(),
                    transport.shown(),
                    readouts,
                    run.frame(audience.wanted()).series());
            isStale = false;
        }
    }

    /** Sends the present step to those whose turn it is. */
    void show(long now) {
        prepare();
        if (moment != null && isUpToDate() && audience.send(moment, now) > 0) {
            meter.frame();
        }
    }

    /** Sends what can be sent: of a run at rest everything that is owed, at once. */
    void showAtEndOfTurn(long now) {
        if (transport.state() == RunState.PREPARING) {
            return;
        }
        if (transport.isAtWork()) {
            if (audience.dueAt(now) <= now) {
                show(now);
            }
            return;
        }
        prepare();
        if (moment != null && isShowable() && audience.sendStop(moment, now) > 0) {
            meter.frame();
        }
    }

    /** When there is something to send; the largest number if it depends on others. */
    long nextDue(long now) {
        if (!transport.isAtWork() || audience.isEmpty()) {
            return NEVER; // everything was sent that could be
        }
        if (transport.state() == RunState.PREPARING) {
            return Math.max(preparingSince + UNNOTICED, reportedAt + REPORT_INTERVAL);
        }
        long frame = canMake() || isUpToDate() ? audience.dueAt(now) : NEVER;
        return Math.min(frame, reportedAt + REPORT_INTERVAL);
    }

    /** Tells everybody where the run stands, when that has changed, and twice a second at work. */
    void report(RunStatus status, long now) {
        if (status.state() != RunState.PREPARING) {
            preparingSince = NEVER;
        } else if (preparingSince == NEVER) {
            preparingSince = now;
        }
        if (preparingSince != NEVER && now - preparingSince < UNNOTICED) {
            return;
        }
        boolean isNews = reported == null || !isSame(reported, status);
        if (isNews || (transport.isAtWork() && now - reportedAt >= REPORT_INTERVAL)) {
            audience.oweReports();
            reported = status;
            reportedAt = now;
        }
        audience.report(new Message.Report(status), !transport.isAtWork() && isShowable(), now);
    }

    Message.Hello hello(EngineId engine, RunId id) {
        return new Message.Hello(
                engine,
                id,
                status(),
                run.layout().names(),
                run.history().names(),
                run.lab().dimensions(run.values()));
    }

    /** The run as others see it; what cannot be known during a way back stays as it was. */
    Snapshot snapshot(Optional<Snapshot> before) {
        boolean isThere = transport.state() != RunState.PREPARING
                && !run.isDropped()
                && run.step() >= 0
                && run.step() == transport.shown();
        Optional<Snapshot.Evidence> evidence = isThere
                ? Optional.of(new Snapshot.Evidence(
                        run.key(), run.step(), run.readouts().clone()))
                : before.flatMap(Snapshot::evidence);
        return new Snapshot(
                status(),
                isThere || before.isEmpty() ? run.values() : before.get().values(),
                Optional.ofNullable(moment),
                evidence,
                !audience.isEmpty(),
                run.isDropped(),
                run.bytes());
    }

    private RunStatus status() {
        double nanosPerStep = meter.nanosPerStep(run.secondsPerStep() * 1e9);
        long reachable = (long) (REACHABLE_NANOS / Math.max(1, nanosPerStep));
        return new RunStatus(
                transport.state(),
                transport.shown(),
                transport.budget(),
                transport.attempt(),
                transport.pace(),
                meter.measured(),
                transport.note(),
                queuePlace,
                run.key(),
                run.saved().reachable(reachable, transport.shown()));
    }

    private boolean canMake() {
        return !run.isDropped() && !run.isInside() && run.step() >= 0 && run.step() == transport.shown();
    }

    /** A parked or broken run shows what it showed last. */
    private boolean isShowable() {
        return isUpToDate() || (run.isDropped() && moment != null && moment.attempt() == transport.attempt());
    }

    private static boolean isSame(RunStatus a, RunStatus b) {
        return a.state() == b.state()
                && a.attempt() == b.attempt()
                && a.budget() == b.budget()
                && a.pace().equals(b.pace())
                && a.ending().equals(b.ending())
                && a.queuePlace() == b.queuePlace()
                && a.key().equals(b.key())
                && (a.step() == b.step() || a.state() == RunState.RUNNING);
    }
}
