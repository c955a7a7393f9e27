package dev.gradus.labs.sgdinterpolation;

import dev.gradus.kernel.Rows;
import dev.gradus.kernel.SlicedWork;
import dev.gradus.linalg.GramAssembly;
import dev.gradus.linalg.Matrix;
import dev.gradus.linalg.SymmetricEigen;
import dev.gradus.linalg.SymmetricEigenSolver;
import dev.gradus.random.Rng;
import dev.gradus.sim.Budget;
import dev.gradus.sim.Preparation;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Draws the data and finds the singular directions of X, in slices: by the eigenvectors of the smaller of XXᵀ and XᵀX.
 * Order of draws: X = randn(n, d), truth = randn(d, 1), noise = randn(n, 1) if there is any. Owned by one thread at a
 * time.
 */
final class ProblemPreparation implements Preparation<Problem> {
    /** A piece of work and what follows from it. */
    private record Stage(SlicedWork work, Supplier<Stage> next) {}

    /** A drawn X has full rank; what is smaller than this share of the largest curvature is rounding. */
    private static final double ROUNDING = 1e-16;

    private static final int COST_OF_A_NORMAL = 8;

    private final ProblemKey key;
    private final Rng rng;
    private final Matrix x;
    private double[] truth = {};
    private double[] cleanTargets = {};
    private double[] targets = {};
    private double largestRow;
    private Stage stage;
    private Optional<Problem> problem = Optional.empty();

    ProblemPreparation(ProblemKey key) {
        this.key = key;
        rng = new Rng(key.seed());
        x = Matrix.zeros(key.n(), key.d());
        stage = new Stage(new RowPieces(key.n(), key.d() * COST_OF_A_NORMAL, this::drawRow), this::multiply);
    }

    @Override
    public Optional<Problem> advance(Budget budget) {
        while (problem.isEmpty()) {
            if (!stage.work().advance(budget::exhausted)) {
                return Optional.empty();
            }
            stage = stage.next().get();
        }
        return problem;
    }

    @Override
    public long bytes() {
        return key.bytes();
    }

    private void drawRow(int row) {
        double squares = 0;
        for (int j = row * key.d(); j < (row + 1) * key.d(); j++) {
            double entry = rng.normal();
            x.values()[j] = entry;
            squares += entry * entry;
        }
        largestRow = Math.max(largestRow, squares);
    }

    private Stage multiply() {
        truth = rng.normals(key.d());
        cleanTargets = x.times(truth);
        targets = cleanTargets.clone();
        if (key.noiseIsDrawn()) {
            double[] errors = rng.normals(key.n());
            Arrays.setAll(targets, i -> cleanTargets[i] + key.noise() * errors[i]);
        }
        GramAssembly gram = new GramAssembly(key.wide() ? x.transpose() : x);
        return new Stage(gram, () -> diagonalise(gram.result()));
    }

    private Stage diagonalise(Matrix gram) {
        SymmetricEigenSolver solver = new SymmetricEigenSolver(gram);
        return new Stage(solver, () -> express(gram, solver.result()));
    }

    /** The rows of X in the coordinates that the curves work in. */
    private Stage express(Matrix gram, SymmetricEigen eigen) {
        if (key.form() == ProblemKey.Form.DUAL) {
            return finish(eigen, gram);
        }
        int rank = eigen.values().length;
        Matrix system = Matrix.zeros(key.n(), rank);
        return key.wide()
                ? finish(eigen, scaleColumns(eigen, system))
                : new Stage(
                        new RowPieces(key.n(), key.d() * rank, row -> turnRow(row, eigen.vectors(), system)),
                        () -> finish(eigen, system));
    }

    private Stage finish(SymmetricEigen eigen, Matrix system) {
        double smallest = ROUNDING * eigen.values()[0];
        double[] curvatures =
                Arrays.stream(eigen.values()).map(v -> Math.max(smallest, v)).toArray();
        problem = Optional.of(new Problem(
                key,
                key.wide() ? x : Matrix.zeros(0, key.d()),
                truth,
                cleanTargets,
                targets,
                curvatures,
                eigen.vectors(),
                system,
                largestRow,
                rng.state()));
        return stage;
    }

    /** Row of X·V. */
    private void turnRow(int row, Matrix directions, Matrix system) {
        int d = key.d();
        double[] factors = Arrays.copyOfRange(x.values(), row * d, (row + 1) * d);
        double[] turned = new double[d];
        directions.asRows().addTransposedTimes(factors, turned);
        System.arraycopy(turned, 0, system.values(), row * d, d);
    }

    /** U·diag(σ). */
    private static Matrix scaleColumns(SymmetricEigen eigen, Matrix system) {
        Rows from = eigen.vectors().asRows();
        for (int i = 0; i < system.values().length; i++) {
            double curvature = Math.max(0, eigen.values()[i % system.columns()]);
            system.values()[i] = from.values()[i] * Math.sqrt(curvature);
        }
        return system;
    }
}
