package dev.gradus.labs.autograd;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Where nodes stand: operations by level, the output on top; a leaf or constant one level below the first operation that uses
 * it. From left to right in the order of the expression, every operation above the middle of its operands.
 */
record Layout(double[] x, double[] y) {
    static Layout of(Formula formula) {
        double[] y = heights(formula);
        return new Layout(columns(formula, y), y);
    }

    private static double[] heights(Formula formula) {
        double[] y = Arrays.stream(formula.levels()).asDoubleStream().toArray();
        double[] lowestConsumer = new double[y.length];
        Arrays.fill(lowestConsumer, Double.POSITIVE_INFINITY);
        for (Formula.Wire wire : formula.wires()) {
            lowestConsumer[wire.from()] = Math.min(lowestConsumer[wire.from()], y[wire.to()]);
        }
        for (int node = 0; node < y.length; node++) {
            if (formula.operands(node).isEmpty()) {
                y[node] = lowestConsumer[node] - 1;
            }
        }
        return y;
    }

    /** Inputs take the next free place to the right; operations stand between their operands. */
    private static double[] columns(Formula formula, double[] y) {
        double[] x = new double[y.length];
        double free = 0;
        for (int node = 0; node < x.length; node++) {
            List<Integer> operands = formula.operands(node);
            x[node] = operands.isEmpty()
                    ? free++
                    : operands.stream()
                            .distinct()
                            .mapToDouble(operand -> x[operand])
                            .average()
                            .orElseThrow();
        }
        IntStream.rangeClosed(0, (int) Arrays.stream(y).max().orElse(0)).forEach(level -> spread(x, y, level));
        return x;
    }

    /** Keeps the nodes of one level at least one place apart, around the same middle. */
    private static void spread(double[] x, double[] y, int level) {
        List<Integer> row = new ArrayList<>(IntStream.range(0, x.length)
                .filter(node -> y[node] == level)
                .boxed()
                .toList());
        row.sort(Comparator.comparingDouble(node -> x[node]));
        double moved = 0;
        for (int i = 1; i < row.size(); i++) {
            double least = x[row.get(i - 1)] + 1;
            double shift = Math.max(0, least - x[row.get(i)]);
            x[row.get(i)] += shift;
            moved += shift;
        }
        for (int node : row) {
            x[node] -= moved / row.size();
        }
    }
}
