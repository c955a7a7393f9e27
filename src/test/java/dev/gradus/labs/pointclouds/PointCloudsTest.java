package dev.gradus.labs.pointclouds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.gradus.labs.LabRun;
import dev.gradus.random.Rng;
import dev.gradus.sim.parameter.ParameterValues;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Samplers, features and training against reference figures, and the mistakes against the right code. */
class PointCloudsTest {
    private static final double ROUNDING = 1e-12;
    private static final int FEATURES = 5;
    private static final Cloud STROKE = new Cloud(new double[4], new double[] {4, 3, 2, 1});
    private static final JsonNode GOLDEN = golden();

    private static JsonNode golden() {
        try (InputStream in = PointCloudsTest.class.getResourceAsStream("/golden/point-clouds.json")) {
            return new ObjectMapper().readTree(in);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static LabRun run(Map<String, String> given, long seed) {
        PointCloudsLab lab = new PointCloudsLab();
        ParameterValues values = lab.parameters().read(given).values();
        return LabRun.begin(lab, values, seed);
    }

    private static SetFeatures features(Grouping grouping, int nearest, double radius, Set<Mistake> mistakes) {
        Rng rng = new Rng(8);
        return new SetFeatures(
                new SetFeatures.View(grouping, nearest, radius),
                FEATURES,
                Pooling.MEAN,
                mistakes,
                rng.normals(2 * 21 * FEATURES),
                rng.normals(3 * FEATURES));
    }

    private static Cloud uniform() {
        return Cloud.of(
                new PointCloudsLab()
                        .parameters()
                        .read(Map.of("cloud", "uniform", "pointCount", "20"))
                        .values(),
                new Rng(7),
                20);
    }

    private static double change(SetFeatures features, Cloud cloud, int[] order) {
        double[] before = features.of(cloud);
        double[] after = features.of(cloud.permuted(order));
        double change = 0;
        for (int i = 0; i < before.length; i++) {
            change = Math.max(change, Math.abs(after[i] - before[i]));
        }
        return change;
    }

    private static double largestChange(SetFeatures features, Cloud cloud, int trials) {
        Rng rng = new Rng(9);
        double largest = 0;
        for (int i = 0; i < trials; i++) {
            largest = Math.max(largest, change(features, cloud, rng.permutation(cloud.size())));
        }
        return largest;
    }

    @ParameterizedTest
    @CsvSource({"farthest,farthest(Alg 1)", "nearest,nearest(Alg 2)"})
    void samplersTakeThePointsOfTheReference(String sampler, String name) {
        JsonNode wanted = GOLDEN.get(name);
        LabRun run = run(Map.of("cloud", "uniform", "pointCount", "20", "sampler", sampler), 7);
        for (int i = 0; i < wanted.get("order").size(); i++) {
            run.to(i + 1);
            assertThat(run.number("chosen"))
                    .isEqualTo(wanted.get("order").get(i).asInt());
            if (i > 0) {
                assertThat(run.number("chosenDistance"))
                        .isCloseTo(wanted.get("chosen_distance").get(i - 1).asDouble(), within(ROUNDING));
            }
        }
        assertThat(run.number("coverageRadius"))
                .isCloseTo(wanted.get("coverage_radius").asDouble(), within(ROUNDING));
        assertThat(run.number("minPairDistance"))
                .isCloseTo(wanted.get("min_pair_distance").asDouble(), within(ROUNDING));
    }

    @ParameterizedTest
    @CsvSource({"NEAREST_SORTED,method1", "NEAREST_STORED,method2", "RADIUS_SORTED,method3", "RADIUS_DISTANCE,method4"})
    void featuresAreThoseOfTheReference(Grouping grouping, String method) {
        JsonNode wanted = GOLDEN.get("grouping").get(method);
        SetFeatures features = features(grouping, 3, 0.6, Set.of());
        double[] found = features.of(uniform());
        for (int i = 0; i < found.length; i++) {
            assertThat(found[i]).isCloseTo(wanted.get("F").get(i).asDouble(), within(ROUNDING));
        }
        assertThat(largestChange(features, uniform(), 20))
                .isCloseTo(wanted.get("max_change_over_20_permutations").asDouble(), within(ROUNDING));
    }

    @ParameterizedTest
    @EnumSource(Grouping.class)
    void onlyTheOrderStoredLetsAShuffleThrough(Grouping grouping) {
        double change = largestChange(features(grouping, 3, 0.6, Set.of()), uniform(), 1000);
        if (grouping == Grouping.NEAREST_STORED) {
            assertThat(change).isGreaterThan(1e-3);
        } else {
            assertThat(change).isLessThanOrEqualTo(ROUNDING);
        }
    }

    @ParameterizedTest
    @CsvSource({"NEAREST_SORTED,method1", "NEAREST_STORED,method2", "RADIUS_SORTED,method3", "RADIUS_DISTANCE,method4"})
    void tiesBreakTheInvarianceOfSortedNeighbours(Grouping grouping, String method) {
        SetFeatures features = features(grouping, 2, 1.5, Set.of());
        double largest = 0;
        for (int[] order : List.of(new int[] {3, 2, 1, 0}, new int[] {1, 0, 2, 3}, new int[] {2, 3, 0, 1})) {
            largest = Math.max(largest, change(features, STROKE, order));
        }
        assertThat(largest).isCloseTo(GOLDEN.get("stroke_with_ties").get(method).asDouble(), within(ROUNDING));
        assertThat(Neighbours.ties(STROKE)).isEqualTo(2);
        assertThat(Neighbours.ties(uniform())).isZero();
    }

    @ParameterizedTest
    @CsvSource({"NEAREST_SORTED", "RADIUS_SORTED"})
    void sortingByIndexBreaksInvariance(Grouping grouping) {
        SetFeatures wrong = features(grouping, 3, 0.6, Set.of(Mistake.SORT_BY_INDEX));
        assertThat(largestChange(wrong, uniform(), 20)).isGreaterThan(1e-3);
    }

    @Test
    void poolingFirstLeavesOnlyTheCentreOfMass() {
        SetFeatures wrong = features(Grouping.NONE, 3, 0.6, Set.of(Mistake.POOL_BEFORE_NONLINEARITY));
        SetFeatures right = features(Grouping.NONE, 3, 0.6, Set.of());
        Cloud wide = new Cloud(new double[] {-1, 1}, new double[] {0.5, 0.5});
        Cloud narrow = new Cloud(new double[] {0, 0}, new double[] {0.5, 0.5});
        assertThat(wrong.of(wide)).containsExactly(wrong.of(narrow), within(ROUNDING));
        assertThat(Arrays.equals(right.of(wide), right.of(narrow))).isFalse();
        assertThat(largestChange(wrong, uniform(), 20)).isLessThanOrEqualTo(ROUNDING);
    }

    @Test
    void distanceToTheLastPointAloneCoversWorse() {
        Map<String, String> given = Map.of("pointCount", "64");
        Map<String, String> wrong = Map.of("pointCount", "64", "mistakes", "distanceToLastOnly");
        double right = run(given, 0).to(10).number("coverageRadius");
        assertThat(run(wrong, 0).to(10).number("coverageRadius")).isGreaterThan(1.5 * right);
    }

    @Test
    void farthestPointsCoverBetterThanNearest() {
        double farthest = run(Map.of(), 0).to(16).number("coverageRadius");
        double nearest = run(Map.of("sampler", "nearest"), 0).to(16).number("coverageRadius");
        assertThat(nearest).isGreaterThan(3 * farthest);
    }

    @Test
    void readoutsOfOtherTasksAreUndefined() {
        assertThat(run(Map.of(), 0).to(3).number("trainLoss")).isNaN();
        assertThat(run(Map.of("task", "invariance"), 0).to(3).number("chosen")).isNaN();
        assertThat(run(Map.of("task", "training"), 0).to(3).number("tieCount")).isNaN();
    }

    @Test
    void trainingLearnsDigitsUnlessPointsArePooledFirst() {
        Map<String, String> small = Map.of("task", "training", "pointCount", "32");
        Map<String, String> wrong = new HashMap<>(small);
        wrong.put("mistakes", "poolBeforeNonlinearity");
        double right = run(small, 0).to(300).number("trainAccuracy");
        assertThat(right).isGreaterThan(0.6);
        assertThat(run(wrong, 0).to(300).number("trainAccuracy")).isLessThan(right - 0.15);
    }

    @ParameterizedTest
    @CsvSource({"mean,1,", "max,1,", "sum,2,", "max,2,", "mean,2,poolBeforeNonlinearity", "max,1,poolBeforeNonlinearity"
    })
    void gradientsAgreeWithCentralDifferences(String pooling, String stages, String mistake) {
        Map<String, String> given = new HashMap<>(Map.of(
                "task", "training", "pointCount", "8", "featureCount", "3", "pooling", pooling, "stages", stages));
        if (mistake != null) {
            given.put("mistakes", mistake);
        }
        ParameterValues values = new PointCloudsLab().parameters().read(given).values();
        DigitSets data = DigitSets.drawn(values, new Rng(3));
        SetNetwork network = SetNetwork.drawn(values, new Rng(3));
        List<double[]> gradients = new ArrayList<>();
        network.weights().forEach(weight -> gradients.add(new double[weight.length]));
        SetNetwork.Pass pass = network.forward(data, 5);
        double[] slope = pass.probabilities().clone();
        slope[5] -= 1;
        network.backward(pass, data.keptOf(5), slope, gradients);
        for (int block = 0; block < gradients.size(); block++) {
            double[] weight = network.weights().get(block);
            for (int i = 0; i < weight.length; i++) {
                double at = weight[i];
                weight[i] = at + 1e-6;
                double above = -Math.log(network.forward(data, 5).probabilities()[5]);
                weight[i] = at - 1e-6;
                double below = -Math.log(network.forward(data, 5).probabilities()[5]);
                weight[i] = at;
                assertThat((above - below) / 2e-6).isCloseTo(gradients.get(block)[i], within(1e-6));
            }
        }
    }
}
