package dev.gradus.labs.pointclouds;

import dev.gradus.random.Rng;
import dev.gradus.sim.parameter.ParameterValues;
import java.util.ArrayList;
import java.util.List;

/**
 * Shared weights of every stage, pooling, and a linear classifier. Owner: one run; the weights change in place.
 *
 * @param weights of the stages [inputs, outputs], of the classifier [features, classes], and its offsets [classes]
 */
record SetNetwork(List<double[]> weights, List<Integer> widths, Pooling pooling, boolean poolsFirst) {
    /**
     * What a cloud gives.
     *
     * @param inputs rows that each stage takes
     * @param sums rows before the nonlinearity of each stage
     * @param features F
     */
    record Pass(List<double[]> inputs, List<double[]> sums, double[] features, double[] probabilities) {}

    static SetNetwork drawn(ParameterValues values, Rng rng) {
        int f = values.get(PointParameters.FEATURE_COUNT);
        List<Integer> widths = values.get(PointParameters.STAGES) > 1 ? List.of(2, f, 2 * f) : List.of(2, f);
        Rng stream = rng.named("network");
        List<double[]> weights = new ArrayList<>();
        for (int stage = 1; stage < widths.size(); stage++) {
            int inputs = widths.get(stage - 1);
            weights.add(scaled(stream.normals(inputs * widths.get(stage)), Math.sqrt(2.0 / inputs)));
        }
        int last = widths.getLast();
        weights.add(scaled(stream.normals(last * DigitSets.CLASSES), Math.sqrt(1.0 / last)));
        weights.add(new double[DigitSets.CLASSES]);
        return new SetNetwork(
                weights,
                widths,
                Pooling.of(values.get(PointParameters.POOLING)),
                Mistake.of(values).contains(Mistake.POOL_BEFORE_NONLINEARITY));
    }

    private static double[] scaled(double[] values, double factor) {
        for (int i = 0; i < values.length; i++) {
            values[i] *= factor;
        }
        return values;
    }

    /** A zero for every weight. */
    List<double[]> zeros() {
        List<double[]> zeros = new ArrayList<>();
        weights.forEach(weight -> zeros.add(new double[weight.length]));
        return zeros;
    }

    int stages() {
        return widths.size() - 1;
    }

    /** Forwards through the cloud of this number. */
    Pass forward(DigitSets data, int number) {
        List<double[]> inputs = new ArrayList<>();
        List<double[]> sums = new ArrayList<>();
        double[] rows = coordinates(data.clouds().get(number));
        for (int stage = 0; stage < stages(); stage++) {
            if (stage > 0) {
                rows = chosen(SetFeatures.rectified(rows), widths.get(stage), data.keptOf(number));
            }
            inputs.add(rows);
            rows = times(rows, weights.get(stage), widths.get(stage));
            sums.add(rows);
        }
        int width = widths.getLast();
        double[] features = poolsFirst
                ? SetFeatures.rectified(pooling.forward(rows, width))
                : pooling.forward(SetFeatures.rectified(rows), width);
        return new Pass(inputs, sums, features, probabilities(features));
    }

    /** Adds the gradient of −log p of the label, times a share, to the gradients by the weights. */
    void backward(Pass pass, int[] kept, double[] slope, List<double[]> gradients) {
        double[] classifier = weights.get(stages());
        addProduct(pass.features, slope, gradients.get(stages()));
        add(slope, gradients.get(stages() + 1));
        double[] rows = lastRows(pass, timesTransposed(slope, classifier, widths.getLast()));
        for (int stage = stages() - 1; stage >= 0; stage--) {
            addProducts(pass.inputs.get(stage), rows, widths.get(stage), gradients.get(stage));
            if (stage > 0) {
                double[] back = timesTransposed(rows, weights.get(stage), widths.get(stage));
                rows = rectifiedSlope(
                        spread(back, kept, pass.sums.get(stage - 1), widths.get(stage)), pass.sums.get(stage - 1));
            }
        }
    }

