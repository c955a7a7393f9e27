package dev.gradus.labs.graphclustering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.gradus.labs.LabRun;
import dev.gradus.linalg.Lloyd;
import dev.gradus.linalg.Matrix;
import dev.gradus.sim.Budget;
import dev.gradus.sim.frame.Phases;
import dev.gradus.sim.frame.Series;
import dev.gradus.sim.parameter.ParameterValues;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The three sheared blobs against figures of NumPy, SciPy and scikit-learn. */
class ClusteringGoldenTest {
    private static final GraphClusteringLab LAB = new GraphClusteringLab();
    private static final int[] CORNER = {0, 1, 2, 1997, 1998, 1999};

    private static JsonNode golden = new ObjectMapper().createObjectNode();

    @BeforeAll
    static void read() throws IOException {
        try (InputStream in = ClusteringGoldenTest.class.getResourceAsStream("/golden/graph-clustering.json")) {
            golden = new ObjectMapper().readTree(in);
        }
    }

    @Test
    void pointsAreTheShearedOnes() {
        PointSet points = similarity("7.5").points();
        for (int i = 0; i < 5; i++) {
            assertThat(points.x()[i])
                    .isCloseTo(golden.at("/X_first5/" + i + "/0").asDouble(), within(1e-13));
            assertThat(points.y()[i])
                    .isCloseTo(golden.at("/X_first5/" + i + "/1").asDouble(), within(1e-13));
        }
    }

    @ParameterizedTest
    @CsvSource({"corner_A_gamma1, 1", "corner_M, 7.5", "corner_M_stoch, 7.5"})
    void cornersAgreeToAllPrintedDigits(String name, String scale) {
        Similarity similarity = similarity(scale);
        Corner corner = new Corner(similarity, Setup.of(values(Map.of())));
        for (int i = 0; i < CORNER.length; i++) {
            for (int j = 0; j < CORNER.length; j++) {
                double entry = switch (name) {
                    case "corner_A_gamma1" -> similarity.entry(CORNER[i], CORNER[j]);
                    case "corner_M" -> corner.symmetric(CORNER[i], CORNER[j]);
                    default -> corner.stochastic(CORNER[i], CORNER[j]);
                };
                double expected = golden.at("/" + name + "/" + i + "/" + j).asDouble();
                assertThat(digits(entry)).isEqualTo(digits(expected));
            }
        }
    }

    @Test
    void degreesOfLonelyPointsAgree() {
        double[] degrees = similarity("7.5").degreesOfPoints();
        for (int i = 0; i < 10; i++) {
            double expected = golden.at("/degree_smallest10/" + i).asDouble();
            int point = golden.at("/index_smallest10/" + i).asInt();
            assertThat(degrees[point]).isCloseTo(expected, within(1e-12 * expected));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "coordinates, 0, 344, 348",
        "plain, 0, 678, 678",
        "columnNormalised, 0, 678, 678",
        "rowNormalised, 0, 7, 7",
        "stochastic, 0, 5, 5",
        "randomWalk, 0, 668, 668",
        "plain, 3, 5, 5",
        "rowNormalised, 3, 5, 5"
    })
    void asManyPointsAreMisassignedAsWithScikitLearn(String features, String skipped, double least, double most) {
        LabRun run = run(Map.of("features", features, "skipVector", skipped)).to(1000);
        assertThat(run.number("misassigned")).isBetween(least, most);
        assertThat(run.simulation().ending().what()).contains("10 starts");
        boolean stochastic = features.equals("stochastic");
        for (int k = 0; k < 10; k++) {
            double expected = golden.at("/singular_values_M" + (stochastic ? "stoch" : "") + "_top10/" + k)
                    .asDouble();
            assertThat(run.number("singularValue[" + k + "]")).isCloseTo(expected, within(1e-12));
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 172", "4, 10", "12, 5", "20, 1331"})
    void theScaleDecides(String scale, double misassigned) {
        LabRun run = run(Map.of("features", "rowNormalised", "similarityScale", scale))
                .to(1000);
        assertThat(run.number("misassigned")).isEqualTo(misassigned);
    }

    @Test
    void thePageNamesTheLonelyPoint() {
        LabRun run = run(Map.of("features", "plain")).to(1000);
        assertThat(run.number("localisation[2]")).isCloseTo(0.9999913893698666, within(1e-10));
        Series.Table phases = table(run, Phases.SERIES);
        assertThat(phases.rows().toString()).contains("Vector 3 sits on one point, 1391");
        Series.Table vectors = table(run, ClusteringFrames.VECTORS);
        assertThat(vectors.rows().get(2)).contains("1391", "0.999991");
    }

    @Test
    void lloydStopsWhereItDoesElsewhere() {
        PointSet points = similarity("7.5").points();
        Matrix coordinates = Matrix.zeros(points.size(), 2);
        for (int i = 0; i < points.size(); i++) {
            coordinates.values()[2 * i] = points.x()[i];
            coordinates.values()[2 * i + 1] = points.y()[i];
        }
        double[] start = new double[6];
        System.arraycopy(coordinates.values(), 0, start, 0, 6);
        Lloyd lloyd = new Lloyd(coordinates, new Matrix(3, 2, start));
        while (lloyd.step()) {
            assertThat(lloyd.inertia()).isPositive();
        }
        JsonNode expected = golden.at("/lloyd/from_first_3_points");
        assertThat(lloyd.inertia()).isCloseTo(expected.get("inertia").asDouble(), within(1e-8));
        for (int k = 0; k < 3; k++) {
            assertThat(lloyd.centres().get(k, 0))
                    .isCloseTo(expected.at("/centres/" + k + "/0").asDouble(), within(1e-10));
        }
        Agreement agreement = Agreement.of(lloyd.labels(), 3, points);
        assertThat(agreement.misassigned())
                .isEqualTo(expected.get("misassigned").asDouble());
    }

    private static Series.Table table(LabRun run, String series) {
        return (Series.Table)
                Objects.requireNonNull(run.simulation().frame(Set.of()).series().get(series));
    }

    static LabRun run(Map<String, String> given) {
        ParameterValues values = values(given);
        return LabRun.begin(LAB, values, LAB.parameters().defaultSeed(values));
    }

    static ParameterValues values(Map<String, String> given) {
        return LAB.parameters().read(new HashMap<>(given)).values();
    }

    private static Similarity similarity(String scale) {
        SimilarityKey key = SimilarityKey.of(values(Map.of("similarityScale", scale)), 170);
        return new SimilarityPreparation(key).advance(Budget.UNLIMITED).orElseThrow();
    }

    /** As NumPy prints them: nine digits. */
    private static String digits(double value) {
        return String.format(Locale.ROOT, "%.8e", value);
    }
}
