package dev.gradus.optim;

import dev.gradus.kernel.Storage;
import dev.gradus.kernel.Updates;
import dev.gradus.nn.Parameter;
import dev.gradus.tensor.Gradients;
import java.util.ArrayList;
import java.util.List;

/**
 * Moves parameters by a {@link Rule} and holds what the rule remembers of them, in their precision. Saving {@link #state},
 * {@link #updates} and the parameters, and putting them back into an optimizer of the same rule, goes on bit for bit. Updates
 * cost one pass over each parameter and what is remembered of it, and next to no memory. Owner: one run.
 */
public final class Optimizer {
    private final List<Parameter> parameters;
    private final List<Updates.Moments> memory;
    private Rule rule;
    private long updates;

    public Optimizer(Rule rule, List<Parameter> parameters) {
        this.rule = rule;
        this.parameters = List.copyOf(parameters);
        this.memory = this.parameters.stream()
                .map(parameter ->
                        new Updates.Moments(zeros(parameter, rule.memory() > 0), zeros(parameter, rule.memory() > 1)))
                .toList();
    }

    /** One update of every parameter, in place. */
    public void update(Gradients gradients) {
        update(gradients, rule.learningRate());
    }

    /** The same with the learning rate that a schedule asks for. */
    public void update(Gradients gradients, double learningRate) {
        updates++;
        Updates.Coefficients free = rule.coefficients(learningRate, 0, updates);
        Updates.Coefficients decayed = rule.coefficients(learningRate, rule.weightDecay(), updates);
        double shrinkage = rule.shrinkage(learningRate, rule.weightDecay());
        for (int i = 0; i < memory.size(); i++) {
            Parameter parameter = parameters.get(i);
            Storage w = parameter.values();
            boolean decays = parameter.kind() == Parameter.Kind.WEIGHT;
            if (decays && shrinkage != 1) {
                w.kernels().elementwise().scale(w, shrinkage, w);
            }
            rule.move(w, parameter.gradient(gradients), memory.get(i), decays ? decayed : free);
        }
    }

    public Rule rule() {
        return rule;
    }

    /**
     * Goes on with other numbers of the same rule, as when a learning rate is changed while a run goes on.
     *
     * @throws IllegalArgumentException if it is another kind of rule, which would not understand what was remembered
     */
    public void adopt(Rule other) {
        if (other.getClass() != rule.getClass()) {
            throw new IllegalArgumentException(
                    "rule must stay a " + rule.getClass().getSimpleName() + ", got a "
                            + other.getClass().getSimpleName() + ": make a new optimizer");
        }
        rule = other;
    }

    /** How many updates have been done. */
    public long updates() {
        return updates;
    }

    /** Says how many updates have been done, when a saved state is put back. */
    public void restore(long updatesDone) {
        updates = updatesDone;
    }

    /** What is remembered, parameter by parameter; to be saved, or written to when a saved state is put back. */
    public List<Storage> state() {
        List<Storage> state = new ArrayList<>();
        for (Updates.Moments moments : memory) {
            state.add(moments.first());
            state.add(moments.second());
        }
        state.removeIf(storage -> storage.length() == 0);
        return state;
    }

    private static Storage zeros(Parameter parameter, boolean needed) {
        Storage values = parameter.values();
        return Storage.zeros(values.precision(), needed ? values.length() : 0);
    }
}
