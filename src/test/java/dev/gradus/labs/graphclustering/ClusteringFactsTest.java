package dev.gradus.labs.graphclustering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.gradus.labs.LabRun;
import dev.gradus.linalg.Matrix;
import dev.gradus.linalg.SymmetricEigen;
import dev.gradus.sim.Budget;
import dev.gradus.sim.exercise.Answer.NumberAnswer;
import dev.gradus.sim.exercise.Verdict;
import dev.gradus.sim.frame.Series;
import dev.gradus.sim.frame.Series.Points;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for points of any kind. */
class ClusteringFactsTest {
    @Test
    void leadingVectorsAgreeWithAFullDecomposition() {
        Map<String, String> given = Map.of("pointCount", "200", "similarityScale", "2", "features", "plain");
        Similarity similarity = similarity(given);
        int n = similarity.size();
        Corner corner = new Corner(similarity, Setup.of(ClusteringGoldenTest.values(given)));
        Matrix m = Matrix.zeros(n, n);
        for (int i = 0; i < n * n; i++) {
            m.values()[i] = corner.symmetric(i / n, i % n);
        }
        SymmetricEigen full = SymmetricEigen.of(m);
        Points found = points(ClusteringGoldenTest.run(given).to(300), ClusteringFrames.EMBEDDING);
        for (int k = 0; k < 3; k++) {
            double[] vector = found.columns().get(k).values();
            double sign = Math.signum(vector[0] * full.vectors().get(0, k));
            for (int i = 0; i < n; i++) {
                assertThat(sign * vector[i]).isCloseTo(full.vectors().get(i, k), within(1e-8));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"moons, rowNormalised", "rings, rowNormalised", "own, rowNormalised", "own, stochastic"})
    void theGraphFindsWhatCoordinatesDoNot(String data, String features) {
        LabRun graph = ClusteringGoldenTest.run(Map.of("data", data, "features", features))
                .to(1000);
        LabRun plain = ClusteringGoldenTest.run(Map.of("data", data)).to(1000);
        assertThat(graph.number("misassigned")).isZero();
        assertThat(graph.number("adjustedRandIndex")).isEqualTo(1);
        assertThat(plain.number("misassigned")).isPositive();
    }

    @ParameterizedTest
    @ValueSource(strings = {"degreeNotInverted", "inverseInsteadOfRoot", "lastVectors"})
    void mistakesMisassignMore(String mistake) {
        Map<String, String> right = Map.of("features", "rowNormalised");
        Map<String, String> wrong = Map.of("features", "rowNormalised", "mistakes", mistake);
        assertThat(ClusteringGoldenTest.run(wrong).to(1000).number("misassigned"))
                .isGreaterThan(4 * ClusteringGoldenTest.run(right).to(1000).number("misassigned"));
    }

    @Test
    void rowsInPlaceOfColumnsGiveTheRightVectorsAndOtherDigits() {
        Map<String, String> swapped = Map.of("mistakes", "rowsAndColumnsSwapped", "features", "stochastic");
        Similarity similarity = similarity(swapped);
        Corner right = new Corner(similarity, Setup.of(ClusteringGoldenTest.values(Map.of())));
        Corner wrong = new Corner(similarity, Setup.of(ClusteringGoldenTest.values(swapped)));
        assertThat(wrong.stochastic(2, 5)).isEqualTo(right.stochastic(5, 2)).isNotEqualTo(right.stochastic(2, 5));
        assertThat(ClusteringGoldenTest.run(swapped).to(1000).number("misassigned"))
                .isEqualTo(5);
    }

    @Test
    void thePlusSignIsExplained() {
        LabRun run =
                ClusteringGoldenTest.run(Map.of("mistakes", "positiveExponent")).to(1000);
        assertThat(run.simulation().step()).isEqualTo(1);
        assertThat(run.simulation().ending().what()).contains("1e308");
        LabRun small = ClusteringGoldenTest.run(Map.of("mistakes", "positiveExponent", "similarityScale", "0.01"))
                .to(1000);
        assertThat(small.number("misassigned")).isGreaterThan(300);
    }

    @Test
    void aWalkerStaysSomewhereAndComesToRestByDegrees() {
        Similarity similarity = similarity(Map.of("pointCount", "100", "similarityScale", "0.3"));
        Walk walk = new Walk(similarity);
        assertThat(walk.after(0, 7)[7]).isEqualTo(1);
        for (int steps : List.of(1, 3, 2)) {
            assertThat(Arrays.stream(walk.after(steps, 7)).sum()).isCloseTo(1, within(1e-12));
        }
        assertThat(walk.after(3, 7)).isEqualTo(new Walk(similarity).after(3, 7));
        double[] late = walk.after(200, 7);
        double[] degrees = similarity.degreesOfPoints();
        double total = Arrays.stream(degrees).sum();
        assertThat(late[3]).isCloseTo(degrees[3] / total, within(1e-3));
    }

    @Test
    void clustersAreMatchedWithClassesAtTheirBest() {
        Agreement swapped = new Agreement(new int[][] {{0, 5, 1}, {4, 0, 0}, {1, 0, 3}});
        assertThat(swapped.misassigned()).isEqualTo(2);
        assertThat(new Agreement(new int[][] {{3, 0}, {0, 3}}).adjustedRandIndex())
                .isEqualTo(1);
        assertThat(new Agreement(new int[][] {{3}, {4}}).misassigned()).isNaN();
        assertThat(new Agreement(new int[][] {{2, 0}, {2, 0}, {0, 4}}).misassigned())
                .isEqualTo(2);
    }

    @Test
    void whatStaysIsHandedOutAgain() {
        LabRun run = ClusteringGoldenTest.run(Map.of("pointCount", "100")).to(10);
        Map<String, Series> before = run.simulation().frame(Set.of("embedding")).series();
        Map<String, Series> after =
                run.to(11).simulation().frame(Set.of("embedding")).series();
        assertThat(after.get("labels")).isSameAs(before.get("labels"));
        assertThat(after.get("embedding")).isSameAs(before.get("embedding"));
        assertThat(after.get("spectrum")).isNotSameAs(before.get("spectrum"));
    }

    @Test
    void slicesAreShort() {
        SimilarityKey key = SimilarityKey.of(ClusteringGoldenTest.values(Map.of("similarityScale", "0.001")), 170);
        SimilarityPreparation preparation = new SimilarityPreparation(key);
        int slices = 1;
        while (preparation.advance(() -> true).isEmpty()) {
            slices++;
        }
        assertThat(slices).isGreaterThan(20);
    }

    private static Points points(LabRun run, String series) {
        return (Points) Objects.requireNonNull(
                run.simulation().frame(Set.of(series)).series().get(series));
    }

    private static Similarity similarity(Map<String, String> given) {
        SimilarityKey key = SimilarityKey.of(ClusteringGoldenTest.values(given), 170);
        return new SimilarityPreparation(key).advance(Budget.UNLIMITED).orElseThrow();
    }

    @Test
    void numbersOfPointsAreNeitherTooLargeNorTooSmall() {
        Verdict verdict = VariantExercises.LONELY_POINT.question(0).grader().apply(new NumberAnswer(5));
        assertThat(verdict.score()).isZero();
        assertThat(verdict.findings().toString()).contains("point 5").doesNotContain("too small");
    }
}
