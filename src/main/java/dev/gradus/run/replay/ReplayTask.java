package dev.gradus.run.replay;

import dev.gradus.random.Rng;
import dev.gradus.run.RunRequest;
import dev.gradus.run.scheduling.NanoClock;
import dev.gradus.run.scheduling.Task;
import dev.gradus.run.scheduling.Wish;
import dev.gradus.run.shared.SharedDataCache;
import dev.gradus.run.shared.SharedHandle;
import dev.gradus.sim.Budget;
import dev.gradus.sim.Progress;
import dev.gradus.sim.Simulation;
import dev.gradus.sim.exercise.Answer.RunAnswer;
import dev.gradus.sim.key.RunKey;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Computes a run up to a step, in turns that runs with somebody before them leave, and stops when its time is used up. The same key and step come to the
 * same numbers as in a run that was watched. Owned by the worker that has its turn.
 */
final class ReplayTask implements Task {
    private static final Logger LOG = LoggerFactory.getLogger(ReplayTask.class);
    private static final long SLICE = 10_000_000L;
    private static final long DATA_WAIT = 5_000_000L;

    private final RunRequest request;
    private final RunKey key;
    private final NanoClock clock;
    private final SharedHandle data;
    private final Consumer<Reply> over;
    private @Nullable Simulation simulation;
    private long spent;
    private boolean isOver;
    private volatile boolean isGivenUp;

    /** @param over takes what came of it, once */
    ReplayTask(RunRequest request, SharedDataCache shared, NanoClock clock, Consumer<Reply> over) {
        this.request = request;
        this.key = request.key();
        this.clock = clock;
        this.data = shared.open();
        this.over = over;
    }

    /** Nobody waits for it any more. From any thread. */
    void giveUp() {
        isGivenUp = true;
    }

    @Override
    public Wish answer() {
        if (isGivenUp && !isOver) {
            end(new Reply.Refused("This check was given up."));
        }
        return isOver ? Wish.NEVER : Wish.SPARE;
    }

    @Override
    public Wish work() {
        if (!isOver && !isGivenUp) {
            compute();
        }
        Wish wish = answer();
        return wish.isSpare() && data.isWaiting() ? new Wish(clock.nanos() + DATA_WAIT) : wish;
    }

    private void compute() {
        long begin = clock.nanos();
        Budget slice = () -> clock.nanos() >= begin + SLICE || isGivenUp;
        try {
            goOn(slice);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            LOG.error("Replay of {} failed", key, e);
            end(new Reply.Refused("This run could not be computed again: play it here and submit your own run."));
        }
        spent += clock.nanos() - begin;
        if (!isOver && spent > Replays.MOST_NANOS) {
            end(new Reply.Refused("Computing this run again took longer than a check may: hand in an earlier step."));
        }
    }

    private void goOn(Budget slice) {
        Simulation running = begun();
        while (!isOver && !slice.exhausted()) {
            Progress progress = running.advance(slice);
            if (progress != Progress.WORKING) {
                arrive(running, progress);
            } else if (data.isWaiting()) {
                return;
            }
        }
    }

    private Simulation begun() {
        Simulation present = simulation;
        if (present == null) {
            present = request.lab().start(request.values(), new Rng(request.seed()), data);
            simulation = present;
        }
        return present;
    }

    /** Changes come into force after the step at which they were made, as in a run that is watched. */
    private void arrive(Simulation running, Progress progress) {
        long step = running.step();
        if (key.changes().stream().anyMatch(change -> change.step() == step)) {
            running.adopt(
                    request.lab().parameters().read(key.parametersAfter(step)).values());
        }
        if (progress != Progress.STEPPED || step >= request.beginning().step()) {
            end(new Reply.Replayed(new RunAnswer(key, step, readouts(running))));
        }
    }

    private Map<String, Double> readouts(Simulation running) {
        List<String> names = request.lab().layout(request.values()).names();
        double[] values = new double[names.size()];
        running.read(values);
        Map<String, Double> readouts = new LinkedHashMap<>();
        for (int i = 0; i < values.length; i++) {
            readouts.put(names.get(i), values[i]);
        }
        return readouts;
    }

    private void end(Reply reply) {
        isOver = true;
        simulation = null;
        data.close();
        over.accept(reply);
    }
}
