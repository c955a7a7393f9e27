package dev.gradus.run.work;

import dev.gradus.random.Rng;
import dev.gradus.run.history.History;
import dev.gradus.run.shared.SharedHandle;
import dev.gradus.sim.Budget;
import dev.gradus.sim.Ending;
import dev.gradus.sim.Lab;
import dev.gradus.sim.Progress;
import dev.gradus.sim.Simulation;
import dev.gradus.sim.StateReader;
import dev.gradus.sim.StateWriter;
import dev.gradus.sim.frame.Frame;
import dev.gradus.sim.frame.ReadoutLayout;
import dev.gradus.sim.key.Change;
import dev.gradus.sim.key.RunKey;
import dev.gradus.sim.parameter.ParameterValues;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A run's simulation with its key, history and saved states. Goes forward step by step, adopting the key's live changes
 * where they were made, and jumps back to what an unbroken run had. Owned by the worker that holds the run's turn.
 */
final class Computation {
    /** Saved states are about so far apart that computing from one to the next takes this long. */
    private static final double SECONDS_BETWEEN_STATES = 0.01;

    private static final int MAX_SPACING = 1024;

    private final Origin origin;
    private final ReadoutLayout layout;
    private final History history;
    private final SavedStates saved;
    private final double[] readouts;
    private final double secondsPerStep;
    private final int spacing;
    private RunKey key;
    private ParameterValues values;
    private @Nullable SharedHandle shared;
    private @Nullable Simulation simulation;
    private @Nullable SavedState toRestore;
    private float[] row = {};
    private long step = -1;
    private boolean inside;
    private long jumpAfterStep = -1;
    private long endedAt = Long.MAX_VALUE;
    private Progress end = Progress.STEPPED;
    private Ending ending = Ending.NONE;

    Computation(Origin origin) {
        this.origin = origin;
        this.key = origin.key();
        this.values = valuesAfter(-1);
        this.layout = lab().layout(values);
        this.history = new History(layout);
        this.saved = new SavedStates(origin.savedLimit());
        this.readouts = new double[layout.size()];
        this.secondsPerStep = Math.max(1e-9, lab().estimate(values).secondsPerStep());
        this.spacing = (int) Math.clamp(Math.ceil(SECONDS_BETWEEN_STATES / secondsPerStep), 1, MAX_SPACING);
    }

    Lab lab() {
        return origin.lab();
    }

    RunKey key() {
        return key;
    }

    ParameterValues values() {
        return values;
    }

    ReadoutLayout layout() {
        return layout;
    }

    History history() {
        return history;
    }

    SavedStates saved() {
        return saved;
    }

    /** The lab's estimate. */
    double secondsPerStep() {
        return secondsPerStep;
    }

    /** Last whole step; −1 before step 0. */
    long step() {
        return step;
    }

    /** Whether a step, or the preparation, has begun and is not complete. */
    boolean isInside() {
        return inside;
    }

    boolean isDropped() {
        return simulation == null;
    }

    /** Whether the present step is the last one, and how it ended; STEPPED if it is not. */
    Progress end() {
        return step == endedAt ? end : Progress.STEPPED;
    }

    Ending ending() {
        return step == endedAt ? ending : Ending.NONE;
    }

    /** Whether the last slice did nothing because another run prepares the same data. */
    boolean isWaiting() {
        return inside && shared != null && shared.isWaiting();
    }

    /** Readouts of the last whole step; overwritten by the next one. */
    double[] readouts() {
        return readouts;
    }

    /** The row that the last whole step added to the history. */
    float[] row() {
        return row;
    }

    /** The series of the present step; only between steps. */
    Frame frame(Set<String> wanted) {
        return running().frame(wanted);
    }

    /** Works until a step is complete or the budget is used up. Only while the present step is not the last. */
    Progress advance(Budget budget) {
        inside = true;
        Progress progress = running().advance(budget);
        if (progress == Progress.WORKING) {
            return progress;
        }
        inside = false;
        if (jumpAfterStep >= 0) {
            jump(jumpAfterStep);
        } else if (toRestore != null) {
            restore(toRestore);
        } else {
            arrive(progress);
        }
        return progress;
    }

    /** Puts the run at the nearest place from which {@code target} can be computed; a step under way is finished first. */
    void jump(long target) {
        if (inside) {
            jumpAfterStep = step < 0 ? -1 : target;
            return;
        }
        jumpAfterStep = -1;
        SavedState nearest = saved.floor(target).orElse(null);
        if (nearest != null) {
            restore(nearest);
        } else if (running().step() != step || step > target) {
            begin();
        }
    }

