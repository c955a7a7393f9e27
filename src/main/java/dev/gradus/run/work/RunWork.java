package dev.gradus.run.work;

import dev.gradus.run.Command;
import dev.gradus.run.RunState;
import dev.gradus.run.history.NamedRows;
import dev.gradus.run.history.TraceRows;
import dev.gradus.run.scheduling.NanoClock;
import dev.gradus.run.scheduling.Task;
import dev.gradus.run.scheduling.Wish;
import dev.gradus.run.stream.Message.Trouble;
import dev.gradus.sim.Budget;
import dev.gradus.sim.Progress;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One run at work: reads its mail, computes for a slice, shows what became of it. All of it happens in turns that the
 * scheduler gives, one at a time; other threads only add mail and read the published snapshot.
 */
public final class RunWork implements Task {
    private static final Logger LOG = LoggerFactory.getLogger(RunWork.class);
    private static final long SLICE = 15_000_000L;
    private static final long DATA_WAIT = 5_000_000L;

    /** As many as a figure draws. */
    private static final int CLOSE_ROWS = 1000;

    private final Order order;
    private final NanoClock clock;
    private final Queue<Mail> mail = new ConcurrentLinkedQueue<>();
    private final Computation run;
    private final Transport transport;
    private final Audience audience;
    private final Stage stage;
    private final Vigil vigil;
    private final Meter meter = new Meter();
    private final LongSteps longSteps = new LongSteps();
    private final Metronome metronome = new Metronome();
    private volatile Snapshot snapshot;
    private Mail.@Nullable Suspend suspension;
    private boolean wasRunning;
    private boolean isOfOtherEngine;
    private boolean isDiscarded;

    /** A run that has yet to prepare. */
    public RunWork(Order order) {
        this(order, Optional.empty());
        guarded(run::begin);
        snapshot = stage.snapshot(Optional.empty());
    }

    /** A run that was saved, parked until it is needed. */
    public RunWork(Order order, SavedRun saved) {
        this(order, Optional.of(saved));
    }

    private RunWork(Order order, Optional<SavedRun> saved) {
        this.order = order;
        this.clock = order.clock();
        long now = clock.nanos();
        run = new Computation(order.origin());
        audience = new Audience(run.lab().series(), order.limits(), order.meters());
        Allowance allowance = new Allowance(order.budget(), order.limits().stepBudget());
        transport = new Transport(run, allowance, order.origin().goal(), new Following());
        stage = new Stage(run, transport, audience, meter);
        vigil = new Vigil(order.limits(), now);
        saved.ifPresent(this::recall);
        Snapshot seen = stage.snapshot(Optional.empty());
        snapshot = saved.flatMap(RunWork::evidence).map(seen::with).orElse(seen);
    }

    /** What the run looks like to others. Safe from any thread. */
    public Snapshot snapshot() {
        return snapshot;
    }

    /** Adds mail; the scheduler is to be told. Safe from any thread. */
    public void post(Mail letter) {
        mail.add(letter);
    }

    @Override
    public Wish answer() {
        readMail();
        return endTurn();
    }

    @Override
    public Wish work() {
        readMail();
        if (!isDiscarded) {
            guarded(this::compute);
        }
        return endTurn();
    }

    private void recall(SavedRun saved) {
        boolean isOurs = saved.engine().equals(order.engine());
        run.recall(saved.key(), isOurs ? saved.rest() : Optional.empty());
        audience.goOnAfter(saved.sent());
        wasRunning = transport.recall(saved.standing());
        isOfOtherEngine = !isOurs;
    }

    private static Optional<Snapshot.Evidence> evidence(SavedRun saved) {
        return saved.rest()
                .filter(rest -> rest.step() == saved.standing().step())
                .map(rest -> new Snapshot.Evidence(saved.key(), rest.step(), rest.readouts()));
    }

    private void readMail() {
        for (Mail letter = mail.poll(); letter != null; letter = mail.poll()) {
            Mail read = letter;
            guarded(() -> read(read, clock.nanos()));
        }
    }

