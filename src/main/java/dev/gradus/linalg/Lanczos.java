package dev.gradus.linalg;

import dev.gradus.kernel.Rows;
import dev.gradus.kernel.Vectors;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * The eigenpairs of largest absolute value of a symmetric operator, one product a step: an orthonormal basis q_1 … q_k of
 * span{q, A·q, A²·q, …}, in which A is a small tridiagonal matrix T. With T·s = θ·s, (θ, Q·s) is nearly an eigenpair of A, and
 * its residual ‖A·Qs − θ·Qs‖ = β_k·|s_k| is known without a product. Every new direction is made orthogonal to all before it.
 *
 * <p>For singular vectors of a matrix B, give the operator B·Bᵀ (left ones) or Bᵀ·B (right ones).
 *
 * <p>Source: C. Lanczos, J. Research of the National Bureau of Standards 45 (1950); B. N. Parlett, "The Symmetric Eigenvalue
 * Problem" (1980), chapter 13. Owned by one thread.
 */
public final class Lanczos {
    private static final int INITIAL_STEPS = 32;

    /** A direction shorter than this share of the largest Ritz value is rounding: the space is exhausted. */
    private static final double NOTHING = 1e-13;

    /** Share of its squared length that a vector must keep not to be made orthogonal again. */
    private static final double LITTLE = 0.01;

    private final LinearOperator operator;
    private final int wanted;
    private final double tolerance;
    private double[] basis;
    private Rows rows;
    private int[] all;
    private double[] overlaps;
    private double[] diagonal;
    private double[] coupling;
    private int steps;
    private Ritz ritz = new Ritz(new double[0], new double[0], new int[0]);

    /**
     * What is known of the leading eigenvalues after so many steps, largest absolute value first.
     *
     * @param values θ
     * @param residuals ‖A·v − θ·v‖ of the unit vectors that belong to them
     * @param places where each stands among the eigenvalues of T as they come out
     */
    private record Ritz(double[] values, double[] residuals, int[] places) {}

    /** Everything that further steps depend on: basis [steps + 1, n], and the tridiagonal matrix. */
    public record State(int steps, double[] basis, double[] diagonal, double[] coupling) {}

    /**
     * Nothing is done yet.
     *
     * @param wanted number of eigenpairs; as many as there are if there are fewer
     * @param tolerance residuals up to this share of the largest eigenvalue are small enough
     * @param start any direction that is not orthogonal to what is looked for [n]
     */
    public Lanczos(LinearOperator operator, int wanted, double tolerance, double[] start) {
        if (start.length != operator.order() || wanted < 1) {
            throw new IllegalArgumentException("start must have length " + operator.order()
                    + " and wanted be at least 1, got " + start.length + " and " + wanted);
        }
        this.operator = operator;
        this.wanted = Math.min(wanted, operator.order());
        this.tolerance = tolerance;
        basis = new double[0];
        rows = Rows.of(basis, operator.order());
        all = new int[0];
        overlaps = new double[0];
        diagonal = new double[0];
        coupling = new double[0];
        makeRoom(INITIAL_STEPS);
        double length = Math.sqrt(Vectors.sumOfSquares(start));
        for (int i = 0; i < start.length; i++) {
            basis[i] = start[i] / length;
        }
    }

    /** Completed steps: products with the operator. */
    public int steps() {
        return steps;
    }

    /** Leading eigenvalues as far as they are known, at most as many as wanted. */
    public double[] values() {
        return ritz.values.clone();
    }

    /** Residuals of the vectors that belong to them. */
    public double[] residuals() {
        return ritz.residuals.clone();
    }

    /** Whether all wanted eigenpairs are accurate enough. */
    public boolean converged() {
        return steps == operator.order()
                || (ritz.values.length == wanted
                        && Arrays.stream(ritz.residuals)
                                .allMatch(residual -> residual <= tolerance * Math.abs(ritz.values[0])));
    }

    /** One product and one more direction; nothing once the basis spans everything. */
    public void step() {
        int n = operator.order();
        if (steps == n) {
            return;
        }
        makeRoom(steps + 2);
        double[] image = new double[n];
        double[] current = Arrays.copyOfRange(basis, steps * n, (steps + 1) * n);
        operator.times(current, image);
        diagonal[steps] = Vectors.dot(current, image);
        steps++;
        orthogonalise(image);
        double length = Math.sqrt(Vectors.sumOfSquares(image));
        double scale = Arrays.stream(diagonal, 0, steps).map(Math::abs).max().orElse(0);
        coupling[steps - 1] = length <= NOTHING * scale ? 0 : length;
        if (steps < n) {
            append(coupling[steps - 1] == 0 ? freshDirection() : image);
        }
        ritz = ritz();
    }

