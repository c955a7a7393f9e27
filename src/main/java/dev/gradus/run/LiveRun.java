package dev.gradus.run;

import dev.gradus.run.history.NamedRows;
import dev.gradus.run.scheduling.Line;
import dev.gradus.run.scheduling.Scheduler;
import dev.gradus.run.stream.RunClient;
import dev.gradus.run.work.Mail;
import dev.gradus.run.work.Order;
import dev.gradus.run.work.RunWork;
import dev.gradus.run.work.SavedRun;
import dev.gradus.run.work.Snapshot;
import dev.gradus.sim.Lab;
import dev.gradus.sim.exercise.Answer.RunAnswer;
import dev.gradus.sim.parameter.ParameterValues;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/** A run with its place at the scheduler: turns calls into mail and reads what the worker publishes. */
final class LiveRun implements RunSession {
    private final Order order;
    private final RunWork work;
    private final Line line;

    LiveRun(Order order, Scheduler scheduler) {
        this(order, new RunWork(order), scheduler);
    }

    /** A run that was saved: it sleeps until somebody wants something of it. */
    LiveRun(Order order, SavedRun saved, Scheduler scheduler) {
        this(order, new RunWork(order, saved), scheduler);
    }

    private LiveRun(Order order, RunWork work, Scheduler scheduler) {
        this.order = order;
        this.work = work;
        this.line = scheduler.register(work);
    }

    /** The first turn. */
    void begin() {
        line.wake();
    }

    @Override
    public RunId id() {
        return order.id();
    }

    @Override
    public VisitorId owner() {
        return order.owner();
    }

    @Override
    public Lab lab() {
        return order.origin().lab();
    }

    @Override
    public Terms terms() {
        return order.terms();
    }

    @Override
    public ParameterValues values() {
        return snapshot().values();
    }

    @Override
    public RunStatus status() {
        return snapshot().status();
    }

    @Override
    public void post(Command command) {
        send(new Mail.Order(command));
    }

    @Override
    public Attachment attach(RunClient client, Resume resume) {
        send(new Mail.Attach(client, resume));
        return new Attachment() {
            @Override
            public void acknowledge(long sequence) {
                send(new Mail.Acknowledge(client, sequence));
            }

            @Override
            public void view(Set<String> wanted) {
                send(new Mail.View(client, Set.copyOf(wanted)));
            }

            @Override
            public void detach() {
                send(new Mail.Detach(client));
            }
        };
    }

    @Override
    public CompletableFuture<NamedRows> history(long from, long to) {
        CompletableFuture<NamedRows> rows = new CompletableFuture<>();
        send(new Mail.Look(from, to, rows));
        return rows;
    }

    @Override
    public Optional<Moment> moment() {
        return snapshot().moment();
    }

    @Override
    public Optional<RunAnswer> answer() {
        return snapshot().evidence().map(this::answer);
    }

    Snapshot snapshot() {
        return work.snapshot();
    }

    /** Gives its seat back as soon as it rests. */
    void park() {
        send(new Mail.Park());
    }

    /** Comes to rest and hands over what is needed to go on; cancelled if that cannot be told. */
    CompletableFuture<SavedRun> suspend(long deadline) {
        CompletableFuture<SavedRun> handover = new CompletableFuture<>();
        send(new Mail.Suspend(deadline, handover));
        return handover;
    }

    /** Ends it for good. */
    void discard(String reason) {
        send(new Mail.Discard(reason));
    }

    private void send(Mail mail) {
        work.post(mail);
        line.wake();
    }

    private RunAnswer answer(Snapshot.Evidence evidence) {
        List<String> names = lab().layout(values()).names();
        Map<String, Double> readouts = new LinkedHashMap<>();
        for (int i = 0; i < names.size(); i++) {
            readouts.put(names.get(i), evidence.readouts()[i]);
        }
        return new RunAnswer(evidence.key(), evidence.step(), readouts);
    }
}
