package dev.gradus.labs.matrixsensing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gradus.labs.LabRun;
import dev.gradus.random.Rng;
import dev.gradus.sim.Budget;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Published curves, draw by draw, made with NumPy. */
class SensingGoldenTest {
    private static final List<String> ALPHAS = List.of("1", "0.1", "0.01", "0.001", "0.0001", "1e-05");

    /** Relative to the figure; below the round-off of the reference nothing is compared. */
    private static final double TOLERANCE = 1e-8;

    private static final double FLOOR = 1e-5;
    private static final double LOSS_FLOOR = 1e-10;

    @ParameterizedTest
    @ValueSource(ints = {400, 150, 100})
    void everyStartGoesWhereTheReferenceGoes(int measurements) {
        JsonNode golden = Runs.golden("over").get(Integer.toString(measurements));
        LabRun run = Runs.given("measurements=" + measurements, "normalise=false");
        long last = measurements == 100 ? 4000 : 500;
        for (long step : steps(golden.get("1").get("dist"), last)) {
            run.to(step);
            for (int curve = 0; curve < ALPHAS.size(); curve++) {
                compare(run, curve, golden.get(ALPHAS.get(curve)), step);
            }
        }
    }

    private static void compare(LabRun run, int curve, JsonNode golden, long step) {
        String at = Long.toString(step);
        assertNear(run.number("distance[" + curve + "]"), golden.get("dist").get(at), FLOOR);
        assertNear(run.number("trainLoss[" + curve + "]"), golden.get("loss").get(at), LOSS_FLOOR);
        JsonNode values = golden.get("sv_top10").path(at);
        for (int i = 0; i < values.size(); i++) {
            assertNear(run.number("singularValue[" + curve + "," + i + "]"), values.get(i), 0);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.05", "0.1", "0.2", "0.3", "0.5"})
    void everyLearningRateGoesWhereTheReferenceGoes(String learningRate) {
        JsonNode golden = Runs.golden("exact").get(learningRate);
        LabRun run = exactRank(learningRate);
        for (long step : steps(golden.get("dist"), 300)) {
            run.to(step);
            String at = Long.toString(step);
            assertNear(run.number("distance[0]"), golden.get("dist").get(at), FLOOR);
            assertNear(run.number("trainLoss[0]"), golden.get("loss").get(at), LOSS_FLOOR);
        }
    }

    @Test
    void atTheEdgeDescentSettlesOnAnOrbitOfTwo() {
        LabRun run = exactRank("0.5").to(200);
        double even = run.number("trainLoss[0]");
        double odd = run.to(201).number("trainLoss[0]");
        assertThat(run.to(202).number("trainLoss[0]")).isCloseTo(even, within(1e-9 * even));
        assertThat(run.to(203).number("trainLoss[0]")).isCloseTo(odd, within(1e-9 * odd));
        assertThat(even).isCloseTo(26.77212006648, within(1e-9));
        assertThat(odd).isGreaterThan(1).isNotCloseTo(even, within(0.1));
    }

    @Test
    void beyondTheEdgeItDivergesAndTheReasonIsGiven() {
        LabRun run = exactRank("1").to(100);
        assertThat(run.number("divergedAt[0]"))
                .isEqualTo(Runs.golden("exact").get("1").get("diverged_at").asDouble());
        assertThat(run.simulation().ending().what()).contains("update 3", "1/λ₁", "0.5/λ₁");
        assertThat(run.simulation().ending().advice()).contains("0.1 to 0.3");
    }

    /** The published code takes twice the gradient, and draws its start after 400 measurements of which it uses 100. */
    @ParameterizedTest
    @CsvSource({"1, 5e-4", "0.1, 5e-4", "0.001, 5e-4", "1, 1e-4"})
    void theRowwiseProductGoesAsWrongAsThePublishedCode(String alpha, String rate) {
        Setup setup = Setup.of(Runs.values("measurements=400", "normalise=false", "mistakes=rowwiseProduct"));
        MeasurementsKey all = MeasurementsKey.of(setup, 0);
        Measurements measurements =
                new MeasurementsPreparation(all).advance(Budget.UNLIMITED).orElseThrow();
        Rng rng = new Rng(0);
        rng.restore(measurements.afterDraws());
        Target target = Target.of(setup, measurements);
        double[] start = Starts.scaled(setup, target, Double.parseDouble(alpha), Starts.drawn(setup, target, rng));
        Descent descent = new Descent(target, Sums.of(setup, measurements), 100, start);
        MeasurementPass pass = new MeasurementPass(new MeasurementsKey(0, 20, 2, 100, false, all.form()));
        JsonNode golden = Runs.golden("rowwise").get(alpha + " " + rate);
        for (int step = 0; step <= 100; step++) {
            descent.begin();
            pass.begin();
            pass.advance(List.of(descent), Budget.UNLIMITED);
            descent.finish(step);
            if (golden.has(Integer.toString(step))) {
                assertNear(descent.distance(), golden.get(Integer.toString(step)), FLOOR);
            }
            descent.move(2 * Double.parseDouble(rate));
        }
    }

    @Test
    void manyMeasurementsInSinglePrecisionFollowTheReference() {
        JsonNode golden = Runs.golden("large");
        LabRun run = Runs.given("preset=exactRank", "dimension=45", "normalise=false", "learningRate=0.2");
        for (long step : steps(golden.get("dist"), 50)) {
            run.to(step);
            double expected = golden.get("dist").get(Long.toString(step)).asDouble();
            assertThat(run.number("distance[0]")).isCloseTo(expected, within(1e-5 * expected));
        }
    }

    private static LabRun exactRank(String learningRate) {
        return Runs.given(
                "preset=small", "factorRank=2", "alphas=1", "normalise=false", "learningRate=" + learningRate);
    }

    private static Set<Long> steps(JsonNode figures, long last) {
        Set<Long> steps = new TreeSet<>();
        for (Map.Entry<String, JsonNode> figure : figures.properties()) {
            steps.add(Long.parseLong(figure.getKey()));
        }
        steps.removeIf(step -> step > last);
        return steps;
    }

    private static void assertNear(double value, JsonNode figure, double floor) {
        double expected = figure.asDouble();
        if (expected > floor) {
            assertThat(value).isCloseTo(expected, within(TOLERANCE * expected));
        } else {
            assertThat(value).isBetween(0.0, 2 * floor);
        }
    }
}
