package dev.gradus.labs.messagepassing;

import dev.gradus.random.Rng;
import dev.gradus.sim.Budget;
import dev.gradus.sim.Ending;
import dev.gradus.sim.Part;
import dev.gradus.sim.Progress;
import dev.gradus.sim.StateReader;
import dev.gradus.sim.StateWriter;
import dev.gradus.sim.frame.Series;
import dev.gradus.sim.parameter.ParameterValues;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/** Trials of a rule, one a step. What is kept are the changes and the number of the trial with the smallest counterexample. */
final class Validity implements Part {
    private final Rule rule;
    private final Rng rng;
    private final double[] changes;
    private int tried;
    private long found;
    private Optional<Trial> smallest = Optional.empty();
    private Trial last;

    Validity(ParameterValues values, Rng rng) {
        this.rule = Rule.of(values);
        this.rng = rng;
        this.changes = new double[values.get(MessageParameters.TRIALS)];
        this.last = trial(0);
    }

    @Override
    public Progress next(Budget budget) {
        last = trial(tried + 1L);
        changes[tried] = last.change();
        tried++;
        if (last.isCounterexample()) {
            Trial before = smallest.orElse(last);
            Trial smaller = before.orSmaller(last);
            if (smallest.isEmpty() || !smaller.equals(before)) {
                smallest = Optional.of(last);
                found = tried;
            }
        }
        return tried == changes.length ? Progress.FINISHED : Progress.STEPPED;
    }

    @Override
    public void read(double[] readouts) {
        readouts[MessageReadouts.TRIALS] = tried;
        readouts[MessageReadouts.LARGEST_CHANGE] =
                tried == 0 ? Double.NaN : Arrays.stream(changes, 0, tried).max().orElseThrow();
        readouts[MessageReadouts.COUNTEREXAMPLE_SIZE] =
                smallest.map(trial -> (double) trial.graph().nodes()).orElse(Double.NaN);
        readouts[MessageReadouts.SYMMETRIC] = rule.isSymmetric() ? 1 : 0;
    }

    @Override
    public Map<String, Series> series() {
        return MessageFrames.ofTrial(smallest.orElse(last), rng, Arrays.copyOf(changes, tried));
    }

    @Override
    public void save(StateWriter out) {
        out.reals(Arrays.copyOf(changes, tried));
        out.number(found);
    }

    @Override
    public void restore(StateReader in) {
        double[] kept = in.reals();
        System.arraycopy(kept, 0, changes, 0, kept.length);
        tried = kept.length;
        found = in.number();
        last = trial(tried);
        smallest = found == 0 ? Optional.empty() : Optional.of(trial(found));
    }

    @Override
    public Ending ending() {
        return smallest.isPresent()
                ? new Ending(
                        "Finished: the rule depends on the order of the neighbours, as a graph of "
                                + smallest.get().graph().nodes() + " nodes shows.",
                        "Find the block that reads a place in the list, and take another.")
                : new Ending(
                        "Finished: no order of the neighbours made a difference in " + tried + " graphs.",
                        "Trials can only fail to find one: say why the rule cannot depend on the order.");
    }

    private Trial trial(long number) {
        return Trial.of(rule, rng, number);
    }
}
