package dev.gradus.labs.messagepassing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.gradus.graph.Neighbourhoods;
import dev.gradus.labs.LabRun;
import dev.gradus.labs.messagepassing.ResidualNetwork.Averaging;
import dev.gradus.linalg.Matrix;
import dev.gradus.random.Rng;
import dev.gradus.sim.frame.Series;
import dev.gradus.sim.parameter.ParameterValues;
import dev.gradus.sim.parameter.Reading;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class MessagePassingTest {
    private static final MessagePassingLab LAB = new MessagePassingLab();

    @ParameterizedTest
    @CsvSource({"i, NaN, 1", "ii, 3, 0", "iii, NaN, 1"})
    void onlyTheSecondRuleHasACounterexample(String rule, double size, double symmetric) {
        LabRun run = run(200, "rule", rule);
        assertThat(Double.valueOf(run.number("counterexampleSize"))).isEqualTo(Double.valueOf(size));
        assertThat(run.number("symmetric")).isEqualTo(symmetric);
        assertThat(run.simulation().ending().what()).startsWith("Finished");
    }

    @Test
    void counterexampleIsTheSameGraphTwiceWithOtherPlacesAndAnotherResult() {
        LabRun run = run(50, "rule", "ii");
        Map<String, Series> series = run.simulation().frame(Set.of()).series();
        assertThat(column(series, "nodes", 1)).isEqualTo(column(series, "nodesB", 1));
        assertThat(series.get("edges")).usingRecursiveComparison().isEqualTo(series.get("edgesB"));
        assertThat(series.get("nodeTable")).isNotEqualTo(series.get("nodeTableB"));
        double[] first = column(series, "nodes", 2);
        double[] second = column(series, "nodesB", 2);
        double[] kinds = column(series, "nodes", 3);
        for (int node = 0; node < kinds.length; node++) {
            if (kinds[node] == 0) {
                assertThat(second[node]).isNotCloseTo(first[node], within(1e-9));
            } else {
                assertThat(second[node]).isEqualTo(first[node]);
            }
        }
    }

    @Test
    void trainingLossIsTheMeanOverTheNodesThatAreNotHeldOut() {
        LabRun run = run(0, "part", "maskedLoss", "predictions", "0.1,0.7,0.6,0.2,0.3");
        assertThat(run.number("trainLoss")).isCloseTo(-Math.log(0.7 * 0.6 * (1 - 0.3)) / 3, within(1e-14));
        assertThat(run.number("testLoss")).isCloseTo(-Math.log((1 - 0.1) * 0.2) / 2, within(1e-14));
        assertThat(run.number("objective")).isEqualTo(run.number("trainLoss"));
    }

    @Test
    void maskedPredictionsStandStill() {
        LabRun run = run(30, "part", "maskedLoss", "predictions", "0.9,0.5,0.5,0.2,0.5");
        double[] predictions = column(run.simulation().frame(Set.of()).series(), "nodes", 2);
        assertThat(predictions[0]).isCloseTo(0.9, within(1e-12));
        assertThat(predictions[3]).isCloseTo(0.2, within(1e-12));
        assertThat(predictions[1]).isGreaterThan(0.5);
        assertThat(predictions[4]).isLessThan(0.5);
    }

    @Test
    void forgottenMaskMovesHeldOutPredictionsToo() {
        LabRun run = run(30, "part", "maskedLoss", "mistakes", "lossOnHeldOut");
        assertThat(run.number("testLoss")).isLessThan(Math.log(2));
        LabRun divided = run(0, "part", "maskedLoss", "mistakes", "meanOverAllNodes");
        assertThat(divided.number("objective")).isCloseTo(divided.number("trainLoss") * 3 / 5, within(1e-14));
    }

    @Test
    void newPredictionsReplaceWhatUpdatesMade() {
        LabRun run = run(10, "part", "maskedLoss");
        ParameterValues values = values("part", "maskedLoss", "predictions", "0.5,0.9,0.9,0.5,0.1");
        run.simulation().adopt(values);
        assertThat(run.number("trainLoss")).isCloseTo(-Math.log(0.9), within(1e-12));
        run.to(11);
        double after = run.number("trainLoss");
        run.simulation().adopt(values);
        assertThat(run.number("trainLoss")).isEqualTo(after);
    }

    @ParameterizedTest
    @ValueSource(strings = {"five", "karate", "twoCommunities"})
    void residualNetworkLearnsItsTrainingNodes(String data) {
        LabRun run = run(200, "part", "residual", "data", data);
        assertThat(run.number("trainLoss")).isLessThan(0.1);
        assertThat(run.number("trainAccuracy")).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(
            value = Averaging.Divisor.class,
            names = {"DEGREE", "ONE"})
    void gradientsAgreeWithCentralDifferences(Averaging.Divisor divisor) {
        Labelled data = Labelled.of(values("part", "residual", "isolatedNode", "true"), new Rng(0));
        Mask mask = new Mask(data, Set.of());
        ResidualNetwork network = ResidualNetwork.draw(
                new ResidualNetwork.Sizes(6, 3, 4, 2),
                new Averaging(Neighbourhoods.of(data.graph(), 0), divisor),
                new Rng(7));
        ResidualNetwork.Pass pass = network.forward();
        List<Matrix> gradients = network.backward(pass, mask.gradient(pass.logits()));
        for (int block = 0; block < gradients.size(); block++) {
            double[] weight = network.weights().get(block).values();
            for (int entry = 0; entry < weight.length; entry++) {
                double before = weight[entry];
                weight[entry] = before + 1e-5;
                double above = mask.objective(network.forward().logits());
                weight[entry] = before - 1e-5;
                double below = mask.objective(network.forward().logits());
                weight[entry] = before;
                assertThat(gradients.get(block).values()[entry])
                        .as("block %d entry %d", block, entry)
                        .isCloseTo((above - below) / 2e-5, within(1e-9));
            }
        }
    }

    @Test
    void isolatedNodeKeepsItsState() {
        LabRun run = run(0, "part", "residual", "isolatedNode", "true");
        LabRun deeper = run(0, "part", "residual", "isolatedNode", "true", "layers", "6");
        assertThat(lastState(run)).isEqualTo(lastState(deeper)).doesNotContain(Double.NaN);
    }

    @Test
    void divisionByZeroReachesEveryWeight() {
        LabRun run = run(5, "part", "residual", "isolatedNode", "true", "mistakes", "divideByZeroAtIsolated");
        assertThat(run.simulation().step()).isEqualTo(1);
        assertThat(run.simulation().ending().what()).contains("divided by 0");
        LabRun without = run(5, "part", "residual", "mistakes", "divideByZeroAtIsolated");
        assertThat(without.simulation().step()).isEqualTo(5);
    }

    @Test
    void somebodyMustBeTrainedOn() {
        assertThat(LAB.check(values("part", "maskedLoss", "heldOut", "1,2,3,4,5")))
                .singleElement()
                .satisfies(problem -> assertThat(problem.message())
                        .isEqualTo("heldOut must leave at least one node to train on, got all 5"));
        assertThat(LAB.check(values("part", "maskedLoss", "heldOut", "1,2,3,4,9")))
                .isEmpty();
    }

    private static double[] lastState(LabRun run) {
        if (run.simulation().frame(Set.of()).series().get("states")
                instanceof Series.Grid(List<Integer> shape, double[] values, var _)) {
            return java.util.Arrays.copyOfRange(values, values.length - shape.getLast(), values.length);
        }
        throw new AssertionError("states must be a grid");
    }

    private static double[] column(Map<String, Series> series, String name, int column) {
        if (series.get(name) instanceof Series.Points points) {
            return points.columns().get(column).values();
        }
        throw new AssertionError(name + " must be points");
    }

    private static ParameterValues values(String... settings) {
        Map<String, String> given = new HashMap<>();
        for (int i = 0; i < settings.length; i += 2) {
            given.put(settings[i], settings[i + 1]);
        }
        Reading reading = LAB.parameters().read(given);
        assertThat(reading.violations()).isEmpty();
        return reading.values();
    }

    private static LabRun run(long steps, String... settings) {
        return LabRun.begin(LAB, values(settings), 0).to(steps);
    }
}