    private void read(Mail letter, long now) {
        switch (letter) {
            case Mail.Order(Command command) -> follow(command, now);
            case Mail.Attach attach -> attach(attach, now);
            case Mail.Detach(var client) -> audience.detach(client);
            case Mail.Acknowledge acknowledge -> audience.acknowledge(acknowledge, now);
            case Mail.View view -> {
                audience.view(view);
                stage.changed();
                beAbleToShow();
            }
            case Mail.Look look -> look(look);
            case Mail.Park() -> vigil.hurry();
            case Mail.Suspend suspend -> {
                transport.settle();
                suspension = suspend;
            }
            case Mail.Discard(String reason) -> discard(reason);
        }
    }

    private void look(Mail.Look asked) {
        TraceRows rows = run.history().pyramid().rowsBetween(asked.from(), asked.to(), CLOSE_ROWS);
        asked.rows().complete(new NamedRows(run.history().names(), rows));
    }

    /** A run that slept on disk goes on when somebody comes who wants to see it. */
    private void attach(Mail.Attach attach, long now) {
        audience.attach(attach, stage.hello(order.engine(), order.id()), run, now);
        vigil.attached(now);
        if (isOfOtherEngine) {
            audience.tell(Texts.OTHER_ENGINE, now);
        }
        if (wasRunning) {
            follow(transport.goOn(), now);
        } else if (!stage.hasMoment()) {
            beAbleToShow();
        }
    }

    private void follow(Command command, long now) {
        RunState before = transport.state();
        if (!needsSimulation(command) || awake(command)) {
            transport.handle(command);
            wasRunning = false;
        }
        vigil.touched(now);
        if (before != RunState.RUNNING) {
            metronome.start(now);
        }
        metronome.pace(transport.pace(), now);
    }

    private static boolean needsSimulation(Command command) {
        return !(command instanceof Command.Pause || command instanceof Command.Speed);
    }

    /** Starts the simulation of a parked run; says so if there is no seat for it. */
    private boolean awake(Command command) {
        if (!run.isDropped()) {
            return true;
        }
        boolean isReset = command instanceof Command.Reset;
        if (transport.state() == RunState.FAILED && !isReset) {
            return true; // to be told that only a reset helps
        }
        int place = order.seat().claim();
        stage.queuePlace(place);
        if (place > 0) {
            audience.tell(Texts.full(place), clock.nanos());
            return false;
        }
        if (!isReset) {
            transport.unpark();
        }
        return true;
    }

    /** A run that is parked, or at rest inside a step, cannot make other series of the step shown. */
    private void beAbleToShow() {
        transport.settle();
        if (run.isDropped()
                && transport.state() != RunState.FAILED
                && order.seat().claim() == 0) {
            transport.unpark();
        }
    }

    private void compute() {
        long begin = clock.nanos();
        long end = begin + SLICE;
        Budget budget = () -> clock.nanos() >= end;
        long now = begin;
        long steps = 0;
        while (isTimeToCompute(now) && now < end && mail.isEmpty()) {
            Progress progress = advance(budget);
            now = clock.nanos();
            steps += progress == Progress.WORKING ? 0 : 1;
            if (progress == Progress.WORKING && run.isWaiting()) {
                break;
            }
            if (transport.state() == RunState.RUNNING && !run.isInside() && audience.dueAt(now) <= now) {
                stage.show(now);
            }
        }
        meter.worked(now - begin);
        if (now > begin) {
            order.meters().worked(now - begin, steps);
        }
    }

    private boolean isTimeToCompute(long now) {
        boolean isTimeForAStep = suspension == null && (!transport.isPaced() || metronome.isDue(now));
        return transport.isAtWork() && (run.isInside() || isTimeForAStep);
    }