    /** From the start, with no live changes but those that it was made with. */
    void reset() {
        key = origin.key();
        endedAt = Long.MAX_VALUE;
        begin();
    }

    /** Starts the simulation anew; its first step is the preparation. History and saved states are made again. */
    void begin() {
        history.pyramid().clear();
        saved.clear();
        start();
    }

    /** Adopts a live change at the present step. Later changes and what was computed with them are forgotten. */
    void change(Change change) {
        key = key.with(change);
        saved.dropAfter(step);
        endedAt = Long.MAX_VALUE;
        adoptChanges();
    }

    /** Lets go of everything but the history and a saved state. Only between steps. */
    void park() {
        toRestore = step < 0 ? null : save(step);
        drop();
    }

    /** Starts the simulation again after {@link #park}; its first step leads to the parked one. */
    void unpark() {
        SavedState parked = toRestore;
        start();
        toRestore = parked;
    }

    /** What is needed to go on elsewhere from here; empty inside a step, where it would have to be computed again. */
    Optional<SavedRun.Rest> rest() {
        boolean isWhole = simulation != null && !inside && step >= 0;
        Optional<SavedState> state =
                toRestore == null && isWhole ? Optional.of(save(step)) : Optional.ofNullable(toRestore);
        return state.map(at -> {
            StateWriter out = new StateWriter();
            history.pyramid().save(out);
            return new SavedRun.Rest(at.step(), at.state(), out.toBytes(), readouts.clone(), endedAt, end, ending);
        });
    }

    /** Becomes a run that was saved, as if it had been parked here; only before it has begun. */
    void recall(RunKey savedKey, Optional<SavedRun.Rest> rest) {
        key = savedKey;
        rest.ifPresent(at -> {
            step = at.step();
            endedAt = at.endedAt();
            end = at.end();
            ending = at.ending();
            System.arraycopy(at.readouts(), 0, readouts, 0, readouts.length);
            history.pyramid().restore(new StateReader(at.history()));
            toRestore = new SavedState(step, step, at.state(), history.pyramid().mark());
        });
        values = valuesAfter(step);
    }

    /** Lets go of the simulation, its data and its states. */
    void drop() {
        simulation = null;
        saved.clear();
        inside = false;
        if (shared != null) {
            shared.close();
            shared = null;
        }
    }

    /** Memory that the run holds besides what its simulation holds. */
    long bytes() {
        return history.pyramid().bytes() + saved.bytes() + (toRestore == null ? 0 : toRestore.bytes());
    }

    private void start() {
        SharedHandle before = shared;
        SharedHandle handle = origin.shared().open();
        shared = handle;
        step = -1;
        inside = false;
        jumpAfterStep = -1;
        toRestore = null;
        values = valuesAfter(-1);
        simulation = lab().start(values, new Rng(key.seed()), handle);
        if (before != null) {
            before.close();
        }
    }

    private void arrive(Progress progress) {
        step = running().step();
        running().read(readouts);
        row = history.row(readouts);
        history.pyramid().add(step, row);
        if (progress != Progress.STEPPED) {
            endedAt = step;
            end = progress;
            ending = running().ending();
        }
        if (saved.last() < 0 || step - saved.last() >= spacing) {
            saved.put(save(step - 1));
        }
        adoptChanges();
    }

    private void restore(SavedState state) {
        toRestore = null;
        values = valuesAfter(state.valuesStep());
        running().adopt(values);
        running().restore(new StateReader(state.state()));
        step = state.step();
        history.pyramid().truncate(state.mark());
        saved.dropAfter(step);
        running().read(readouts);
        if (state.valuesStep() < step) {
            adoptChanges();
        }
    }

    /** The key's changes at the present step come into force, after the step was recorded. */
    private void adoptChanges() {
        if (!key.changes().isEmpty() && key.changes().stream().anyMatch(change -> change.step() == step)) {
            values = valuesAfter(step);
            running().adopt(values);
            running().read(readouts);
        }
    }

    private SavedState save(long valuesStep) {
        StateWriter out = new StateWriter();
        running().save(out);
        return new SavedState(step, valuesStep, out.toBytes(), history.pyramid().mark());
    }

    private ParameterValues valuesAfter(long whichStep) {
        return origin.lab().parameters().read(key.parametersAfter(whichStep)).values();
    }

    private Simulation running() {
        if (simulation == null) {
            throw new IllegalStateException("the simulation must have been started");
        }
        return simulation;
    }
}
