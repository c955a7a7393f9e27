package dev.gradus.labs.sgdinterpolation;

import dev.gradus.sim.frame.Series.Points;
import dev.gradus.sim.frame.Series.Points.Column;
import java.util.Arrays;

/** Collects rows x, y, curve. */
final class CurveRows {
    private final double[] x;
    private final double[] y;
    private final double[] curve;
    private int rows;

    CurveRows(int capacity) {
        x = new double[capacity];
        y = new double[capacity];
        curve = new double[capacity];
    }

    void add(double newX, double newY, int newCurve) {
        x[rows] = newX;
        y[rows] = newY;
        curve[rows] = newCurve;
        rows++;
    }

    Points points() {
        return Points.of(
                new Column("x", Arrays.copyOf(x, rows)),
                new Column("y", Arrays.copyOf(y, rows)),
                new Column("curve", Arrays.copyOf(curve, rows)));
    }
}
