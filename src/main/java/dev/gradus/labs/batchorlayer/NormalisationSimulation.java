package dev.gradus.labs.batchorlayer;

import dev.gradus.random.Rng;
import dev.gradus.sim.Budget;
import dev.gradus.sim.Ending;
import dev.gradus.sim.Progress;
import dev.gradus.sim.Simulation;
import dev.gradus.sim.StateReader;
import dev.gradus.sim.StateWriter;
import dev.gradus.sim.frame.Frame;
import dev.gradus.sim.parameter.ParameterValues;
import java.util.Set;

/** Micro-batch after micro-batch, combination after combination. */
final class NormalisationSimulation implements Simulation {
    private final Network network;
    private final Accumulation accumulation;
    private Setup setup;
    private long step = -1;

    NormalisationSimulation(Setup setup, Rng rng) {
        this.setup = setup;
        network = Network.drawn(setup, rng);
        accumulation = new Accumulation(network);
    }

    @Override
    public Progress advance(Budget budget) {
        step++;
        if (step == 0) {
            return Progress.STEPPED;
        }
        accumulation.take(step, setup);
        return step == setup.steps() ? Progress.FINISHED : Progress.STEPPED;
    }

    @Override
    public long step() {
        return step;
    }

    @Override
    public void read(double[] readouts) {
        NormalisationReadouts.fill(accumulation, step, readouts);
    }

    @Override
    public Frame frame(Set<String> wanted) {
        return new NormalisationFrames(setup, network, accumulation).at(step);
    }

    @Override
    public void adopt(ParameterValues live) {
        setup = Setup.of(live);
    }

    @Override
    public void save(StateWriter out) {
        out.number(step);
        accumulation.save(out);
    }

    @Override
    public void restore(StateReader in) {
        step = in.number();
        accumulation.restore(in);
    }

    @Override
    public Ending ending() {
        return step == setup.steps()
                ? new Ending(
                        "All " + setup.combinations() + " combinations have taken their " + setup.samples()
                                + " samples.",
                        "Choose another normalisation and compare the last column of the table.")
                : Ending.NONE;
    }
}
