package dev.gradus.labs.trainingloop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.gradus.labs.LabRun;
import dev.gradus.random.Rng;
import dev.gradus.sim.frame.Series;
import dev.gradus.sim.parameter.ParameterValues;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OscillatorTest {
    private static final TrainingLoopLab LAB = new TrainingLoopLab();
    private static final List<Integer> UPDATES = List.of(0, 1, 2, 3, 10, 50, 200);

    @ParameterizedTest
    @ValueSource(strings = {"0.1", "0.5", "1", "3.9", "4", "4.1"})
    void neverZeroedWeightsAreThoseOfTheReference(String rate) throws IOException {
        JsonNode golden = golden().get("zeroed never").get(rate);
        Curve curve = new Curve(values(Map.of("learningRate", rate)), new Rng(0));
        for (int i = 0; i < UPDATES.size(); i++) {
            while (curve.trainer().updates() < UPDATES.get(i) && !curve.hasDiverged()) {
                curve.line();
            }
            double expected = golden.get("w_at_0_1_2_3_10_50_200").get(i).asDouble();
            if (Math.abs(expected) < 1e14) {
                double weight = curve.trainer().model().weights()[0];
                assertThat(weight).isCloseTo(expected, within(1e-9 * Math.max(1, Math.abs(expected))));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.1", "0.5", "1", "3.9", "4", "4.1"})
    void rootsThatAreDrawnAreThoseOfTheReference(String rate) throws IOException {
        LabRun run = LabRun.begin(LAB, values(Map.of("learningRate", rate)), 0);
        Series.Points roots = (Series.Points) Objects.requireNonNull(
                run.simulation().frame(java.util.Set.of()).series().get("roots"));
        double[] x = roots.columns().get(0).values();
        double[] y = roots.columns().get(1).values();
        JsonNode moduli = golden().get("zeroed never").get(rate).get("root_moduli");
        double[] drawn = {Math.hypot(x[0], y[0]), Math.hypot(x[1], y[1])};
        Arrays.sort(drawn);
        assertThat(roots.columns().get(2).values()).containsExactly(0, 0, 1, 1);
        assertThat(drawn[0]).isCloseTo(moduli.get(0).asDouble(), within(1e-7));
        assertThat(drawn[1]).isCloseTo(moduli.get(1).asDouble(), within(1e-7));
        assertThat(run.number("rootModulus")).isCloseTo(drawn[1], within(1e-12));
    }

    /** r² − (2 − ηa) r + 1 = 0, and 1 − ηa where the gradient is zeroed. */
    @ParameterizedTest
    @CsvSource({"0.3, 2", "0.05, 7", "2, 3"})
    void rootsOfOneBatchAreThoseOfTheRecursion(double rate, double curvature) {
        Map<String, String> given =
                Map.of("learningRate", Double.toString(rate), "curvature", Double.toString(curvature));
        ParameterValues values = values(given);
        Roots roots = Roots.of(Setup.of(values), Live.of(values));
        ParameterValues repaired = BrokenCase.OSCILLATOR.repaired(values);
        Roots zeroed = Roots.of(Setup.of(repaired), Live.of(repaired));
        double trace = 2 - rate * curvature;
        assertThat(roots.re()[0] + roots.re()[1]).isCloseTo(trace, within(1e-12));
        assertThat(roots.re()[0] * roots.re()[1] - roots.im()[0] * roots.im()[1])
                .isCloseTo(1, within(1e-9));
        assertThat(zeroed.modulus()).isCloseTo(Math.abs(1 - rate * curvature), within(1e-12));
    }

    @Test
    void clippedProgramsHaveNoRoots() {
        ParameterValues values = values(Map.of("program", "epoch(batch(forward.loss.backward.clip.step))"));
        assertThat(Roots.of(Setup.of(values), Live.of(values)).modulus()).isNaN();
    }

    /** The generator of the reference gives the noise. */
    @Test
    void withNoiseTheSwingGrowsAsInTheReference() throws IOException {
        Live live = new Live(0.1, 16, 1, 1, 1, 0.1);
        Oscillator model = new Oscillator(192, live, new Rng(3));
        JsonNode golden = golden().get("noisy");
        for (JsonNode expected : golden) {
            double squares = 0;
            for (int update = 0; update < 500; update++) {
                squares += model.weights()[0] * model.weights()[0];
                model.forward(dev.gradus.nn.Mode.TRAIN);
                model.backward();
                model.step(0.1);
            }
            assertThat(Math.sqrt(squares / 500)).isCloseTo(expected.asDouble(), within(1e-9));
        }
        assertThat(golden.get(7).asDouble()).isGreaterThan(2 * golden.get(0).asDouble());
    }

    private static ParameterValues values(Map<String, String> given) {
        Map<String, String> all = new java.util.HashMap<>(given);
        all.put("brokenCase", "oscillator");
        return LoopParameters.SCHEMA.read(all).values();
    }

    private static JsonNode golden() throws IOException {
        try (InputStream in = OscillatorTest.class.getResourceAsStream("/golden/oscillator.json")) {
            return new ObjectMapper().readTree(Objects.requireNonNull(in));
        }
    }
}
