package dev.gradus.run.export;

import dev.gradus.random.Rng;
import dev.gradus.run.export.RunWriter.Last;
import dev.gradus.run.export.RunWriter.Outcome;
import dev.gradus.sim.Budget;
import dev.gradus.sim.Progress;
import dev.gradus.sim.SharedData;
import dev.gradus.sim.Simulation;
import dev.gradus.sim.SlicedWriting;
import dev.gradus.sim.frame.Frame;
import dev.gradus.sim.key.Change;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;

/**
 * A run from its first step to its last, as fast as it goes, written while it is computed. Works in slices of any length;
 * what is written does not depend on them. Owned by one thread at a time.
 */
public final class Replay implements SlicedWriting {
    /** Whoever watches a slow run sees its lines in time. */
    private static final long FLUSH_NANOS = 100_000_000;

    private final Export export;
    private final RunWriter writer;
    private final Simulation simulation;
    private final double[] readouts;
    private long flushedAt = System.nanoTime();
    private boolean hasBegun;
    private boolean isComplete;

    /** @param data lends what the run derives from its parameters; open until the replay is complete or given up */
    public Replay(Export export, OutputStream out, SharedData data) throws IOException {
        this.export = export;
        this.writer = export.writer(out);
        this.simulation =
                export.lab().start(export.values(), new Rng(export.key().seed()), data);
        this.readouts = new double[export.lab().layout(export.values()).size()];
    }

    /** What has been written are whole lines. */
    @Override
    public boolean work(Budget budget) throws IOException {
        if (!hasBegun) {
            writer.begin();
            hasBegun = true;
        }
        while (!isComplete && !budget.exhausted()) {
            Progress progress = simulation.advance(budget);
            if (progress != Progress.WORKING) {
                arrive(progress);
            }
        }
        flushNowAndThen();
        return isComplete;
    }

    /** Sends on what has been written. */
    public void flush() throws IOException {
        writer.flush();
    }

    private void arrive(Progress progress) throws IOException {
        print();
        if (progress == Progress.STEPPED && simulation.step() < export.steps()) {
            adoptChanges();
            return;
        }
        simulation.read(readouts);
        writer.end(outcome(progress), simulation.ending(), new Last(simulation.step(), readouts));
        writer.flush();
        isComplete = true;
    }

    private void print() throws IOException {
        if (simulation.step() % export.every() == 0) {
            simulation.read(readouts);
            writer.step(frame(), readouts);
            flushNowAndThen();
        }
    }

    /** Pictures that nobody asked for are not made. */
    private Frame frame() {
        return export.series().isEmpty()
                ? new Frame(simulation.step(), Map.of())
                : simulation.frame(export.series().wanted());
    }

    private void flushNowAndThen() throws IOException {
        long now = System.nanoTime();
        if (now - flushedAt > FLUSH_NANOS) {
            writer.flush();
            flushedAt = now;
        }
    }

    private void adoptChanges() {
        long step = simulation.step();
        boolean changed =
                export.key().changes().stream().mapToLong(Change::step).anyMatch(at -> at == step);
        if (changed) {
            simulation.adopt(export.valuesAfter(step));
        }
    }

    private static Outcome outcome(Progress progress) {
        return switch (progress) {
            case FINISHED -> Outcome.DONE;
            case DIVERGED -> Outcome.DIVERGED;
            case STEPPED, WORKING -> Outcome.BUDGET;
        };
    }
}
