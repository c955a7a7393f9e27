package dev.gradus.app;

import dev.gradus.app.RunWriter.Last;
import dev.gradus.app.RunWriter.Outcome;
import dev.gradus.random.Rng;
import dev.gradus.sim.Progress;
import dev.gradus.sim.SharedData;
import dev.gradus.sim.Simulation;
import dev.gradus.sim.frame.Frame;
import dev.gradus.sim.key.Change;
import java.io.IOException;
import java.util.Map;

/** A run without pauses, as fast as it goes. Owned by one thread. */
final class HeadlessRun {
    /** Whoever watches a slow run sees its lines in time. */
    private static final long FLUSH_NANOS = 100_000_000;

    private final RunRequest request;
    private final RunWriter writer;
    private final Interruption interruption;
    private final Simulation simulation;
    private final double[] readouts;
    private long flushedAt = System.nanoTime();

    HeadlessRun(RunRequest request, RunWriter writer, SharedData data, Interruption interruption) {
        this.request = request;
        this.writer = writer;
        this.interruption = interruption;
        this.simulation =
                request.lab().start(request.values(), new Rng(request.key().seed()), data);
        this.readouts = new double[request.lab().layout(request.values()).size()];
    }

    /** Prints head, steps and end; after an interruption, whole lines only. */
    void toTheEnd() throws IOException {
        writer.begin();
        Progress progress = advance();
        while (progress == Progress.STEPPED && simulation.step() < request.steps()) {
            print();
            adoptChanges();
            progress = advance();
        }
        if (progress != Progress.WORKING) {
            print();
            simulation.read(readouts);
            writer.end(outcome(progress), simulation.ending(), new Last(simulation.step(), readouts));
        }
        writer.flush();
    }

    /** One whole step, unless interrupted. */
    private Progress advance() {
        Progress progress = Progress.WORKING;
        while (progress == Progress.WORKING && !interruption.exhausted()) {
            progress = simulation.advance(interruption);
        }
        return progress;
    }

    private void print() throws IOException {
        if (simulation.step() % request.every() == 0) {
            simulation.read(readouts);
            writer.step(frame(), readouts);
            flushNowAndThen();
        }
    }

    /** Pictures that nobody asked for are not made. */
    private Frame frame() {
        return request.series().isEmpty()
                ? new Frame(simulation.step(), Map.of())
                : simulation.frame(request.series().wanted());
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
                request.key().changes().stream().mapToLong(Change::step).anyMatch(at -> at == step);
        if (changed) {
            simulation.adopt(request.valuesAfter(step));
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
