package dev.gradus.labs.batchorlayer;

import java.util.Arrays;

/**
 * y = (h − mean)/√(variance + ε) within every cell of a scope, forwards and backwards. Shapes: h, y and their gradients
 * [rows, units], statistics [cells]. Owner: one micro-batch.
 */
final class Standardiser {
    /** As in PyTorch's normalisation layers. */
    static final double EPSILON = 1e-5;

    private final Setup setup;
    private final int rows;
    private final int cells;
    private final double[] means;
    private final double[] variances;
    private final boolean isFixed;

    /** Statistics are those of {@code h}. */
    static Standardiser of(Setup setup, double[] h) {
        int rows = h.length / setup.hidden();
        int cells = setup.usedScope().cells(rows, setup.hidden(), setup.groups());
        Standardiser standardiser = new Standardiser(setup, rows, new double[cells], new double[cells]);
        standardiser.measure(h);
        return standardiser;
    }

    /** Statistics are given, one of each unit. */
    static Standardiser fixed(Setup setup, int rows, double[] means, double[] variances) {
        return new Standardiser(setup, rows, means, variances);
    }

    private Standardiser(Setup setup, int rows, double[] means, double[] variances) {
        this.setup = setup;
        this.rows = rows;
        this.cells = means.length;
        this.means = means;
        this.variances = variances;
        this.isFixed = setup.isEvaluation() && setup.usedScope() == Scope.BATCH && setup.scope() == Scope.BATCH;
    }

    double[] means() {
        return means;
    }

    double[] variances() {
        return variances;
    }

    double[] forward(double[] h) {
        double[] y = h.clone();
        if (setup.usedScope() != Scope.NONE) {
            for (int i = 0; i < y.length; i++) {
                int cell = cell(i);
                y[i] = (h[i] - means[cell]) / deviation(cell);
            }
        }
        return y;
    }

    /** dh = (dy − mean(dy) − y·mean(dy·y))/deviation; statistics that are given do not depend on h. */
    double[] backward(double[] y, double[] dy) {
        if (setup.usedScope() == Scope.NONE) {
            return dy.clone();
        }
        double[] mean = new double[cells];
        double[] product = new double[cells];
        if (!isFixed) {
            for (int i = 0; i < y.length; i++) {
                mean[cell(i)] += dy[i] * cells / y.length;
                product[cell(i)] += dy[i] * y[i] * cells / y.length;
            }
        }
        double[] dh = new double[y.length];
        Arrays.setAll(dh, i -> (dy[i] - mean[cell(i)] - y[i] * product[cell(i)]) / deviation(cell(i)));
        return dh;
    }

    private void measure(double[] h) {
        double each = (double) h.length / cells;
        for (int i = 0; i < h.length; i++) {
            means[cell(i)] += h[i] / each;
        }
        for (int i = 0; i < h.length; i++) {
            double distance = h[i] - means[cell(i)];
            variances[cell(i)] += distance * distance / each;
        }
    }

    private double deviation(int cell) {
        return Math.sqrt(variances[cell] + EPSILON);
    }

    private int cell(int entry) {
        int units = setup.hidden();
        return setup.usedScope().cell(entry / units, entry % units, units, setup.groups());
    }

    /** Samples of the micro-batch. */
    int rows() {
        return rows;
    }
}
