package dev.gradus.labs.graphdynamics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.gradus.labs.LabRun;
import dev.gradus.sim.Budget;
import dev.gradus.sim.Progress;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class GraphDynamicsTest {
    private static final int POWERS = 6;

    static Stream<Arguments> goldenGraphs() throws IOException {
        try (InputStream in = GraphDynamicsTest.class.getResourceAsStream("/golden/graph-walks.json")) {
            return new ObjectMapper().readTree(in).propertyStream().map(e -> Arguments.of(e.getKey(), e.getValue()));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("goldenGraphs")
    void sumGivesThePowersOfTheAdjacencyMatrix(String name, JsonNode golden) {
        for (int k = 1; k <= POWERS; k++) {
            LabRun run = Runs.of(k, "graph", golden.get("graph").asText());
            assertThat(Runs.power(run))
                    .as("%s^%d", name, k)
                    .isEqualTo(rows(golden.get("powers").get(k - 1)));
            assertThat(run.number("triangles"))
                    .isEqualTo(golden.get("triangles").asInt());
            assertThat(run.number("leadingEigenvalue"))
                    .isCloseTo(
                            golden.get("eigenvalues")
                                    .get(golden.get("eigenvalues").size() - 1)
                                    .asDouble(),
                            within(1e-12));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("goldenGraphs")
    void maximumTellsWhetherAWalkExists(String name, JsonNode golden) {
        for (int k = 1; k <= POWERS; k++) {
            LabRun run = Runs.of(k, "graph", golden.get("graph").asText(), "aggregation", "max");
            assertThat(Runs.power(run))
                    .as("%s^%d", name, k)
                    .isEqualTo(rows(golden.get("maxima").get(k - 1)));
        }
    }

    @Test
    void squareOfTheReferenceGraphHasThreeInItsLastPlace() {
        assertThat(Runs.power(Runs.of(2)))
                .isEqualTo(List.of(
                        List.of(3.0, 1.0, 1.0, 2.0),
                        List.of(1.0, 2.0, 2.0, 1.0),
                        List.of(1.0, 2.0, 2.0, 1.0),
                        List.of(2.0, 1.0, 1.0, 3.0)));
    }

    @ParameterizedTest
    @CsvSource({"reference, 0, 3", "twoTriangles, 0, 5", "cycle, 1, 1", "star, 1, 2", "karate, 0, 33"})
    void theoryAgreesWithTheCount(String preset, String from, String to) {
        for (int k = 0; k <= 12; k++) {
            LabRun run = Runs.of(k, "preset", preset, "from", from, "to", to);
            assertThat(run.number("theoryWalks")).as("k = %d", k).isEqualTo(run.number("walks"));
        }
    }

    @Test
    void listedWalksAreAsManyAsCounted() {
        for (int k = 0; k <= 6; k++) {
            LabRun run = Runs.of(k, "from", "1", "to", "3");
            List<String> walks = Runs.column(run, "walkList");
            assertThat((double) walks.size()).isEqualTo(run.number("walks"));
            assertThat(walks).doesNotHaveDuplicates();
        }
        assertThat(Runs.column(Runs.of(2), "walkList")).containsExactly("0 → 1 → 3", "0 → 2 → 3");
        assertThat(Runs.column(Runs.of(12, "preset", "karate"), "walkList")).hasSize(200);
    }

    @Test
    void entriesStayExactBeyondWhatDoublesHold() {
        String[] dense = {"preset", "random", "nodeCount", "34", "edgeProbability", "1"};
        assertThat(Runs.of(11, dense).number("exact")).isEqualTo(1);
        LabRun run = Runs.of(12, dense);
        assertThat(run.number("exact")).isZero();
        // (33¹² − 1) / 34, as every power of K₃₄ has off its diagonal
        assertThat(Runs.column(run, "exactEntry")).containsExactly("49055573969205440");
    }

    @Test
    void everyRowTurnsToTheLeadingEigenvectorAsFastAsTheory() {
        LabRun early = Runs.of(8, "preset", "twoTriangles", "aggregation", "symmetric");
        LabRun late = Runs.of(12, "preset", "twoTriangles", "aggregation", "symmetric");
        double rate = late.number("smoothingRate") / early.number("smoothingRate");
        for (int node = 0; node < 6; node++) {
            String name = "rowDistance[" + node + "]";
            assertThat(late.number(name) / early.number(name)).isCloseTo(rate, within(0.05 * rate));
        }
        List<Double> row = Runs.power(late).getFirst();
        assertThat(row.get(2) / row.get(0)).isCloseTo(Math.sqrt(4.0 / 3), within(0.1));
    }

    @Test
    void oneLayerMakesACompleteGraphAlike() {
        assertThat(Runs.of(1, "preset", "k4", "aggregation", "symmetric").number("rowDistance[2]"))
                .isZero();
    }

    @Test
    void partsOfAGraphKeepEachTheirOwnVector() {
        LabRun run = Runs.of(12, "graph", "5:0-1,1-2,3-4", "aggregation", "symmetric", "from", "0", "to", "3");
        assertThat(run.number("rowDistance[0]")).isLessThan(1e-3);
        assertThat(run.number("walks")).isZero();
    }

    @Test
    void meanMakesARandomWalk() {
        assertThat(Runs.power(Runs.of(5, "aggregation", "mean")))
                .allSatisfy(row -> assertThat(
                                row.stream().mapToDouble(Double::doubleValue).sum())
                        .isCloseTo(1, within(1e-12)));
    }

    @Test
    void messagesAddUpToWhatEveryNodeHolds() {
        LabRun run = Runs.of(4, "preset", "twoTriangles", "to", "5");
        var edges = (dev.gradus.sim.frame.Series.Points) Runs.series(run, "edges");
        var nodes = (dev.gradus.sim.frame.Series.Points) Runs.series(run, "nodes");
        double[] sums = new double[6];
        for (int i = 0; i < edges.rows(); i++) {
            sums[(int) edges.columns().get(1).values()[i]] +=
                    edges.columns().get(2).values()[i];
        }
        assertThat(sums).isEqualTo(nodes.columns().get(2).values());
    }

    @ParameterizedTest
    @ValueSource(strings = {"sum", "max"})
    void entrywisePowerOfZerosAndOnesStaysAsItIs(String aggregation) {
        LabRun wrong = Runs.of(5, "mistakes", "entrywisePower", "aggregation", aggregation);
        assertThat(Runs.power(wrong)).isEqualTo(Runs.power(Runs.of(1)));
    }

    @Test
    void pathsAreFewerThanWalks() {
        LabRun wrong = Runs.of(2, "mistakes", "pathsNotWalks");
        assertThat(Runs.power(wrong).getFirst()).containsExactly(0.0, 1.0, 1.0, 2.0);
        assertThat(Runs.of(4, "mistakes", "pathsNotWalks").number("largestEntry"))
                .isZero();
    }

    @Test
    void accidentalLoopsCountTooMuch() {
        LabRun wrong = Runs.of(2, "mistakes", "accidentalSelfLoops");
        assertThat(Runs.power(wrong)).isEqualTo(Runs.power(Runs.of(2, "selfLoops", "true")));
        assertThat(wrong.number("theoryWalks")).isEqualTo(2).isLessThan(wrong.number("walks"));
    }

    @Test
    void maximumOverTheWrongAxisNeverLeavesTheNeighbours() {
        LabRun wrong = Runs.of(5, "aggregation", "max", "mistakes", "maxOverWrongAxis");
        assertThat(Runs.power(wrong)).isEqualTo(Runs.power(Runs.of(1)));
    }

    @Test
    void largeGraphsHaveNoPathsCounted() {
        var values = Runs.LAB
                .parameters()
                .read(Map.of("preset", "karate", "mistakes", "pathsNotWalks"))
                .values();
        assertThat(Runs.LAB.check(values))
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).contains("at most 10 nodes, got 34"));
    }

    @Test
    void aRunOfNoLayersEndsAtItsStart() {
        LabRun run = Runs.of(0, "layers", "0");
        assertThat(run.simulation().ending().what()).startsWith("Finished");
        assertThat(Runs.of(3, "layers", "2").simulation().step()).isEqualTo(2);
        assertThat(Runs.of(1).simulation().advance(Budget.UNLIMITED)).isEqualTo(Progress.STEPPED);
    }

    @Test
    void endsBeyondTheLastNodeStandForTheLast() {
        LabRun run = Runs.of(2, "graph", "2:0-1", "from", "50", "to", "1");
        assertThat(run.number("walks")).isEqualTo(1);
    }

    private static List<List<Double>> rows(JsonNode matrix) {
        List<List<Double>> rows = new ArrayList<>();
        matrix.forEach(row -> {
            List<Double> numbers = new ArrayList<>();
            row.forEach(entry -> numbers.add(entry.asDouble()));
            rows.add(numbers);
        });
        return rows;
    }
}
