package dev.gradus.linalg;

import java.util.Arrays;

/**
 * k-means from given centres, one iteration at a time: every point goes to its nearest centre (the first of several), then
 * every centre to the mean of its points. A centre without points stays where it is.
 *
 * <p>Source: S. P. Lloyd, IEEE Transactions on Information Theory 28 (1982). Owned by one thread.
 */
public final class Lloyd {
    private final Matrix points;
    private final Matrix centres;
    private final int[] labels;
    private double inertia = Double.NaN;

    /**
     * No point has a label yet.
     *
     * @param points one per row [n, d]
     * @param centres one per row, copied [k, d]
     */
    public Lloyd(Matrix points, Matrix centres) {
        this.points = points;
        this.centres =
                new Matrix(centres.rows(), centres.columns(), centres.values().clone());
        labels = new int[points.rows()];
        Arrays.fill(labels, -1);
    }

    /** Goes on from a state: labels [n] and centres [k, d]. */
    public void restore(int[] oldLabels, double[] oldCentres, double oldInertia) {
        System.arraycopy(oldLabels, 0, labels, 0, labels.length);
        System.arraycopy(oldCentres, 0, centres.values(), 0, oldCentres.length);
        inertia = oldInertia;
    }

    /** One iteration. @return whether any point changed its cluster; if none did, no centre moved */
    public boolean step() {
        boolean changed = false;
        double sum = 0;
        for (int i = 0; i < labels.length; i++) {
            int nearest = nearest(i);
            changed |= nearest != labels[i];
            labels[i] = nearest;
            sum += squaredDistance(i, nearest);
        }
        inertia = sum;
        if (changed) {
            moveCentres();
        }
        return changed;
    }

    /** Cluster of each point; −1 before the first iteration. */
    public int[] labels() {
        return labels.clone();
    }

    /** The centres after the last iteration [k, d]. */
    public Matrix centres() {
        return new Matrix(centres.rows(), centres.columns(), centres.values().clone());
    }

    /** Σ_i ‖x_i − c‖², c the centre that the point was given to; not a number before the first iteration. */
    public double inertia() {
        return inertia;
    }

    private int nearest(int point) {
        int nearest = 0;
        double least = squaredDistance(point, 0);
        for (int k = 1; k < centres.rows(); k++) {
            double distance = squaredDistance(point, k);
            if (distance < least) {
                least = distance;
                nearest = k;
            }
        }
        return nearest;
    }

    private double squaredDistance(int point, int centre) {
        int d = points.columns();
        double sum = 0;
        for (int j = 0; j < d; j++) {
            double difference = points.values()[point * d + j] - centres.values()[centre * d + j];
            sum += difference * difference;
        }
        return sum;
    }

    private void moveCentres() {
        int d = points.columns();
        double[] sums = new double[centres.values().length];
        int[] counts = new int[centres.rows()];
        for (int i = 0; i < labels.length; i++) {
            counts[labels[i]]++;
            for (int j = 0; j < d; j++) {
                sums[labels[i] * d + j] += points.values()[i * d + j];
            }
        }
        for (int i = 0; i < sums.length; i++) {
            if (counts[i / d] > 0) {
                centres.values()[i] = sums[i] / counts[i / d];
            }
        }
    }
}