    /** The gradient by the sums of the last stage. */
    private double[] lastRows(Pass pass, double[] byFeatures) {
        double[] sums = pass.sums.getLast();
        if (poolsFirst) {
            double[] pooled = pooling.forward(sums, byFeatures.length);
            return pooling.backward(sums, rectifiedSlope(byFeatures, pooled));
        }
        return rectifiedSlope(pooling.backward(SetFeatures.rectified(sums), byFeatures), sums);
    }

    private double[] probabilities(double[] features) {
        double[] logits = times(features, weights.get(stages()), features.length);
        double largest = Double.NEGATIVE_INFINITY;
        for (int k = 0; k < logits.length; k++) {
            logits[k] += weights.get(stages() + 1)[k];
            largest = Math.max(largest, logits[k]);
        }
        double total = 0;
        for (int k = 0; k < logits.length; k++) {
            logits[k] = Math.exp(logits[k] - largest);
            total += logits[k];
        }
        return scaled(logits, 1 / total);
    }

    private static double[] coordinates(Cloud cloud) {
        double[] rows = new double[2 * cloud.size()];
        for (int i = 0; i < cloud.size(); i++) {
            rows[2 * i] = cloud.x()[i];
            rows[2 * i + 1] = cloud.y()[i];
        }
        return rows;
    }

    private static double[] chosen(double[] rows, int width, int[] kept) {
        double[] result = new double[kept.length * width];
        for (int i = 0; i < kept.length; i++) {
            System.arraycopy(rows, kept[i] * width, result, i * width, width);
        }
        return result;
    }

    /** What {@link #chosen} left out gets no gradient. */
    private static double[] spread(double[] gradient, int[] kept, double[] like, int width) {
        double[] result = new double[like.length];
        for (int i = 0; i < kept.length; i++) {
            System.arraycopy(gradient, i * width, result, kept[i] * width, width);
        }
        return result;
    }

    private static double[] rectifiedSlope(double[] gradient, double[] sums) {
        double[] result = new double[sums.length];
        for (int i = 0; i < sums.length; i++) {
            result[i] = sums[i] > 0 ? gradient[i] : 0;
        }
        return result;
    }

    /** Rows [n, inputs] times weights [inputs, outputs]. */
    private static double[] times(double[] rows, double[] weight, int inputs) {
        int outputs = weight.length / inputs;
        double[] result = new double[rows.length / inputs * outputs];
        for (int from = 0, to = 0; from < rows.length; from += inputs, to += outputs) {
            for (int k = 0; k < inputs; k++) {
                double value = rows[from + k];
                for (int j = 0; j < outputs; j++) {
                    result[to + j] += value * weight[k * outputs + j];
                }
            }
        }
        return result;
    }

    private static double[] timesTransposed(double[] rows, double[] weight, int inputs) {
        int outputs = weight.length / inputs;
        double[] result = new double[rows.length / outputs * inputs];
        for (int from = 0, to = 0; from < rows.length; from += outputs, to += inputs) {
            for (int k = 0; k < inputs; k++) {
                double sum = 0;
                for (int j = 0; j < outputs; j++) {
                    sum += rows[from + j] * weight[k * outputs + j];
                }
                result[to + k] = sum;
            }
        }
        return result;
    }

    private static void addProduct(double[] input, double[] slope, double[] gradient) {
        addProducts(input, slope, input.length, gradient);
    }

    /** Adds inputsᵀ·slopes. */
    private static void addProducts(double[] inputs, double[] slopes, int width, double[] gradient) {
        int outputs = gradient.length / width;
        for (int row = 0, from = 0; row < inputs.length; row += width, from += outputs) {
            for (int k = 0; k < width; k++) {
                double input = inputs[row + k];
                for (int j = 0; j < outputs; j++) {
                    gradient[k * outputs + j] += input * slopes[from + j];
                }
            }
        }
    }

    private static void add(double[] values, double[] sum) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += values[i];
        }
    }
}
