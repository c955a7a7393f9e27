package dev.gradus.optim;

import dev.gradus.kernel.Storage;
import dev.gradus.nn.Parameter;
import dev.gradus.tensor.Gradients;
import dev.gradus.tensor.Tensor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Gradients that are added up over several computations, as for a batch that does not fit into memory at once, or that are
 * changed before they are used. Nothing is set to zero unless it is asked for. Owner: one run.
 */
public final class GradientBuffer {
    private final List<Parameter> parameters;
    private final List<Storage> sums = new ArrayList<>();
    private final Gradients gradients;

    /** Zeros for each parameter, in its precision. */
    public GradientBuffer(List<Parameter> parameters) {
        this.parameters = List.copyOf(parameters);
        Map<Tensor, Tensor> byVariable = new HashMap<>();
        for (Parameter parameter : this.parameters) {
            Storage sum = Storage.zeros(
                    parameter.values().precision(), parameter.values().length());
            sums.add(sum);
            byVariable.put(
                    parameter.tensor(), Tensor.constant(parameter.tensor().shape(), sum));
        }
        this.gradients = Gradients.of(byVariable);
    }

    /** Forgets all. */
    public void zero() {
        for (Storage sum : sums) {
            sum.fill(0);
        }
    }

    /** Adds the gradients of one computation. */
    public void add(Gradients more) {
        for (int i = 0; i < sums.size(); i++) {
            sums.get(i).kernels().elementwise().accumulate(parameters.get(i).gradient(more), 1, sums.get(i));
        }
    }

    /** Divides all, as by the number of computations. */
    public void divide(double divisor) {
        scale(1 / divisor);
    }

    /** √(Σ g²) over all parameters. */
    public double norm() {
        double squares = 0;
        for (Storage sum : sums) {
            squares += sum.kernels().reductions().dot(sum, sum);
        }
        return Math.sqrt(squares);
    }

    /**
     * Shortens all gradients together, so that they keep their direction: g ← g · bound / ‖g‖ where ‖g‖ > bound. Returns ‖g‖ as it was.
     * Source: R. Pascanu, T. Mikolov, Y. Bengio, "On the difficulty of training recurrent neural networks", ICML 2013, algorithm 1.
     *
     * @throws IllegalArgumentException if bound is not positive
     */
    public double clipNorm(double bound) {
        requirePositive(bound);
        double norm = norm();
        if (norm > bound) {
            scale(bound / norm);
        }
        return norm;
    }

    /** Brings each entry into [−bound, bound], which turns the direction. @throws IllegalArgumentException if bound is not positive */
    public void clipValues(double bound) {
        requirePositive(bound);
        for (Storage sum : sums) {
            sum.kernels().elementwise().clamp(sum, -bound, bound, sum);
        }
    }

    /** What has been added up, for an {@link Optimizer}; follows this buffer. */
    public Gradients gradients() {
        return gradients;
    }

    /** The sums, parameter by parameter; to be saved, or written to when a saved state is put back. */
    public List<Storage> state() {
        return List.copyOf(sums);
    }

    private void scale(double factor) {
        for (Storage sum : sums) {
            sum.kernels().elementwise().scale(sum, factor, sum);
        }
    }

    private static void requirePositive(double bound) {
        if (!(bound > 0)) {
            throw new IllegalArgumentException("bound must be > 0, got " + bound);
        }
    }
}
