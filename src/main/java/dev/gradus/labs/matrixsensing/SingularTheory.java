package dev.gradus.labs.matrixsensing;

import dev.gradus.sim.frame.Series.Points;
import dev.gradus.sim.frame.Series.Points.Column;
import java.util.ArrayList;
import java.util.List;

/**
 * What becomes of a descent with infinitely many measurements: along an eigenvector of X* with eigenvalue λ_j a singular value s_j
 * of U goes to s_j·(1 + 2η(λ_j − s_j²)) at every step. Exact where U starts as a multiple of the identity.
 *
 * @param eigenvalues λ_j of X*
 * @param starts s_j at step 0
 * @param rates η·λ₁ of every step so far
 */
record SingularTheory(double[] eigenvalues, double[] starts, RateHistory rates) {
    /** Steps that are drawn at least. */
    private static final long LEAST_STEPS = 400;

    private static final int MOST_ROWS = 200;

    /** Beyond so many times √λ₁ a curve has left every picture. */
    private static final double LEFT = 1e6;

    /** The curves from step 0 on, twice as far as often as {@code step} needs it. */
    Points until(long step) {
        long last = LEAST_STEPS;
        while (last < step) {
            last *= 2;
        }
        int stride = Math.toIntExact(Math.ceilDiv(last, MOST_ROWS - 1));
        int rows = Math.toIntExact(last / stride) + 1;
        double[] steps = new double[rows];
        List<Column> columns = new ArrayList<>(List.of(new Column("x", steps)));
        for (int j = 0; j < eigenvalues.length; j++) {
            columns.add(new Column("s" + (j + 1), new double[rows]));
        }
        for (int row = 0; row < rows; row++) {
            steps[row] = (double) row * stride;
        }
        for (int j = 0; j < eigenvalues.length; j++) {
            follow(j, stride, columns.get(j + 1).values());
        }
        return new Points(columns);
    }

    private void follow(int j, int stride, double[] values) {
        double s = starts[j];
        values[0] = s;
        for (int row = 1; row < values.length; row++) {
            for (int i = 0; i < stride; i++) {
                double rate = rates.after((row - 1L) * stride + i) / eigenvalues[0];
                s *= 1 + 2 * rate * (eigenvalues[j] - s * s);
            }
            boolean isInPicture = Math.abs(s) <= LEFT * Math.sqrt(eigenvalues[0]);
            values[row] = isInPicture ? Math.abs(s) : Double.NaN;
        }
    }
}
