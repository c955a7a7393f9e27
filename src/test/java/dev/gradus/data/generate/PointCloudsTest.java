package dev.gradus.data.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.gradus.data.PointCloud;
import dev.gradus.random.Rng;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PointCloudsTest {
    private static final LabelledClouds CLOUDS = clouds(80, 1);

    @Test
    void cloudsAreCentredInTheUnitBall() {
        assertThat(CLOUDS.clouds()).allSatisfy(cloud -> {
            assertThat(cloud.size()).isEqualTo(128);
            double farthest = IntStream.range(0, cloud.size())
                    .mapToDouble(point -> length(cloud.coordinates(), point))
                    .max()
                    .orElseThrow();
            assertThat(farthest).isCloseTo(1, within(1e-12));
            for (int axis = 0; axis < 3; axis++) {
                assertThat(mean(cloud, axis)).isCloseTo(0, within(1e-12));
            }
        });
    }

    @Test
    void classesAreBalancedAndShuffled() {
        int[] sizes = new int[8];
        Arrays.stream(CLOUDS.labels()).forEach(label -> sizes[label]++);
        assertThat(sizes).containsOnly(10);
        assertThat(Arrays.stream(CLOUDS.labels(), 0, 8).distinct().count()).isLessThan(8);
        assertThat(CLOUDS.classNames()).startsWith("sphere", "cube").endsWith("helix", "saddle");
    }

    @ParameterizedTest
    @EnumSource
    void surfacesAreSymmetricAroundTheVertical(Solid solid) {
        Rng rng = new Rng(1);
        double[] point = new double[3];
        double[] sum = new double[3];
        for (int i = 0; i < 4_000; i++) {
            solid.draw(point, rng);
            for (int axis = 0; axis < 3; axis++) {
                sum[axis] += point[axis] / 4_000;
            }
        }
        assertThat(sum[0]).isCloseTo(0, within(0.05));
        assertThat(sum[1]).isCloseTo(0, within(0.05));
    }

    @Test
    void pointsAreAsDenseAsTheSurfaceIsLarge() {
        Rng rng = new Rng(1);
        double[] point = new double[3];
        int outerHalf = 0;
        int onTheBase = 0;
        for (int i = 0; i < 20_000; i++) {
            Solid.TORUS.draw(point, rng);
            outerHalf += Math.hypot(point[0], point[1]) > 0.7 ? 1 : 0;
            Solid.CONE.draw(point, rng);
            onTheBase += point[2] == -1 ? 1 : 0;
        }
        assertThat(outerHalf / 20_000.0).isCloseTo(0.5 + 0.3 / (0.7 * Math.PI), within(0.01));
        assertThat(onTheBase / 20_000.0).isCloseTo(0.8 / (0.8 + Math.sqrt(4.64)), within(0.01));
    }

    @Test
    void piecesDoNotChangeTheClouds() {
        LabelledClouds pieces = Making.inSmallestPieces(PointClouds.loading(80, new Rng(1)));
        assertThat(coordinates(pieces)).isEqualTo(coordinates(CLOUDS));
        assertThat(coordinates(clouds(80, 2))).isNotEqualTo(coordinates(CLOUDS));
    }

    @Test
    void cloudsOfAVersionNeverChange() {
        assertThat(PointClouds.VERSION).isEqualTo(1);
        assertThat(Making.checksum(coordinates(CLOUDS))).isEqualTo("eb21f4c8");
    }

    @Test
    void trainingAndTestCloudsDiffer() {
        var split = PointClouds.split(8, 8, new Rng(1)).finished();
        assertThat(coordinates(split.train())).isNotEqualTo(coordinates(split.test()));
    }

    private static LabelledClouds clouds(int count, long seed) {
        return PointClouds.loading(count, new Rng(seed)).finished();
    }

    private static double[] coordinates(LabelledClouds clouds) {
        return clouds.clouds().stream()
                .flatMapToDouble(cloud -> Arrays.stream(cloud.coordinates()))
                .toArray();
    }

    private static double length(double[] coordinates, int point) {
        return Math.sqrt(Arrays.stream(coordinates, 3 * point, 3 * point + 3)
                .map(value -> value * value)
                .sum());
    }

    private static double mean(PointCloud cloud, int axis) {
        return IntStream.range(0, cloud.size())
                .mapToDouble(point -> cloud.coordinates()[3 * point + axis])
                .average()
                .orElseThrow();
    }
}
