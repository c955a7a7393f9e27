package dev.gradus.nn;

import dev.gradus.kernel.Storage;
import dev.gradus.tensor.Gradients;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleSupplier;
import java.util.function.ToDoubleFunction;

/**
 * Compares gradients with central differences ĝ_i = (L(w_i + h) − L(w_i − h)) / 2h, parameter by parameter, by the relative
 * error ‖g − ĝ‖ / (‖g‖ + ‖ĝ‖). With h = 1e-5 and double precision a right gradient stays below 1e-7; a wrong one does not.
 * Costs two losses per entry, so it works in pieces and can stop between any two entries; parameters are as before each
 * time. Where there are very many entries, each parameter is checked at some that are evenly spread. Owner: one run.
 */
public final class GradientCheck {
    /** Largest error that passes. */
    public static final double TOLERANCE = 1e-7;

    /** h, unless another is given. */
    public static final double STEP = 1e-5;

    private static final int ALL_UP_TO = 1_500;
    private static final int SAMPLED = 32;

    /**
     * How thorough a check is.
     *
     * @param entries at most so many of each parameter, evenly spread
     * @param step h, by which the entries of a parameter are moved: smaller where the loss bends more
     */
    public record Effort(int entries, ToDoubleFunction<Parameter> step) {
        /** All entries of small models, 32 of each parameter of large ones; h = 1e-5. */
        static Effort usual(List<Parameter> parameters) {
            int all = parameters.stream().mapToInt(p -> p.values().length()).sum();
            return new Effort(all > ALL_UP_TO ? SAMPLED : ALL_UP_TO, _ -> STEP);
        }
    }

    private final List<Parameter> parameters;
    private final List<double[]> claimed;
    private final DoubleSupplier loss;
    private final double[] errors;
    private final Effort effort;
    private int block;
    private int visited;
    private double squaredDifference;
    private double squaredClaimed;
    private double squaredMeasured;
    private double squaredRounding;

    /**
     * A check that has not begun.
     *
     * @param claimed what is claimed to be the gradient of {@code loss}, parameter by parameter, row by row
     * @param loss the loss at the present parameters
     */
    public GradientCheck(List<Parameter> parameters, List<double[]> claimed, DoubleSupplier loss) {
        this(parameters, claimed, loss, Effort.usual(parameters));
    }

    /** A check that has not begun, with an effort of its own. */
    public GradientCheck(List<Parameter> parameters, List<double[]> claimed, DoubleSupplier loss, Effort effort) {
        this.parameters = List.copyOf(parameters);
        this.claimed = claimed.stream().map(double[]::clone).toList();
        this.loss = loss;
        this.errors = new double[parameters.size()];
        Arrays.fill(errors, Double.NaN);
        this.effort = effort;
    }

    /** A check of gradients as they are. */
    public static GradientCheck of(List<Parameter> parameters, Gradients gradients, DoubleSupplier loss) {
        List<double[]> claimed = parameters.stream()
                .map(parameter -> parameter.gradient(gradients).toDoubles())
                .toList();
        return new GradientCheck(parameters, claimed, loss);
    }

    /** Goes on until all parameters are checked (true) or it is told to stop (false); at least by one entry. */
    public boolean advance(BooleanSupplier stop) {
        while (block < errors.length) {
            checkEntry(parameters.get(block), place());
            visited++;
            if (visited == visits()) {
                finishBlock();
            }
            if (stop.getAsBoolean()) {
                break;
            }
        }
        return block == errors.length;
    }

    /**
     * Relative error of each parameter, in order; not a number where it has not been checked, or is too
     * small for its rounding to be told from a mistake.
     */
    public double[] relativeErrors() {
        return errors.clone();
    }

    /** How many entries of the present parameter are looked at. */
    private int visits() {
        return Math.min(effort.entries, parameters.get(block).values().length());
    }

    /** Not every k-th entry: with k a divisor of the width that would leave out whole columns. */
    private int place() {
        return (int) ((long) visited * parameters.get(block).values().length() / visits());
    }

    private void checkEntry(Parameter parameter, int entry) {
        Storage values = parameter.values();
        double step = effort.step.applyAsDouble(parameter);
        double value = values.get(entry);
        values.set(entry, value + step);
        double above = loss.getAsDouble();
        values.set(entry, value - step);
        double below = loss.getAsDouble();
        values.set(entry, value);
        double gradient = claimed.get(block)[entry];
        double measured = (above - below) / (2 * step);
        double rounding = Math.ulp(Math.max(1, Math.abs(above))) / step;
        squaredDifference += (gradient - measured) * (gradient - measured);
        squaredClaimed += gradient * gradient;
        squaredMeasured += measured * measured;
        squaredRounding += rounding * rounding;
    }

    private void finishBlock() {
        errors[block++] = relativeError();
        visited = 0;
        squaredDifference = 0;
        squaredClaimed = 0;
        squaredMeasured = 0;
        squaredRounding = 0;
    }

    private double relativeError() {
        double scale = Math.sqrt(squaredClaimed) + Math.sqrt(squaredMeasured);
        boolean isRounding = squaredDifference <= squaredRounding;
        if (scale == 0) {
            return 0;
        }
        return isRounding && Math.sqrt(squaredRounding) > TOLERANCE * scale
                ? Double.NaN
                : Math.sqrt(squaredDifference) / scale;
    }
}
