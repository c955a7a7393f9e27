package dev.gradus.labs.trainingloop;

import dev.gradus.nn.Mode;
import dev.gradus.sim.StateReader;
import dev.gradus.sim.StateWriter;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Trains nothing: it keeps account of where each gradient comes from and which step uses it, and notes what is wrong. Owner: one dry
 * run.
 */
final class Ledger implements Model {
    private final Setup setup;
    private final int samples;
    private final List<Entry> sum = new ArrayList<>();
    private final Set<Batch> waiting = new HashSet<>();
    private final Set<Fault> faults = EnumSet.noneOf(Fault.class);
    private Batch batch = new Batch(0, 0, 0);
    private Entry present = new Entry(batch, 0, 1);
    private boolean isClipped;
    private int updates;
    private int ratePass = -1;
    private double rateInPass;

    /**
     * A gradient in the sum.
     *
     * @param updates before its forward pass
     * @param divisor of its loss
     */
    private record Entry(Batch batch, int updates, int divisor) {
        Entry dividedBy(int number) {
            return new Entry(batch, updates, divisor * number);
        }
    }

    Ledger(Setup setup, int samples) {
        this.setup = setup;
        this.samples = samples;
    }

    /** What has been wrong so far. */
    Set<Fault> faults() {
        return faults;
    }

    /** The program is over: what waits has been lost. */
    void end() {
        if (!waiting.isEmpty()) {
            faults.add(Fault.LOST);
        }
    }

    @Override
    public int samples() {
        return samples;
    }

    @Override
    public void take(Batch next) {
        batch = next;
    }

    @Override
    public void forward(Mode mode) {
        if (mode == Mode.EVALUATE) {
            faults.add(Fault.EVALUATION_MODE);
        }
        present = new Entry(batch, updates, 1);
        waiting.add(batch);
    }

    @Override
    public void softmax() {
        faults.add(Fault.SOFTMAX_TWICE);
    }

    @Override
    public double loss() {
        return 0;
    }

    @Override
    public void divide(int divisor) {
        present = present.dividedBy(divisor);
    }

    @Override
    public void backward() {
        sum.add(present);
        isClipped = false;
    }

    @Override
    public void zeroGradient() {
        sum.clear();
    }

    @Override
    public double gradientNorm() {
        return 0;
    }

    @Override
    public void clip(double bound) {
        isClipped = true;
    }

    @Override
    public double step(double rate) {
        if (sum.isEmpty()) {
            faults.add(Fault.NOTHING_TO_FOLLOW);
        } else {
            check();
        }
        checkRate(rate);
        sum.forEach(entry -> waiting.remove(entry.batch()));
        updates++;
        return 0;
    }

    private void check() {
        long batches = sum.stream().map(Entry::batch).distinct().count();
        note(
                sum.stream().anyMatch(entry -> entry.updates() < updates && !waiting.contains(entry.batch())),
                Fault.USED_AGAIN);
        note(sum.stream().anyMatch(entry -> entry.batch().pass() < batch.pass()), Fault.FROM_ANOTHER_EPOCH);
        note(sum.stream().noneMatch(entry -> entry.batch().equals(batch)), Fault.LATE);
        note(batches > setup.accumulation(), Fault.TOO_MANY_BATCHES);
        note(batches < setup.accumulation() && batch.to() < samples, Fault.TOO_EARLY);
        note(batches > 1 && sum.stream().anyMatch(entry -> entry.divisor() < setup.accumulation()), Fault.NOT_DIVIDED);
        note(setup.program().has(Statement.CLIP) && !isClipped, Fault.CLIP_TOO_LATE);
    }

    private void checkRate(double rate) {
        note(ratePass == batch.pass() && rate != rateInPass, Fault.RATE_FALLS_TOO_OFTEN);
        ratePass = batch.pass();
        rateInPass = rate;
    }

    private void note(boolean isWrong, Fault fault) {
        if (isWrong) {
            faults.add(fault);
        }
    }

    @Override
    public Accuracies accuracies() {
        return Accuracies.UNKNOWN;
    }

    @Override
    public double[] weights() {
        return new double[0];
    }

    @Override
    public void adopt(Live live) {
        // A dry run is over before anything changes.
    }

    @Override
    public void save(StateWriter out) {
        throw new UnsupportedOperationException("a dry run is not saved");
    }

    @Override
    public void restore(StateReader in) {
        throw new UnsupportedOperationException("a dry run is not saved");
    }
}
