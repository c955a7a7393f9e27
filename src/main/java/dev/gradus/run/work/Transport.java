package dev.gradus.run.work;

import dev.gradus.run.Command;
import dev.gradus.run.Pace;
import dev.gradus.run.RunState;
import dev.gradus.run.stream.Message.Trouble;
import dev.gradus.run.work.SavedRun.Standing;
import dev.gradus.sim.Ending;
import dev.gradus.sim.Progress;
import dev.gradus.sim.StepUnit;
import dev.gradus.sim.key.Change;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * Follows the learner's commands: what the run does, up to which step, and what it then becomes. A command that needs a
 * whole step waits for one; a pause does not. Owned by the worker that holds the run's turn.
 */
final class Transport {
    private static final long NEVER = Long.MAX_VALUE;

    private final Computation run;
    private final Listener listener;
    private final Allowance allowance;
    private final Deque<Command> waiting = new ArrayDeque<>();
    private RunState state = RunState.PREPARING;
    private RunState afterwards = RunState.IDLE;
    private long goal;
    private long shown = -1;
    private long until = NEVER;
    private long attempt = 1;
    private Pace pace;
    private Ending note = Ending.NONE;

    /** What follows from commands elsewhere. */
    interface Listener {
        /** A command could not be followed. */
        void trouble(Trouble trouble);

        /** The run jumped: steps are computed again, traces of clients are void. */
        void rewound();

        /** A new attempt: the same, and static series are sent again. */
        void restarted();

        /** The present step looks different now. */
        void changed();

        /** Whether everything that is shown of the last whole step is at hand although the next one has begun. */
        boolean isLastStepAtHand();
    }

    /** @param goal step up to which the run is prepared before it is shown */
    Transport(Computation run, Allowance allowance, long goal, Listener listener) {
        this.run = run;
        this.allowance = allowance;
        this.listener = listener;
        this.goal = goal;
        pace = new Pace(run.lab().speed());
        afterwards = goal == 0 ? RunState.IDLE : RunState.PAUSED;
        allowance.cover(goal);
    }

    RunState state() {
        return state;
    }

    /** The step that is shown; −1 during the first preparation. */
    long shown() {
        return shown;
    }

    long budget() {
        return allowance.steps();
    }

    long attempt() {
        return attempt;
    }

    Pace pace() {
        return pace;
    }

    /** Why the run stopped, if that needs a word. */
    Ending note() {
        return note;
    }

    /** Whether there is anything to compute. */
    boolean isAtWork() {
        return state == RunState.PREPARING || state == RunState.RUNNING;
    }

    /** Whether steps follow the pace; those of a step command or of a seek go as fast as they can. */
    boolean isPaced() {
        return state == RunState.RUNNING && until == NEVER && !pace.isMax();
    }

    void handle(Command command) {
        switch (command) {
            case Command.Pause() -> pause();
            case Command.Speed(Pace wanted) -> pace = wanted;
            case Command.Reset() -> reset();
            default -> {
                waiting.add(command);
                followWaiting();
            }
        }
    }

    /** A slice completed a step. */
    void completed(Progress progress) {
        if (state == RunState.PREPARING) {
            arrive(progress);
        } else {
            shown = run.step();
            stepped(progress);
        }
        followWaiting();
    }

    /** On the way to the goal: is it there, or at its end before? */
    private void arrive(Progress progress) {
        if (run.step() < goal && run.end() == Progress.STEPPED) {
            return;
        }
        shown = run.step();
        state = afterwards;
        if (progress != Progress.STEPPED) {
            stepped(progress);
        }
    }

    /** The lab broke. */
    void fail() {
        run.drop();
        waiting.clear();
        state = RunState.FAILED;
        note = Texts.FAILED;
    }

    /** Nobody has been watching for too long. */
    void pauseAlone() {
        pause();
        note = Texts.alone(Math.max(0, shown));
    }

    /** Brings a parked run back to where it was; commands wait for it. */
    void unpark() {
        run.unpark();
        prepare(Math.max(0, shown), state);
    }

    /** Where the commands given so far lead. */
    Standing standing() {
        boolean isOnTheWay = state == RunState.PREPARING;
        boolean isPlaying = waiting.stream().anyMatch(Command.Play.class::isInstance);
        RunState then = isPlaying ? RunState.RUNNING : isOnTheWay ? afterwards : state;
        long step = isOnTheWay ? goal : Math.max(0, shown);
        return new Standing(then, step, isPlaying ? NEVER : until, attempt, pace, allowance.initial(), budget(), note);
    }

    /**
     * Takes the place of a run that was saved. One that was running waits for {@link #goOn}.
     *
     * @return whether it was running
     */
    boolean recall(Standing saved) {
        boolean wasRunning = saved.state() == RunState.RUNNING;
        RunState resting = saved.step() == 0 ? RunState.IDLE : RunState.PAUSED;
        state = wasRunning ? resting : saved.state();
        shown = saved.step();
        until = saved.until();
        attempt = saved.attempt();
        pace = saved.pace();
        note = saved.note();
        boolean _ = allowance.reach(saved.budget());
        return wasRunning;
    }

    /** What makes a run that was running when it was saved go on. */
    Command goOn() {
        return until == NEVER ? new Command.Play() : new Command.Seek(until);
    }

