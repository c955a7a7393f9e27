package dev.gradus.labs.trainingloop;

import dev.gradus.labs.trainingloop.Model.Accuracies;
import dev.gradus.nn.Mode;
import dev.gradus.sim.StateReader;
import dev.gradus.sim.StateWriter;

/** Does the lines of a program on a model and keeps the figures. Owner: one run. */
final class Trainer implements Machine {
    /** A loss beyond it is the end. */
    private static final double BOUND = 1e30;

    /** Batches from one measurement of the accuracy to the next. */
    private static final int MEASURED = 50;

    /** Operations on the outputs of one forward pass. */
    private static final int LONGEST_TAPE = 64;

    private final Model model;
    private final int accumulation;
    private final boolean hasUpdates;
    private Live live;
    private Mode mode = Mode.TRAIN;
    private Tape tape = Tape.NOTHING;
    private Halt halt = Halt.NONE;
    private int taped;
    private int batches;
    private int inPass;
    private int updates;
    private int samplesTaken;
    private double rateFactor = 1;
    private double loss = Double.NaN;
    private double gradientNorm = Double.NaN;
    private double updateNorm = Double.NaN;
    private Accuracies accuracies = Accuracies.UNKNOWN;

    /** What there is to go back through. */
    private enum Tape {
        NOTHING,
        BATCH,
        OUTPUTS,
        LOSS,
        USED
    }

    Trainer(Model model, Setup setup, Live live) {
        this.model = model;
        this.accumulation = setup.accumulation();
        this.hasUpdates = setup.program().has(Statement.STEP);
        this.live = live;
        accuracies = model.accuracies();
    }

    @Override
    public int samples() {
        return model.samples();
    }

    @Override
    public int take(int pass, int from) {
        int to = Math.min(from + live.batchSize(), model.samples());
        inPass = from == 0 ? 1 : inPass + 1;
        if (batches > 0 && batches % MEASURED == 0) {
            accuracies = model.accuracies();
        }
        batches++;
        samplesTaken += to - from;
        model.take(new Model.Batch(pass, from, to));
        tape = tape == Tape.NOTHING ? Tape.BATCH : tape;
        return to;
    }

    @Override
    public boolean isFull() {
        return inPass > 0 && inPass % accumulation == 0;
    }

    @Override
    public boolean isStopped() {
        return halt != Halt.NONE;
    }

    /** Why it cannot go on. */
    Halt halt() {
        return halt;
    }

    @Override
    public void run(Statement statement) {
        halt = missing(statement);
        if (halt == Halt.NONE) {
            perform(statement);
        }
    }

    /** What a statement needs and does not find. */
    private Halt missing(Statement statement) {
        return switch (statement) {
            case FORWARD -> tape == Tape.NOTHING ? Halt.NO_BATCH : Halt.NONE;
            case SOFTMAX, LOSS ->
                tape.compareTo(Tape.OUTPUTS) < 0
                        ? Halt.NO_OUTPUTS
                        : taped >= LONGEST_TAPE ? Halt.ENDLESS_TAPE : Halt.NONE;
            case DIVIDE, BACKWARD ->
                switch (tape) {
                    case LOSS -> taped >= LONGEST_TAPE ? Halt.ENDLESS_TAPE : Halt.NONE;
                    case USED -> statement == Statement.BACKWARD ? Halt.USED_TAPE : Halt.NONE;
                    default -> Halt.NO_LOSS;
                };
            default -> Halt.NONE;
        };
    }

    private void perform(Statement statement) {
        switch (statement) {
            case TRAIN_MODE -> mode = Mode.TRAIN;
            case FORWARD -> {
                model.forward(mode);
                tape = Tape.OUTPUTS;
                taped = 1;
            }
            case SOFTMAX -> {
                model.softmax();
                taped++;
            }
            case LOSS -> {
                keepLoss(model.loss());
                tape = Tape.LOSS;
                taped++;
            }
            case DIVIDE -> {
                model.divide(accumulation);
                taped++;
            }
            case BACKWARD -> {
                model.backward();
                tape = Tape.USED;
                measureGradient();
            }
            case ZERO_GRADIENT -> model.zeroGradient();
            case CLIP -> clip();
            case STEP -> step();
            case SCHEDULER_STEP -> rateFactor *= live.rateDecay();
            case EVALUATE -> {
                mode = Mode.EVALUATE;
                accuracies = model.accuracies();
            }
            default -> {}
        }
    }

    private void clip() {
        if (live.clipping() > 0) {
            model.clip(live.clipping());
            measureGradient();
        }
    }

    private void step() {
        updates++;
        double moved = model.step(live.learningRate() * rateFactor);
        updateNorm = moved < BOUND ? moved : updateNorm;
    }

    private void measureGradient() {
        double norm = model.gradientNorm();
        gradientNorm = norm < BOUND ? norm : gradientNorm;
    }

    private void keepLoss(double value) {
        if (value < BOUND) {
            loss = value;
        } else {
            halt = Halt.DIVERGED;
        }
    }

    double loss() {
        return loss;
    }

    double gradientNorm() {
        return gradientNorm;
    }

    double updateNorm() {
        return updateNorm;
    }

    Accuracies accuracies() {
        return accuracies;
    }

    Model model() {
        return model;
    }

    /** Batches taken so far. */
    int batches() {
        return batches;
    }

    /** Updates so far; of a program that has none, batches. */
    int updates() {
        return hasUpdates ? updates : batches;
    }

    /** Passes over the data so far. */
    double epoch() {
        return (double) samplesTaken / model.samples();
    }

    void adopt(Live newLive) {
        live = newLive;
        model.adopt(newLive);
    }

    void save(StateWriter out) {
        out.text(mode.name());
        out.text(tape.name());
        out.text(halt.name());
        out.numbers(new int[] {taped, batches, inPass, updates, samplesTaken});
        out.reals(new double[] {rateFactor, loss, gradientNorm, updateNorm, accuracies.train(), accuracies.test()});
        model.save(out);
    }

    void restore(StateReader in) {
        mode = Mode.valueOf(in.text());
        tape = Tape.valueOf(in.text());
        halt = Halt.valueOf(in.text());
        int[] numbers = in.numbers();
        taped = numbers[0];
        batches = numbers[1];
        inPass = numbers[2];
        updates = numbers[3];
        samplesTaken = numbers[4];
        double[] reals = in.reals();
        rateFactor = reals[0];
        loss = reals[1];
        gradientNorm = reals[2];
        updateNorm = reals[3];
        accuracies = new Accuracies(reals[4], reals[5]);
        model.restore(in);
    }
}
