package dev.gradus.linalg;

import java.util.function.DoubleSupplier;

/**
 * k-means with several starts, one iteration at a time; the clustering of least inertia wins. A start ends when no point
 * changes its cluster.
 *
 * <p>Starting centres are points: different ones drawn evenly, or with probabilities proportional to the squared distance to
 * the nearest centre drawn so far (D. Arthur, S. Vassilvitskii, "k-means++", SODA 2007). Each takes one uniform number, where
 * drawn evenly as many as it takes to hit a new point. Owned by one thread.
 */
public final class KMeans {
    private static final int MOST_ITERATIONS = 300;

    /** How the first centres are chosen. */
    public enum Start {
        RANDOM,
        PLUS_PLUS
    }

    /** What is asked for: number of clusters, number of starts, how they begin. */
    public record Plan(int clusters, int restarts, Start start) {}

    /**
     * A clustering.
     *
     * @param labels cluster of each point [n]
     * @param centres [k, d]
     * @param inertia Σ_i ‖x_i − c‖²
     */
    public record Clustering(int[] labels, Matrix centres, double inertia) {}

    /**
     * Everything that further iterations depend on but the numbers still to be drawn.
     *
     * @param restart starts begun
     * @param iteration iterations of the present one
     * @param isOver whether the present one has ended
     */
    public record State(int restart, int iteration, Boolean isOver, Clustering present, Clustering best) {}

    private final Matrix points;
    private final Plan plan;
    private final DoubleSupplier uniform;
    private Lloyd lloyd;
    private Clustering best;
    private int restart;
    private int iteration;
    private boolean isOver = true;

    /**
     * Nothing is drawn yet.
     *
     * @param points one per row, at least one [n, d]
     * @param uniform numbers in [0, 1)
     */
    public KMeans(Matrix points, Plan plan, DoubleSupplier uniform) {
        this.points = points;
        this.plan = plan;
        this.uniform = uniform;
        lloyd = new Lloyd(points, Matrix.zeros(plan.clusters, points.columns()));
        best = new Clustering(lloyd.labels(), lloyd.centres(), Double.POSITIVE_INFINITY);
    }

    /** One iteration, of the next start if the present one has ended; nothing once all have. */
    public void step() {
        if (finished()) {
            return;
        }
        if (isOver) {
            lloyd = new Lloyd(points, start());
            restart++;
            iteration = 0;
        }
        isOver = !lloyd.step() || ++iteration == MOST_ITERATIONS;
        if (isOver && lloyd.inertia() < best.inertia) {
            best = present();
        }
    }

    /** Whether all starts have ended. */
    public boolean finished() {
        return isOver && restart == plan.restarts;
    }

    /** Starts begun. */
    public int restart() {
        return restart;
    }

    /** The clustering after the last iteration. */
    public Clustering present() {
        return new Clustering(lloyd.labels(), lloyd.centres(), lloyd.inertia());
    }

    /** The best of the starts that have ended; infinite inertia while none has. */
    public Clustering best() {
        return best;
    }

    public State state() {
        return new State(restart, iteration, isOver, present(), best);
    }

    /** Goes back, or on, to a state with the same points. */
    public void restore(State state) {
        restart = state.restart;
        iteration = state.iteration;
        isOver = state.isOver;
        best = state.best;
        lloyd = new Lloyd(points, state.present.centres);
        lloyd.restore(state.present.labels, state.present.centres.values(), state.present.inertia);
    }

    private Matrix start() {
        int[] chosen = plan.start == Start.RANDOM ? evenly() : spread();
        Matrix centres = Matrix.zeros(plan.clusters, points.columns());
        for (int k = 0; k < chosen.length; k++) {
            System.arraycopy(
                    points.values(),
                    chosen[k] * points.columns(),
                    centres.values(),
                    k * points.columns(),
                    points.columns());
        }
        return centres;
    }

    private int[] evenly() {
        int[] chosen = new int[plan.clusters];
        for (int k = 0; k < chosen.length; k++) {
            do {
                chosen[k] = (int) (uniform.getAsDouble() * points.rows());
            } while (k < points.rows() && isAmong(chosen, k));
        }
        return chosen;
    }

    private static boolean isAmong(int[] chosen, int k) {
        for (int i = 0; i < k; i++) {
            if (chosen[i] == chosen[k]) {
                return true;
            }
        }
        return false;
    }

    private int[] spread() {
        int n = points.rows();
        int[] chosen = new int[plan.clusters];
        chosen[0] = (int) (uniform.getAsDouble() * n);
        double[] distances = new double[n];
        for (int i = 0; i < n; i++) {
            distances[i] = squaredDistance(i, chosen[0]);
        }
        for (int k = 1; k < chosen.length; k++) {
            chosen[k] = proportional(distances, uniform.getAsDouble());
            for (int i = 0; i < n; i++) {
                distances[i] = Math.min(distances[i], squaredDistance(i, chosen[k]));
            }
        }
        return chosen;
    }

    /** The first index at which the running sum exceeds this share of the total; the last one if none does. */
    private static int proportional(double[] weights, double share) {
        double total = 0;
        for (double weight : weights) {
            total += weight;
        }
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i];
            if (sum > share * total) {
                return i;
            }
        }
        return weights.length - 1;
    }

    private double squaredDistance(int a, int b) {
        int d = points.columns();
        double sum = 0;
        for (int j = 0; j < d; j++) {
            double difference = points.values()[a * d + j] - points.values()[b * d + j];
            sum += difference * difference;
        }
        return sum;
    }
}