    /** Unit eigenvectors, one per column, as many as eigenvalues are known; their largest entries are positive. */
    public Matrix vectors() {
        int n = operator.order();
        Matrix turned = Matrix.identity(steps);
        solve(turned);
        Matrix vectors = Matrix.zeros(n, ritz.values.length);
        for (int k = 0; k < ritz.values.length; k++) {
            double[] vector = new double[n];
            int place = ritz.places[k] * steps;
            rows.addRows(all, Arrays.copyOfRange(turned.values(), place, place + steps), steps, vector);
            double factor = 1 / Math.copySign(Math.sqrt(Vectors.sumOfSquares(vector)), largest(vector));
            for (int i = 0; i < n; i++) {
                vectors.values()[i * vectors.columns() + k] = factor * vector[i];
            }
        }
        return vectors;
    }

    public State state() {
        int n = operator.order();
        return new State(
                steps,
                Arrays.copyOf(basis, Math.min(n, steps + 1) * n),
                Arrays.copyOf(diagonal, steps),
                Arrays.copyOf(coupling, steps));
    }

    /** Goes back, or on, to a state of the same operator. */
    public void restore(State state) {
        makeRoom(state.steps + 1);
        steps = state.steps;
        System.arraycopy(state.basis, 0, basis, 0, state.basis.length);
        System.arraycopy(state.diagonal, 0, diagonal, 0, steps);
        System.arraycopy(state.coupling, 0, coupling, 0, steps);
        ritz = ritz();
    }

    private void makeRoom(int vectors) {
        int n = operator.order();
        if (vectors * n > basis.length) {
            int room = Math.min(n + 1, Math.max(vectors, 2 * all.length));
            basis = Arrays.copyOf(basis, room * n);
            rows = Rows.of(basis, n);
            all = IntStream.range(0, room).toArray();
            overlaps = new double[room];
            diagonal = Arrays.copyOf(diagonal, room);
            coupling = Arrays.copyOf(coupling, room);
        }
    }

    /** v ← v − Q·Qᵀ·v; once more where so much was taken away that what is left may be rounding. */
    private void orthogonalise(double[] vector) {
        double before;
        double after = Vectors.sumOfSquares(vector);
        do {
            before = after;
            rows.dots(all, steps, vector, overlaps);
            for (int i = 0; i < steps; i++) {
                overlaps[i] = -overlaps[i];
            }
            rows.addRows(all, overlaps, steps, vector);
            after = Vectors.sumOfSquares(vector);
        } while (after < LITTLE * before && after > NOTHING * NOTHING * before);
    }

    private void append(double[] direction) {
        double length = Math.sqrt(Vectors.sumOfSquares(direction));
        int at = steps * direction.length;
        for (int i = 0; i < direction.length; i++) {
            basis[at + i] = direction[i] / length;
        }
    }

    /** The space is closed under A: a unit vector that is not in it, its part outside. */
    private double[] freshDirection() {
        int n = operator.order();
        double[] best = new double[n];
        for (int i = 0; i < n; i++) {
            double[] unit = new double[n];
            unit[i] = 1;
            orthogonalise(unit);
            if (Vectors.sumOfSquares(unit) > 0.25) {
                return unit;
            }
            best = Vectors.sumOfSquares(unit) > Vectors.sumOfSquares(best) ? unit : best;
        }
        return best;
    }

    private Ritz ritz() {
        Matrix last = Matrix.zeros(steps, 1);
        if (steps > 0) {
            last.values()[steps - 1] = 1;
        }
        double[] eigenvalues = solve(last);
        int[] places = IntStream.range(0, steps)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -Math.abs(eigenvalues[i])))
                .limit(wanted)
                .mapToInt(i -> i)
                .toArray();
        double beta = steps == 0 ? 0 : coupling[steps - 1];
        return new Ritz(
                Arrays.stream(places).mapToDouble(i -> eigenvalues[i]).toArray(),
                Arrays.stream(places)
                        .mapToDouble(i -> beta * Math.abs(last.values()[i]))
                        .toArray(),
                places);
    }

    /** Eigenvalues of T; {@code turned} goes along. */
    private double[] solve(Matrix turned) {
        double[] between = Arrays.copyOf(coupling, steps);
        if (steps > 0) {
            between[steps - 1] = 0;
        }
        ImplicitQl iteration = new ImplicitQl(Arrays.copyOf(diagonal, steps), between, turned);
        iteration.finish();
        return iteration.eigenvalues();
    }

    private static double largest(double[] vector) {
        double largest = 0;
        for (double entry : vector) {
            largest = Math.abs(entry) > Math.abs(largest) ? entry : largest;
        }
        return largest;
    }
}