    /** Completes a step under way out of sight, so that the run stands at the step shown. */
    void settle() {
        if (run.isInside() && !isAtWork()) {
            run.jump(shown);
            prepare(shown, state);
        }
    }

    private void followWaiting() {
        while (!waiting.isEmpty() && state != RunState.PREPARING) {
            if (run.isInside() && needsWholeStep(waiting.element())) {
                settle();
                return;
            }
            follow(waiting.remove());
        }
    }

    private static boolean needsWholeStep(Command command) {
        return !(command instanceof Command.Play || command instanceof Command.Step);
    }

    private void follow(Command command) {
        if (state == RunState.FAILED) {
            listener.trouble(Texts.AFTER_FAILURE);
            return;
        }
        switch (command) {
            case Command.Play() -> play();
            case Command.Step(String unit, long count) -> step(unit, count);
            case Command.Back(long count) -> goTo(shown - Math.min(count, shown));
            case Command.Seek(long step) -> goTo(step);
            case Command.Change change -> change(change);
            case Command.Pause _, Command.Reset _, Command.Speed _ -> handle(command);
        }
    }

    private void play() {
        if (isAtEnd()) {
            return;
        }
        if (shown >= budget() && !allowance.extend()) {
            listener.trouble(Texts.budgetUsedUp(budget()));
            return;
        }
        run(NEVER);
    }

    private void step(String unitName, long count) {
        Optional<StepUnit> unit = run.lab().info().units().stream()
                .filter(u -> u.name().equals(unitName))
                .findFirst();
        if (unit.isEmpty() || count < 1 || count > allowance.largest()) {
            listener.trouble(Texts.wrongStep(run.lab().info().units()));
            return;
        }
        if (isAtEnd()) {
            return;
        }
        long target = shown + Math.min(unit.get().steps() * count, allowance.largest());
        if (!allowance.reach(target)) {
            listener.trouble(Texts.budgetUsedUp(allowance.largest()));
            return;
        }
        run(target);
    }

    private void run(long newUntil) {
        until = newUntil;
        state = RunState.RUNNING;
        note = Ending.NONE;
    }

    private void goTo(long wanted) {
        long target = Math.clamp(wanted, 0, Math.max(shown, allowance.largest()));
        if (target > shown) {
            if (!isAtEnd()) {
                allowance.cover(target);
                run(target);
            }
        } else if (target < shown) {
            run.jump(target);
            listener.rewound();
            prepare(target, RunState.PAUSED);
        } else if (state == RunState.RUNNING) {
            state = RunState.PAUSED;
        }
    }

    private void change(Command.Change change) {
        if (run.end() != Progress.STEPPED) {
            listener.trouble(new Trouble(Texts.ENDED, change.name()));
            return;
        }
        switch (LiveChange.read(run, change, shown)) {
            case LiveChange.Refused(Trouble trouble) -> listener.trouble(trouble);
            case LiveChange.Unchanged() -> {}
            case LiveChange.Accepted(Change accepted) -> {
                run.change(accepted);
                listener.changed();
            }
        }
    }

    private void reset() {
        waiting.clear();
        allowance.restart();
        attempt++;
        run.reset();
        listener.restarted();
        shown = -1;
        prepare(0, RunState.IDLE);
    }

    private void pause() {
        if (canStopOnTheWay()) {
            shown = run.step(); // a long way back, or to where the run begins, ends here
            state = RunState.PAUSED;
        } else if (state == RunState.PREPARING) {
            waiting.removeIf(command -> command instanceof Command.Play || command instanceof Command.Step);
        } else if (state == RunState.RUNNING && run.isInside() && !listener.isLastStepAtHand()) {
            until = Math.min(until, shown + 1);
        } else if (state == RunState.RUNNING) {
            state = shown == 0 ? RunState.IDLE : RunState.PAUSED;
        }
    }

    /** Whether a preparation is at a whole step that can be shown. */
    boolean canStopOnTheWay() {
        return state == RunState.PREPARING && !run.isInside() && run.step() >= 0;
    }

    private void prepare(long newGoal, RunState then) {
        goal = newGoal;
        afterwards = then;
        note = then == RunState.DIVERGED || then == RunState.DONE ? note : Ending.NONE;
        state = RunState.PREPARING;
        if (run.step() == goal && !run.isInside() && !run.isDropped()) {
            shown = goal;
            state = afterwards;
        }
    }

    private void stepped(Progress progress) {
        if (progress == Progress.DIVERGED) {
            state = RunState.DIVERGED;
            note = run.ending().equals(Ending.NONE) ? Texts.diverged(shown) : run.ending();
        } else if (progress == Progress.FINISHED) {
            state = RunState.DONE;
            note = run.ending();
        } else if (shown >= budget()) {
            state = RunState.DONE;
        } else if (shown >= until) {
            state = RunState.PAUSED;
        }
    }

    /** Whether there is nothing left to compute; says so. */
    private boolean isAtEnd() {
        boolean ended = run.end() != Progress.STEPPED && !run.isInside();
        if (ended) {
            listener.trouble(new Trouble(Texts.ENDED, ""));
        }
        return ended;
    }
}
