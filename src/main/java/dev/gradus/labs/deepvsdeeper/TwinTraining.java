package dev.gradus.labs.deepvsdeeper;

import dev.gradus.data.Batches;
import dev.gradus.random.Rng;
import dev.gradus.sim.StateReader;
import dev.gradus.sim.StateWriter;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;

/**
 * Two networks in lock-step on the same batches, with the gradients of the batch that comes next. Owner: one simulation.
 *
 * <p>One step is a list of jobs, taken up again where they were left: the gradient of each network, then, at every 20th step,
 * the errors of each.
 */
final class TwinTraining {
    private static final int JOBS = 4;

    private final Task task;
    private final Setup setup;
    private final Rng order;
    private final List<Twin> twins;
    private final Map<Integer, Batch> places = new HashMap<>();
    private Live live;
    private Batches batches;
    private Batch batch;
    private int[] rows = {};
    private int count;
    private int job;
    private long step = -1;

    TwinTraining(Task task, Setup setup, Live live, Rng rng) {
        this.task = task;
        this.setup = setup;
        this.live = live;
        this.order = rng.named("order");
        Architecture first = setup.networks().get(0);
        Architecture second = setup.networks().get(1);
        this.twins = List.of(
                new Twin(first, task, setup, new Twin.Start(rng.named("shallower"), live.rule())),
                new Twin(second, task, setup, new Twin.Start(rng.named("deeper"), live.rule())));
        this.batches = batches(Optional.empty());
        this.batch = nextBatch();
    }

    List<Twin> twins() {
        return twins;
    }

    /** Completed updates; −1 before the first gradients are known. */
    long step() {
        return step;
    }

    /** The examples of the coming update. */
    Batch batch() {
        return batch;
    }

    boolean anyAlive() {
        return twins.get(0).isAlive() || twins.get(1).isAlive();
    }

    /** Takes live parameters; a batch that has been drawn stays. */
    void adopt(Live newLive) {
        boolean resized = newLive.batchSize() != live.batchSize();
        live = newLive;
        twins.forEach(twin -> twin.adopt(live.rule()));
        if (resized) {
            batches = batches(Optional.of(batches.state()));
        }
    }

    /** Goes on until a step is complete (true) or it is told to pause (false). */
    boolean advance(BooleanSupplier pause) {
        if (job == JOBS) {
            update();
        }
        while (job < JOBS) {
            if (!work(pause)) {
                return false;
            }
            job++;
            if (job < JOBS && pause.getAsBoolean()) {
                return false;
            }
        }
        step++;
        return true;
    }

    /** Passes over the training examples that updates have made. */
    double epochs() {
        double size = task.train().size();
        return batches.epoch() + (batches.position() - count) / size;
    }

    void save(StateWriter out) {
        out.number(step);
        out.numbers(rows);
        out.number(count);
        out.generator(order);
        Batches.State state = batches.state();
        out.number(state.position());
        out.number(state.epoch());
        Rng epochStart = new Rng(0);
        state.epochStart().ifPresent(epochStart::restore);
        out.generator(epochStart);
        twins.forEach(twin -> twin.save(out));
    }

    void restore(StateReader in) {
        step = in.number();
        rows = in.numbers();
        count = Math.toIntExact(in.number());
        in.generator(order);
        int position = Math.toIntExact(in.number());
        int epoch = Math.toIntExact(in.number());
        Rng epochStart = new Rng(0);
        in.generator(epochStart);
        batches = batches(Optional.of(new Batches.State(position, epoch, Optional.of(epochStart.state()))));
        batch = place();
        batch.load(task.train(), rows, count);
        twins.forEach(twin -> twin.restore(in, batch));
        job = JOBS;
    }

    private void update() {
        for (Twin twin : twins) {
            if (twin.isAlive()) {
                twin.update(batch);
            }
        }
        batch = nextBatch();
        job = 0;
    }

    private boolean work(BooleanSupplier pause) {
        Twin twin = twins.get(job % 2);
        if (!twin.isAlive()) {
            return true;
        }
        if (job < 2) {
            return twin.differentiate(batch, step + 1, pause);
        }
        boolean measures = (step + 1) % Measured.ERRORS_EVERY == 0;
        return !measures || twin.evaluate(batch, step + 1, pause);
    }

    private Batch nextBatch() {
        rows = rows.length == live.batchSize() ? rows : new int[live.batchSize()];
        count = batches.next(rows, order);
        Batch next = place();
        next.load(task.train(), rows, count);
        if (places.size() > 2) {
            forget();
        }
        return next;
    }

    private Batch place() {
        return places.computeIfAbsent(count, size -> new Batch(size, task, setup));
    }

    /** Keeps places for whole batches and for what is left at the end of an epoch. */
    private void forget() {
        places.keySet().retainAll(List.of(live.batchSize(), count, task.train().size() % live.batchSize()));
        Set<Batch> kept = new HashSet<>(places.values());
        twins.forEach(twin -> twin.keep(kept));
    }

    private Batches batches(Optional<Batches.State> state) {
        Batches made =
                new Batches(task.train().size(), live.batchSize(), Batches.Order.SHUFFLED, Batches.Remainder.KEPT);
        state.ifPresent(made::restore);
        return made;
    }
}
