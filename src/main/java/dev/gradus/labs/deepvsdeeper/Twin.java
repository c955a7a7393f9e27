package dev.gradus.labs.deepvsdeeper;

import dev.gradus.kernel.Storage;
import dev.gradus.nn.Parameter;
import dev.gradus.optim.Optimizer;
import dev.gradus.optim.Rule;
import dev.gradus.random.Rng;
import dev.gradus.sim.StateReader;
import dev.gradus.sim.StateWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/** One of the two networks after so many updates, until it leaves every bound. Owner: one simulation. */
final class Twin {
    /** Beyond this size a weight has left every bound. */
    private static final double BOUND = 1e100;

    private static final long NEVER = -1;

    private final DeepNetwork network;
    private final List<Parameter> parameters;
    private final Optimizer optimizer;
    private final Evaluation evaluation;
    private final Measured measured;
    private final double[] norms;
    private final Map<Batch, GradientPass> passes = new HashMap<>();
    private final Function<Batch, GradientPass> newPass;
    private long divergedAt = NEVER;

    Twin(Architecture architecture, Task task, Setup setup, Start start) {
        network = new DeepNetwork(architecture, task.kind(), setup, start.weights);
        parameters = network.parameters();
        optimizer = new Optimizer(start.rule, parameters);
        evaluation = new Evaluation(network, task, setup);
        measured = new Measured(architecture, task);
        norms = new double[architecture.depth()];
        newPass = batch -> new GradientPass(network, batch);
    }

    /** What a network begins with. */
    record Start(Rng weights, Rule rule) {}

    Measured measured() {
        return measured;
    }

    boolean isAlive() {
        return divergedAt == NEVER;
    }

    /** The step at which it left every bound; not a number if it did not. */
    double divergedAt() {
        return isAlive() ? Double.NaN : divergedAt;
    }

    void adopt(Rule rule) {
        optimizer.adopt(rule);
    }

    /** Forgets how to work on batches that will not come again. */
    void keep(Set<Batch> batches) {
        passes.keySet().retainAll(batches);
    }

    void update(Batch batch) {
        optimizer.update(pass(batch).gradients());
    }

    /** Works on the gradient of a batch, and looks at it at step {@code step}. */
    boolean differentiate(Batch batch, long step, BooleanSupplier pause) {
        GradientPass pass = pass(batch);
        if (!pass.advance(pause)) {
            return false;
        }
        boolean looks = step % Measured.NORMS_EVERY == 0;
        if (!Double.isFinite(pass.loss()) || !isBounded() || (looks && !pass.norms(norms))) {
            divergedAt = step;
        } else {
            measured.lost(pass.loss());
            if (looks) {
                measured.looked(norms);
            }
        }
        return true;
    }

    /** Works on errors and pictures at step {@code step}; the gradient of the batch is there. */
    boolean evaluate(Batch batch, long step, BooleanSupplier pause) {
        if (!evaluation.advance(step, pause)) {
            return false;
        }
        measured.evaluated(evaluation, Similarity.measured(pass(batch).hidden(), batch), step);
        return true;
    }

    void save(StateWriter out) {
        out.number(divergedAt);
        out.number(optimizer.updates());
        state().forEach(storage -> out.reals(storage.doubles()));
        measured.save(out);
    }

    /** Everything as it was; the gradient is computed again, without a trace in what normalisations remember. */
    void restore(StateReader in, Batch batch) {
        divergedAt = in.number();
        optimizer.restore(in.number());
        List<double[]> saved = new ArrayList<>();
        for (Storage storage : state()) {
            saved.add(in.reals());
            storage.copyFrom(saved.getLast());
        }
        measured.restore(in);
        if (isAlive()) {
            pass(batch).advance(() -> false);
            List<Storage> storages = state();
            for (int i = 0; i < saved.size(); i++) {
                storages.get(i).copyFrom(saved.get(i));
            }
        }
    }

    private boolean isBounded() {
        for (Parameter parameter : parameters) {
            if (!parameter.values().kernels().reductions().allWithin(parameter.values(), BOUND)) {
                return false;
            }
        }
        return true;
    }

    private GradientPass pass(Batch batch) {
        return passes.computeIfAbsent(batch, newPass);
    }

    private List<Storage> state() {
        List<Storage> state = new ArrayList<>();
        parameters.forEach(parameter -> state.add(parameter.values()));
        state.addAll(network.memory());
        state.addAll(optimizer.state());
        return state;
    }
}
