package dev.gradus.labs.graphclustering;

import dev.gradus.kernel.Elementwise;
import dev.gradus.kernel.Storage;
import dev.gradus.linalg.SkylineMatrix;
import dev.gradus.sim.Budget;
import dev.gradus.sim.Preparation;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;

/** Builds a similarity graph, some ten thousand entries between two pauses. Owned by one thread at a time. */
final class SimilarityPreparation implements Preparation<Similarity> {
    /** exp(−41) = 2e-18: beside a degree of 1 or more it is nothing. */
    private static final double VANISHED = 41;

    private static final int PIECE = 8192;
    private static final int PIECES_PER_SLICE = 8;

    private final SimilarityKey key;
    private final PointSet points;
    private final int[] order;
    private final double[] x;
    private final double[] y;
    private final SkylineMatrix matrix;
    private final Storage piece = Storage.of(new double[PIECE]);
    private final Elementwise loops = piece.kernels().elementwise();
    private int row;
    private int column;
    private Optional<Similarity> result = Optional.empty();

    /** Draws the points and sorts them; no entry is computed yet. */
    SimilarityPreparation(SimilarityKey key) {
        this.key = key;
        points = PointSet.of(key);
        double[] along = alongTheSpread(points);
        order = IntStream.range(0, points.size())
                .boxed()
                .sorted(Comparator.comparingDouble(i -> along[i]))
                .mapToInt(i -> i)
                .toArray();
        x = Arrays.stream(order).mapToDouble(i -> points.x()[i]).toArray();
        y = Arrays.stream(order).mapToDouble(i -> points.y()[i]).toArray();
        matrix = new SkylineMatrix(firstColumns(along));
        column = points.size() == 0 ? 0 : matrix.first(0);
    }

    @Override
    public Optional<Similarity> advance(Budget budget) {
        for (int pieces = 1; row < order.length; pieces++) {
            fillPiece();
            if (row < order.length && pieces % PIECES_PER_SLICE == 0 && budget.exhausted()) {
                return Optional.empty();
            }
        }
        if (result.isEmpty()) {
            result = Optional.of(whole());
        }
        return result;
    }

    @Override
    public long bytes() {
        return key.bytes();
    }

    private Similarity whole() {
        double[] ones = new double[order.length];
        double[] degrees = new double[order.length];
        Arrays.fill(ones, 1);
        matrix.times(ones, degrees);
        return new Similarity(points, key.exponent(), order, matrix, degrees);
    }

    /** Coordinates along the direction of largest variance. */
    private static double[] alongTheSpread(PointSet points) {
        double meanX = Arrays.stream(points.x()).average().orElse(0);
        double meanY = Arrays.stream(points.y()).average().orElse(0);
        double xx = 0;
        double xy = 0;
        double yy = 0;
        for (int i = 0; i < points.size(); i++) {
            double dx = points.x()[i] - meanX;
            double dy = points.y()[i] - meanY;
            xx += dx * dx;
            xy += dx * dy;
            yy += dy * dy;
        }
        double angle = Math.atan2(2 * xy, xx - yy) / 2;
        double[] along = new double[points.size()];
        for (int i = 0; i < along.length; i++) {
            along[i] = Math.cos(angle) * points.x()[i] + Math.sin(angle) * points.y()[i];
        }
        return along;
    }

    /** Points that are apart in one direction are at least as far apart in the plane. */
    private int[] firstColumns(double[] along) {
        int[] first = new int[order.length];
        if (key.exponent() >= 0) {
            return first;
        }
        double reach = Math.sqrt(VANISHED / -key.exponent());
        for (int i = 1; i < first.length; i++) {
            first[i] = first[i - 1];
            while (along[order[i]] - along[order[first[i]]] > reach) {
                first[i]++;
            }
        }
        return first;
    }

    /** Exponents first, then all exponentials of the piece at once. */
    private void fillPiece() {
        int start = matrix.start(row) + column - matrix.first(row);
        int count = 0;
        double[] exponents = piece.doubles();
        while (row < order.length && count < PIECE) {
            int end = Math.min(row, column + PIECE - count - 1);
            for (; column <= end; column++) {
                double dx = x[row] - x[column];
                double dy = y[row] - y[column];
                exponents[count++] = key.exponent() * (dx * dx + dy * dy);
            }
            if (column > row) {
                row++;
                column = row < order.length ? matrix.first(row) : 0;
            }
        }
        loops.exp(piece, piece);
        System.arraycopy(exponents, 0, matrix.values(), start, count);
    }
}
