package dev.gradus.labs.messagepassing;

import dev.gradus.random.Rng;
import dev.gradus.sim.Budget;
import dev.gradus.sim.Ending;
import dev.gradus.sim.Progress;
import dev.gradus.sim.Simulation;
import dev.gradus.sim.StateReader;
import dev.gradus.sim.StateWriter;
import dev.gradus.sim.frame.Frame;
import dev.gradus.sim.parameter.ParameterValues;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** One run of the chosen part. */
final class MessageSimulation implements Simulation {
    private final ParameterValues values;
    private final Rng rng;
    private Optional<Part> part = Optional.empty();
    private Ending ending = Ending.NONE;
    private long step = -1;

    MessageSimulation(ParameterValues values, Rng rng) {
        this.values = values;
        this.rng = rng;
    }

    @Override
    public Progress advance(Budget budget) {
        if (part.isEmpty()) {
            part = Optional.of(begin());
            step = 0;
            return Progress.STEPPED;
        }
        boolean isBounded = part.get().next();
        step++;
        if (isBounded && !part.get().isDone()) {
            return Progress.STEPPED;
        }
        ending = part.get().ending();
        return isBounded ? Progress.FINISHED : Progress.DIVERGED;
    }

    @Override
    public long step() {
        return step;
    }

    @Override
    public void read(double[] readouts) {
        Arrays.fill(readouts, Double.NaN);
        part.orElseThrow().read(readouts);
    }

    @Override
    public Frame frame(Set<String> wanted) {
        return new Frame(step, part.orElseThrow().series());
    }

    @Override
    public void adopt(ParameterValues live) {
        part.orElseThrow().adopt(live);
    }

    @Override
    public void save(StateWriter out) {
        out.number(step);
        part.orElseThrow().save(out);
    }

    @Override
    public void restore(StateReader in) {
        step = in.number();
        part.orElseThrow().restore(in);
        ending = Ending.NONE;
    }

    @Override
    public Ending ending() {
        return ending;
    }

    private Part begin() {
        return switch (values.get(MessageParameters.PART)) {
            case MessageParameters.MASKED_LOSS -> new MaskedLoss(values, rng);
            case MessageParameters.RESIDUAL -> new ResidualTraining(values, rng);
            default -> new Validity(values, rng);
        };
    }
}
