package dev.gradus.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.random.Rng;
import dev.gradus.run.shared.SharedDataCache;
import dev.gradus.run.shared.SharedHandle;
import dev.gradus.sim.Budget;
import dev.gradus.sim.Lab;
import dev.gradus.sim.Simulation;
import dev.gradus.sim.chart.Chart;
import dev.gradus.sim.chart.Mark;
import dev.gradus.sim.chart.Source;
import dev.gradus.sim.frame.ReadoutLayout;
import dev.gradus.sim.parameter.ParameterValues;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.Condition;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a chart shows in the browser is what the engine computes without one. */
class AgreementIT extends BrowserTest {
    private static final int STEPS = 12;

    @ParameterizedTest
    @MethodSource("labsWithTraces")
    void curveInTheBrowserHasTheNumbersOfTheEngine(Lab given) {
        Chart chart = Charts.traced(given).stream()
                .filter(candidate ->
                        history(given, readoutOf(candidate)).stream().anyMatch(Double::isFinite))
                .findFirst()
                .orElseThrow();
        lab().open(given.id().value()).playTo(STEPS).rest();
        List<Double> shown = Downloads.lastCurve(page(), chart.id());
        List<Double> computed = history(given, readoutOf(chart));
        for (int step = 0; step <= STEPS; step++) {
            assertThat(shown.get(step)).is(isNear(computed.get(step)));
        }
    }

    /** What has no value in the one has none in the other. */
    private static Condition<Double> isNear(double computed) {
        return new Condition<>(
                shown -> Double.isNaN(computed)
                        ? Double.isNaN(shown)
                        : Math.abs(shown - computed) <= 1e-6 * Math.abs(computed),
                "near %s",
                computed);
    }

    private static String readoutOf(Chart chart) {
        return chart.marks().stream()
                .map(Mark::source)
                .filter(Source.Trace.class::isInstance)
                .map(source -> ((Source.Trace) source).y())
                .reduce((_, last) -> last)
                .orElseThrow();
    }

    private static int lastOf(String readout, ReadoutLayout layout) {
        int last = layout.offset(readout);
        while (last + 1 < layout.size()
                && layout.slots().get(last + 1).readout().name().equals(readout)) {
            last++;
        }
        return last;
    }

    private static List<Double> history(Lab lab, String readout) {
        ParameterValues values = lab.parameters().initial();
        int index = lastOf(readout, lab.layout(values));
        double[] readouts = new double[lab.layout(values).size()];
        List<Double> history = new ArrayList<>();
        try (SharedHandle shared = new SharedDataCache(0).open()) {
            Simulation simulation = lab.start(values, new Rng(lab.parameters().defaultSeed(values)), shared);
            while (simulation.step() < STEPS) {
                var _ = simulation.advance(Budget.UNLIMITED);
                simulation.read(readouts);
                history.add(readouts[index]);
            }
        }
        return history;
    }
}
