package dev.gradus.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.sim.Lab;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RunControlIT extends BrowserTest {
    @ParameterizedTest
    @MethodSource("labs")
    void pageShowsItsFiguresBeforeAnythingRuns(Lab given) {
        lab().open(given.id().value());
        given.charts().forEach(chart -> page().waitForCondition(() -> lab().isDrawn(chart.id())));
        assertThat(lab().step()).isZero();
        assertThat(lab().complaints()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("labsWithTraces")
    void playLetsTheLinesGrow(Lab given) {
        lab().open(given.id().value());
        String traced = Charts.traced(given);
        page().waitForCondition(() -> lab().shapes(traced) > 3);
        String before = lab().lines(traced);
        lab().playTo(5);
        page().waitForCondition(() -> !lab().lines(traced).equals(before));
        assertThat(lab().complaints()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("labs")
    void pausedRunTakesNoFurtherStep(Lab given) {
        lab().open(given.id().value()).playTo(3).pause();
        long paused = lab().step();
        lab().stepOnce();
        assertThat(lab().step()).isEqualTo(paused + 1);
    }

    @ParameterizedTest
    @MethodSource("labs")
    void stepBackShowsTheEarlierNumbers(Lab given) {
        lab().open(given.id().value()).stepOnce().stepOnce();
        Map<String, String> earlier = lab().readouts();
        lab().stepOnce();
        assertThat(lab().readouts()).isNotEqualTo(earlier);
        lab().stepBack();
        page().waitForCondition(() -> lab().readouts().equals(earlier));
    }

    @ParameterizedTest
    @MethodSource("labs")
    void resetThenTheSameStepsGiveTheSameNumbers(Lab given) {
        lab().open(given.id().value()).stepOnce().stepOnce().stepOnce();
        Map<String, String> first = lab().readouts();
        lab().press("reset").waitForExactly(0);
        lab().stepOnce().stepOnce().stepOnce();
        page().waitForCondition(() -> lab().readouts().equals(first));
    }

    @ParameterizedTest
    @MethodSource("labs")
    void playGoesOnWhereThePauseWas(Lab given) {
        lab().open(given.id().value()).playTo(3).pause();
        long paused = lab().step();
        lab().playTo(paused + 3);
        assertThat(lab().step()).isGreaterThan(paused);
    }
}
