package dev.gradus.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Locator;
import dev.gradus.random.Rng;
import dev.gradus.run.shared.SharedDataCache;
import dev.gradus.run.shared.SharedHandle;
import dev.gradus.sim.Budget;
import dev.gradus.sim.Lab;
import dev.gradus.sim.Simulation;
import java.util.Map;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;

/** A student goes back and forth in a run, forks it, and moves both together. */
class TimeIT extends BrowserTest {
    private static final String LAB = "quadratic-descent";
    private static final String CHART = "loss";

    @Test
    void barGoesToAnyStepThatTheRunHasReachedAndShowsItsNumbers() {
        lab().open(LAB).stepOnce().stepOnce();
        Map<String, String> earlier = lab().readouts();
        lab().playTo(12).pause();
        long furthest = lab().step();
        scrubTo(2);
        page().waitForCondition(() -> lab().readouts().equals(earlier));
        assertThat(page().locator("#chart-loss path.line.ghost")).not().hasCount(0);
        scrubTo(200);
        lab().waitForExactly(furthest);
        assertThat(lab().complaints()).isEmpty();
    }

    @Test
    void forkGoesOnBesideItsRunAndBothEndAtTheSameStepWithTheNumbersOfTheEngine() {
        lab().open(LAB).playTo(6).pause();
        scrubTo(5);
        lab().waitForExactly(5);
        fork("0.05");
        lab().playTo(15).pause();
        long step = lab().step();
        page().waitForCondition(() -> Downloads.column(page(), CHART, "B").lastKey() == step);
        SortedMap<Long, Double> own = Downloads.column(page(), CHART, "A");
        SortedMap<Long, Double> fork = Downloads.column(page(), CHART, "B");
        assertThat(fork.keySet()).isEqualTo(own.keySet());
        assertThat(own.get(step)).isCloseTo(loss(step, step), within(1e-6 * own.get(step)));
        assertThat(fork.get(step)).isCloseTo(loss(5, step), within(1e-6 * fork.get(step)));
        scrubTo(3);
        page().waitForCondition(() -> Downloads.column(page(), CHART, "B").lastKey() == 3);
        page().locator("[data-run=B]").click();
        assertThat(page().locator("[data-run=B]")).hasAttribute("aria-pressed", "true");
        lab().waitForExactly(3);
        assertThat(lab().field("learningRate")).isEqualTo("0.15");
        assertThat(lab().complaints()).isEmpty();
    }

    private void fork(String learningRate) {
        page().locator("#fork-here").click();
        Locator field = page().locator("#fork-control-learningRate");
        field.fill(learningRate);
        field.press("Tab");
        page().locator(".fork .button--primary").click();
        assertThat(page().locator("[data-run=B]")).containsText("η = 0.05 from step 5");
    }

    private void scrubTo(int step) {
        page().locator("#scrub")
                .evaluate("(bar, to) => { bar.value = to; bar.dispatchEvent(new Event('input')); }", step);
    }

    /** The loss after {@code steps} steps, from {@code changedAt} on with the learning rate of the fork. */
    private static double loss(long changedAt, long steps) {
        Lab lab = labs().stream()
                .filter(one -> one.id().value().equals(LAB))
                .findFirst()
                .orElseThrow();
        double[] readouts = new double[lab.layout(lab.parameters().initial()).size()];
        try (SharedHandle shared = new SharedDataCache(0).open()) {
            Simulation simulation = lab.start(lab.parameters().initial(), new Rng(0), shared);
            while (simulation.step() < steps) {
                if (simulation.step() == changedAt) {
                    simulation.adopt(lab.parameters()
                            .read(Map.of("learningRate", "0.05"))
                            .values());
                }
                var _ = simulation.advance(Budget.UNLIMITED);
            }
            simulation.read(readouts);
        }
        return readouts[lab.layout(lab.parameters().initial()).offset("loss")];
    }
}
