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

    Curve(ParameterValues values, Rng rng) {
        Setup setup = Setup.of(values);
        Live live = Live.of(values);
        trainer = new Trainer(setup.model(live, rng), setup, live);
        interpreter = new Interpreter(setup.program(), setup.epochs(), trainer);
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

    void adopt(ParameterValues values) {
        trainer.adopt(Live.of(values));
    }

    void save(StateWriter out) {
        interpreter.save(out);
        trainer.save(out);
        out.real(divergedAt);
    }

    void restore(StateReader in) {
        interpreter.restore(in);
        trainer.restore(in);
        divergedAt = in.real();
    }
}