    private Progress advance(Budget budget) {
        boolean isShown = transport.state() == RunState.RUNNING;
        if (isShown && !run.isInside() && longSteps.expects(run.step() + 1)) {
            stage.prepare();
        }
        Progress progress = run.advance(budget);
        if (progress == Progress.WORKING) {
            longSteps.seen(run.step() + 1);
            return progress;
        }
        if (isShown) {
            audience.row(run.step(), run.row());
            meter.step();
            metronome.stepped(clock.nanos());
        }
        transport.completed(progress);
        return progress;
    }

    private Wish endTurn() {
        long now = clock.nanos();
        if (isDiscarded) {
            return Wish.NEVER;
        }
        if (suspension != null && (!run.isInside() || now >= suspension.deadline())) {
            sleep(suspension, now);
            return Wish.NEVER;
        }
        guarded(() -> watch(now));
        guarded(() -> stage.showAtEndOfTurn(now));
        if (transport.isAtWork()) {
            meter.tick(now);
        } else {
            meter.rest();
        }
        snapshot = stage.snapshot(Optional.of(snapshot));
        stage.report(snapshot.status(), now);
        return wish(now);
    }

    /** Follows from who is watching: a lonely run pauses, one at rest gives its simulation back. */
    private void watch(long now) {
        audience.dismissSleepers(now);
        vigil.look(audience.isPresent(now), transport.isAtWork(), now);
        if (vigil.isAloneTooLong(now) && (transport.state() == RunState.RUNNING || transport.canStopOnTheWay())) {
            transport.pauseAlone();
        }
        if (vigil.isIdleTooLong(now) && !run.isDropped() && !transport.isAtWork()) {
            park();
        }
    }

    private void park() {
        if (run.isInside()) {
            transport.settle();
            vigil.hurry();
            return;
        }
        stage.prepare();
        run.park();
        vigil.parked();
        order.seat().release();
    }

    /**
     * Hands over what another process needs to go on; this one is through with the run. The handover comes last: with the
     * last one the server closes its sockets, and whoever watches is to hear first why.
     */
    private void sleep(Mail.Suspend asked, long now) {
        isDiscarded = true;
        suspension = null;
        audience.tell(Texts.RESTART, now);
        audience.dismissAll("the server restarts");
        guarded(() -> asked.handover().complete(saved()));
        boolean _ = asked.handover().cancel(false);
        run.drop();
    }

    private SavedRun saved() {
        return new SavedRun(
                order.id(),
                order.owner(),
                order.engine(),
                order.terms(),
                order.origin().key(),
                run.key(),
                transport.standing(),
                run.rest(),
                audience.sent());
    }

    private void discard(String reason) {
        isDiscarded = true;
        audience.dismissAll(reason);
        run.drop();
        order.seat().release();
    }

    private Wish wish(long now) {
        Wish wish = Wish.NEVER;
        if (run.isWaiting()) {
            wish = new Wish(now + DATA_WAIT);
        } else if (isTimeToCompute(now)) {
            wish = Wish.NOW;
        } else if (transport.state() == RunState.RUNNING) {
            wish = new Wish(metronome.due());
        }
        return wish.or(stage.nextDue(now))
                .or(audience.nextChange(now))
                .or(vigil.nextChange(transport.isAtWork(), now))
                .or(suspension == null ? Long.MAX_VALUE : suspension.deadline());
    }

    /** A lab's exception stops its run, not the others. */
    private void guarded(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            LOG.error("Run {} of {} at step {} failed", order.id(), run.key(), run.step(), e);
            order.seat().release();
            transport.fail();
        }
    }

    /** Who follows when the transport follows a command. */
    private final class Following implements Transport.Listener {
        @Override
        public void trouble(Trouble trouble) {
            audience.tell(trouble, clock.nanos());
        }

        @Override
        public void rewound() {
            audience.rewound();
        }

        @Override
        public void restarted() {
            audience.restarted();
        }

        @Override
        public void changed() {
            stage.changed();
            audience.changed();
        }

        @Override
        public boolean isLastStepAtHand() {
            return stage.isUpToDate();
        }
    }
}
