package dev.gradus.run.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gradus.random.Rng;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PyramidTest {
    private static final int COLUMNS = 3;

    private final List<float[]> all = new ArrayList<>();

    @Test
    void keepsEveryRowWhileThereAreBucketsEnough() {
        Pyramid pyramid = filled(16, 16, new Rng(1));
        assertThat(pyramid.width()).isEqualTo(1);
        assertMatchesBruteForce(pyramid.rows(16), 0, 1);
    }

    @Test
    void keepsExtremesAndTheirOrderForAnyLength() {
        Rng rng = new Rng(2);
        for (int length = 1; length < 300; length++) {
            all.clear();
            Pyramid pyramid = filled(16, length, rng);
            assertMatchesBruteForce(pyramid.rows(32), 0, pyramid.width());
        }
    }

    @Test
    void joinsBucketsFurtherForFewerRows() {
        Pyramid pyramid = filled(64, 5000, new Rng(3));
        for (int maxRows : new int[] {128, 64, 20, 8, 2}) {
            TraceRows rows = pyramid.rows(maxRows);
            assertThat(rows.count()).isLessThanOrEqualTo(maxRows);
            assertMatchesBruteForce(rows, 0, (long) (rows.steps()[1] - rows.steps()[0]) + 1);
        }
    }

    @Test
    void rowsAfterACutHaveNoGapAndNoRepetition() {
        Pyramid pyramid = filled(16, 100, new Rng(4));
        assertThat(pyramid.width()).isEqualTo(8);
        assertThat(pyramid.canCutAfter(47)).isTrue();
        assertThat(pyramid.canCutAfter(48)).isFalse();
        assertMatchesBruteForce(pyramid.rowsAfter(47, 100), 48, 8);
        assertThat(pyramid.rowsAfter(99, 100).count()).isZero();
    }

    @Test
    void rowsBetweenTwoStepsAreThoseOfTheirBuckets() {
        Pyramid fine = filled(128, 100, new Rng(7));
        assertThat(fine.rowsBetween(40, 42, 10).steps()).containsExactly(40, 41, 42);
        assertThat(fine.rowsBetween(98, 500, 10).steps()).containsExactly(98, 99);
        assertThat(fine.rowsBetween(100, 500, 10).count()).isZero();
        assertThat(fine.rowsBetween(9, 3, 10).count()).isZero();
        assertThat(fine.rowsBetween(0, 99, 10).count()).isLessThanOrEqualTo(10);
        all.clear();
        Pyramid coarse = filled(16, 100, new Rng(7));
        assertThat(coarse.rowsBetween(20, 25, 10).steps()).containsExactly(16, 23, 24, 31);
    }

    @Test
    void goingBackToAMarkLeavesWhatAnUnbrokenRunHadThere() {
        for (int at = 0; at < 200; at++) {
            all.clear();
            Rng rng = new Rng(5);
            Pyramid pyramid = filled(16, at + 1, rng);
            Mark mark = pyramid.mark();
            fill(pyramid, 333, rng);
            pyramid.truncate(mark);
            all.subList(at + 1, all.size()).clear();
            assertThat(pyramid.last()).isEqualTo(at);
            assertMatchesBruteForce(pyramid.rows(1000), 0, pyramid.width());
            fill(pyramid, at + 50, rng);
            assertMatchesBruteForce(pyramid.rows(1000), 0, pyramid.width());
        }
    }

    @Test
    void undefinedValuesAreNoExtremes() {
        Pyramid pyramid = new Pyramid(1, 2);
        for (float value : new float[] {Float.NaN, 3, Float.NaN, 1, Float.NaN, Float.NaN, Float.NaN, Float.NaN}) {
            pyramid.add(pyramid.isEmpty() ? 0 : pyramid.last() + 1, new float[] {value});
        }
        assertThat(pyramid.rows(4).values()).containsExactly(3, 1, Float.NaN, Float.NaN);
    }

    @Test
    void refusesAGap() {
        Pyramid pyramid = filled(16, 10, new Rng(6));
        assertThatThrownBy(() -> pyramid.add(11, new float[COLUMNS])).hasMessage("step must be 10, got 11");
    }

    @Test
    void singlePrecisionKeepsFiniteFiniteAndNonzeroNonzero() {
        assertThat(TraceRows.single(1e300)).isEqualTo(Float.MAX_VALUE);
        assertThat(TraceRows.single(-1e-300)).isEqualTo(-Float.MIN_VALUE);
        assertThat(TraceRows.single(0)).isZero();
        assertThat(TraceRows.single(Double.NaN)).isNaN();
    }

    private Pyramid filled(int capacity, int length, Rng rng) {
        Pyramid pyramid = new Pyramid(COLUMNS, capacity);
        fill(pyramid, length, rng);
        return pyramid;
    }

    /** Small whole numbers, so that extremes tie, and gaps of undefined values. */
    private void fill(Pyramid pyramid, int length, Rng rng) {
        while (all.size() < length) {
            float[] row = new float[COLUMNS];
            for (int c = 0; c < COLUMNS; c++) {
                row[c] = rng.integer(0, 5) == 0 ? Float.NaN : rng.integer(-4, 5);
            }
            pyramid.add(all.size(), row);
            all.add(row);
        }
    }

    private void assertMatchesBruteForce(TraceRows rows, int from, long width) {
        RowsBuilder expected = new RowsBuilder(COLUMNS, 2 * all.size());
        for (int first = from; first < all.size(); first += (int) width) {
            int last = (int) Math.min(first + width, all.size()) - 1;
            expected.add(first, last, bruteForce(first, last));
        }
        assertThat(rows.steps()).isEqualTo(expected.build().steps());
        assertThat(rows.values()).isEqualTo(expected.build().values());
    }

    private Extremes bruteForce(int first, int last) {
        float[] earlier = new float[COLUMNS];
        float[] later = new float[COLUMNS];
        for (int c = 0; c < COLUMNS; c++) {
            earlier[c] = extremes(first, last, c)[0];
            later[c] = extremes(first, last, c)[1];
        }
        Extremes bucket = new Extremes(COLUMNS, 1);
        bucket.set(0, earlier);
        bucket.extend(0, later);
        return bucket;
    }

    private float[] extremes(int first, int last, int column) {
        int lowest = -1;
        int highest = -1;
        for (int i = first; i <= last; i++) {
            float value = all.get(i)[column];
            if (Float.isNaN(value)) {
                continue;
            }
            lowest = lowest < 0 || value < all.get(lowest)[column] ? i : lowest;
            highest = highest < 0 || value > all.get(highest)[column] ? i : highest;
        }
        if (lowest < 0) {
            return new float[] {Float.NaN, Float.NaN};
        }
        return new float[] {all.get(Math.min(lowest, highest))[column], all.get(Math.max(lowest, highest))[column]};
    }
}
