package dev.gradus.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.gradus.random.Rng;
import dev.gradus.run.shared.SharedDataCache;
import dev.gradus.run.shared.SharedHandle;
import dev.gradus.sim.Budget;
import dev.gradus.sim.Lab;
import dev.gradus.sim.Simulation;
import dev.gradus.sim.chart.Mark;
import dev.gradus.sim.chart.Source;
import dev.gradus.sim.frame.ReadoutLayout;
import dev.gradus.sim.parameter.ParameterValues;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a chart shows in the browser is what the engine computes without one. */
class AgreementIT extends BrowserTest {
    private static final int STEPS = 12;

    @ParameterizedTest
    @MethodSource("labsWithTraces")
    void curveInTheBrowserHasTheNumbersOfTheEngine(Lab given) {
        String chart = Charts.traced(given);
        lab().open(given.id().value()).playTo(STEPS).rest();
        List<Double> shown = Downloads.lastCurve(page(), chart);
        List<Double> computed = history(given, readoutOf(given, chart));
        for (int step = 0; step <= STEPS; step++) {
            assertThat(shown.get(step)).isCloseTo(computed.get(step), within(1e-6 * Math.abs(computed.get(step))));
        }
    }

    private static String readoutOf(Lab lab, String chart) {
        return lab.charts().stream()
                .filter(c -> c.id().equals(chart))
                .flatMap(c -> c.marks().stream())
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
