package dev.gradus.labs.messagepassing;

import dev.gradus.sim.parameter.Option;
import java.util.Arrays;

/** How the weighted messages of the neighbours, in the order of their list, become one number. */
enum Aggregation {
    SUM("sum", "sum"),
    MEAN("mean", "mean"),
    MAX("max", "max"),
    MIN("min", "min"),
    PRODUCT("product", "product"),
    MEDIAN("median", "median"),
    ATTENTION("attention", "attention (softmax)"),
    LSTM_IN_ORDER("lstmInOrder", "LSTM, one after another"),
    FIRST("first", "the first one"),
    CONCATENATE("concatenate", "concatenated, then a linear layer");

    private final String value;
    private final String label;

    Aggregation(String value, String label) {
        this.value = value;
        this.label = label;
    }

    String value() {
        return value;
    }

    String label() {
        return label;
    }

    static Option[] options() {
        return Arrays.stream(values()).map(a -> new Option(a.value, a.label)).toArray(Option[]::new);
    }

    static Aggregation named(String value) {
        return Arrays.stream(values())
                .filter(a -> a.value.equals(value))
                .findFirst()
                .orElseThrow();
    }

    /** Whether it reads its list in order: another order of the same numbers gives another result. */
    boolean readsInOrder() {
        return this == LSTM_IN_ORDER || this == FIRST || this == CONCATENATE;
    }

    /** Of at least one number. */
    double of(double[] x, Weights weights) {
        return switch (this) {
            case SUM -> Arrays.stream(x).sum();
            case MEAN -> Arrays.stream(x).sum() / x.length;
            case MAX -> Arrays.stream(x).max().orElseThrow();
            case MIN -> Arrays.stream(x).min().orElseThrow();
            case PRODUCT -> Arrays.stream(x).reduce(1, (a, b) -> a * b);
            case MEDIAN -> median(x);
            case ATTENTION -> attention(x, weights.query());
            case LSTM_IN_ORDER -> lstm(x, weights.gates());
            case FIRST -> x[0];
            case CONCATENATE -> concatenated(x, weights.reading());
        };
    }

    private static double median(double[] x) {
        double[] sorted = x.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /** Σ α_j x_j with α = softmax(q x). */
    private static double attention(double[] x, double query) {
        double largest = Arrays.stream(x).map(value -> query * value).max().orElseThrow();
        double total = 0;
        double sum = 0;
        for (double value : x) {
            double weight = Math.exp(query * value - largest);
            total += weight;
            sum += weight * value;
        }
        return sum / total;
    }

    private static double concatenated(double[] x, double[] reading) {
        double sum = 0;
        for (int j = 0; j < x.length; j++) {
            sum += reading[j] * x[j];
        }
        return sum;
    }

    /** A cell of one unit: gates for input, forgetting, output and candidate, each with weights of x, of h, and a bias. */
    private static double lstm(double[] x, double[] gates) {
        double h = 0;
        double c = 0;
        for (double value : x) {
            double input = sigmoid(gates[0] * value + gates[1] * h + gates[2]);
            double forget = sigmoid(gates[3] * value + gates[4] * h + gates[5]);
            double output = sigmoid(gates[6] * value + gates[7] * h + gates[8]);
            double candidate = Math.tanh(gates[9] * value + gates[10] * h + gates[11]);
            c = forget * c + input * candidate;
            h = output * Math.tanh(c);
        }
        return h;
    }

    private static double sigmoid(double z) {
        return 1 / (1 + Math.exp(-z));
    }
}
