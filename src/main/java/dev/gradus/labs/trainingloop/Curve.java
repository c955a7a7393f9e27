package dev.gradus.labs.trainingloop;

import dev.gradus.random.Rng;
import dev.gradus.sim.StateReader;
import dev.gradus.sim.StateWriter;
import dev.gradus.sim.parameter.ParameterValues;

/** A program and what it trains. Owner: one run. */
final class Curve {
    private final Interpreter interpreter;
    private final Trainer trainer;
    private double divergedAt = Double.NaN;
    private Figures shown;

    Curve(ParameterValues values, Rng rng) {
        Setup setup = Setup.of(values);
        Live live = Live.of(values);
        trainer = new Trainer(setup.model(live, rng), setup, live);
        interpreter = new Interpreter(setup.program(), setup.epochs(), trainer);
        shown = Figures.of(trainer);
    }

    Interpreter interpreter() {
        return interpreter;
    }

    Trainer trainer() {
        return trainer;
    }

    /** The update at which the loss left every bound; not a number while it has not. */
    double divergedAt() {
        return divergedAt;
    }

    boolean hasDiverged() {
        return trainer.halt() == Halt.DIVERGED;
    }

    /** The figures for the page. */
    Figures shown() {
        return shown;
    }

    /** Runs a line whose figures are shown at once. */
    void lead() {
        line();
        shown = Figures.of(trainer);
    }

    void line() {
        interpreter.line();
        if (hasDiverged()) {
            divergedAt = trainer.updates();
        }
    }

    /** Goes on until it is about to take more batches than {@code leader} has taken. */
    void follow(Curve leader) {
        int most = leader.trainer.batches();
        while (!interpreter.isDone() && (trainer.batches() < most || !interpreter.isBeforeBatch())) {
            line();
        }
    }

    /** Shows what the leader shows too: all between two batches, else what {@code before} was changed by its last line. */
    void showBeside(Curve leader, Figures before) {
        boolean isWhole = leader.interpreter.isBeforeBatch() || leader.interpreter.isDone();
        Figures own = Figures.of(trainer);
        shown = isWhole ? own : shown.with(own, before, leader.shown);
    }

    void adopt(ParameterValues values) {
        trainer.adopt(Live.of(values));
    }

    void save(StateWriter out) {
        interpreter.save(out);
        trainer.save(out);
        out.real(divergedAt);
        shown.save(out);
    }

    void restore(StateReader in) {
        interpreter.restore(in);
        trainer.restore(in);
        divergedAt = in.real();
        shown = Figures.restore(in);
    }
}
