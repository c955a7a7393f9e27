package dev.gradus.data.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.gradus.data.LabelledRows;
import dev.gradus.random.Rng;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PlanePointsTest {
    @Test
    void blobsSitAroundTheirCentres() {
        LabelledRows blobs = PlanePoints.blobs(3_000, 3, 0.5, new Rng(1)).finished();
        assertThat(classSizes(blobs)).containsOnly(1_000);
        for (int label = 0; label < 3; label++) {
            assertThat(deviation(blobs, label, 0)).isCloseTo(0.5, within(0.05));
            assertThat(deviation(blobs, label, 1)).isCloseTo(0.5, within(0.05));
        }
    }

    @Test
    void moonsAreHalfCircles() {
        LabelledRows moons = PlanePoints.moons(100, 0, new Rng(1)).finished();
        for (int row = 0; row < moons.size(); row++) {
            double sign = moons.labels()[row] == 0 ? 1 : -1;
            double x = moons.value(row, 0) - (sign < 0 ? 1 : 0);
            double y = moons.value(row, 1) - (sign < 0 ? 0.5 : 0);
            assertThat(Math.hypot(x, y)).isCloseTo(1, within(1e-12));
            assertThat(sign * y).isNotNegative();
        }
    }

    @Test
    void ringsHaveTwoRadii() {
        LabelledRows rings = PlanePoints.rings(100, 0, new Rng(1)).finished();
        for (int row = 0; row < rings.size(); row++) {
            double radius = Math.hypot(rings.value(row, 0), rings.value(row, 1));
            assertThat(radius).isCloseTo(rings.labels()[row] == 0 ? 1 : 0.5, within(1e-12));
        }
    }

    @Test
    void spiralArmsFaceEachOther() {
        LabelledRows spirals = PlanePoints.spirals(100, 0, new Rng(1)).finished();
        for (int row = 0; row < spirals.size(); row++) {
            double radius = Math.hypot(spirals.value(row, 0), spirals.value(row, 1));
            double angle = 3 * Math.PI * radius + Math.PI * spirals.labels()[row];
            assertThat(radius).isLessThanOrEqualTo(1);
            assertThat(spirals.value(row, 0)).isCloseTo(radius * Math.cos(angle), within(1e-9));
        }
    }

    @Test
    void classesAreShuffled() {
        int[] labels = PlanePoints.moons(100, 0.1, new Rng(1)).finished().labels();
        assertThat(Arrays.stream(labels).sum()).isEqualTo(50);
        assertThat(IntStream.range(0, 50).map(i -> labels[i]).sum()).isBetween(15, 35);
    }

    @Test
    void piecesDoNotChangeThePoints() {
        double[] whole = PlanePoints.rings(40, 0.1, new Rng(5)).finished().values();
        assertThat(Making.inSmallestPieces(PlanePoints.rings(40, 0.1, new Rng(5)))
                        .values())
                .isEqualTo(whole);
        assertThat(PlanePoints.rings(40, 0.1, new Rng(6)).finished().values()).isNotEqualTo(whole);
    }

    @Test
    void pointsOfAVersionNeverChange() {
        assertThat(PlanePoints.VERSION).isEqualTo(1);
        assertThat(Making.checksum(
                        PlanePoints.blobs(20, 3, 1, new Rng(1)).finished().values()))
                .isEqualTo("affa1c7a");
        assertThat(Making.checksum(
                        PlanePoints.moons(20, 0.1, new Rng(1)).finished().values()))
                .isEqualTo("5a015494");
        assertThat(Making.checksum(
                        PlanePoints.rings(20, 0.1, new Rng(1)).finished().values()))
                .isEqualTo("96fa513c");
        assertThat(Making.checksum(
                        PlanePoints.spirals(20, 0.1, new Rng(1)).finished().values()))
                .isEqualTo("62e5aea5");
    }

    private static int[] classSizes(LabelledRows rows) {
        int[] sizes = new int[rows.classNames().size()];
        Arrays.stream(rows.labels()).forEach(label -> sizes[label]++);
        return sizes;
    }

    private static double deviation(LabelledRows rows, int label, int column) {
        double[] values = IntStream.range(0, rows.size())
                .filter(row -> rows.labels()[row] == label)
                .mapToDouble(row -> rows.value(row, column))
                .toArray();
        double mean = Arrays.stream(values).average().orElseThrow();
        return Math.sqrt(Arrays.stream(values)
                .map(value -> (value - mean) * (value - mean))
                .average()
                .orElseThrow());
    }
}
