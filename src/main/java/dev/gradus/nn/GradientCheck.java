package dev.gradus.nn;

import dev.gradus.kernel.Storage;
import dev.gradus.tensor.Gradients;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleSupplier;

/**
 * Compares gradients with central differences ĝ_i = (L(w_i + h) − L(w_i − h)) / 2h, parameter by parameter, by the relative
 * error ‖g − ĝ‖ / (‖g‖ + ‖ĝ‖). With h = 1e-5 and double precision a right gradient stays below 1e-7; a wrong one does not.
 * Costs two losses per entry, so it works in pieces and can stop between any two entries; parameters are as before each
 * time. Where there are very many entries, each parameter is checked at some that are evenly spread. Owner: one run.
 */
public final class GradientCheck {
    /** Largest error that passes. */
    public static final double TOLERANCE = 1e-7;

    private static final double STEP = 1e-5;
    private static final int ALL_UP_TO = 1_500;
    private static final int SAMPLED = 32;

    private final List<Parameter> parameters;
    private final List<double[]> claimed;
    private final DoubleSupplier loss;
    private final double[] errors;
    private final boolean sampled;
    private int block;
    private int entry;
    private double squaredDifference;
    private double squaredClaimed;
    private double squaredMeasured;

    /**
     * A check that has not begun.
     *
     * @param claimed what is claimed to be the gradient of {@code loss}, parameter by parameter, row by row
     * @param loss the loss at the present parameters
     */
    public GradientCheck(List<Parameter> parameters, List<double[]> claimed, DoubleSupplier loss) {
        this.parameters = List.copyOf(parameters);
        this.claimed = claimed.stream().map(double[]::clone).toList();
        this.loss = loss;
        this.errors = new double[parameters.size()];
        Arrays.fill(errors, Double.NaN);
        this.sampled = parameters.stream().mapToInt(p -> p.values().length()).sum() > ALL_UP_TO;
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
            checkEntry(parameters.get(block).values(), claimed.get(block)[entry]);
            entry += stride(parameters.get(block));
            if (entry >= parameters.get(block).values().length()) {
                finishBlock();
            }
            if (stop.getAsBoolean()) {
                break;
            }
        }
        return block == errors.length;
    }

    /** Relative error of each parameter, in order; not a number where it has not been checked. */
    public double[] relativeErrors() {
        return errors.clone();
    }

    private int stride(Parameter parameter) {
        return sampled ? Math.ceilDiv(parameter.values().length(), SAMPLED) : 1;
    }

    private void checkEntry(Storage values, double gradient) {
        double value = values.get(entry);
        values.set(entry, value + STEP);
        double above = loss.getAsDouble();
        values.set(entry, value - STEP);
        double below = loss.getAsDouble();
        values.set(entry, value);
        double measured = (above - below) / (2 * STEP);
        squaredDifference += (gradient - measured) * (gradient - measured);
        squaredClaimed += gradient * gradient;
        squaredMeasured += measured * measured;
    }

    private void finishBlock() {
        double scale = Math.sqrt(squaredClaimed) + Math.sqrt(squaredMeasured);
        errors[block++] = scale == 0 ? 0 : Math.sqrt(squaredDifference) / scale;
        entry = 0;
        squaredDifference = 0;
        squaredClaimed = 0;
        squaredMeasured = 0;
    }
}
