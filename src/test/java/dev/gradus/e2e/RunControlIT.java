package dev.gradus.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.sim.Lab;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Order(3)
class RunControlIT extends BrowserTest {
    private static final int WHOLE_PAGE = 8000;

    @ParameterizedTest
    @MethodSource("labs")
    void figuresStandBeforeAnythingRunsAndLinesGrowWithTheRun(Lab given) {
        page().setViewportSize(1440, WHOLE_PAGE); // figures out of sight are not drawn anew
        lab().open(given.id().value());
        Charts.shown(given).forEach(chart -> page().waitForCondition(() -> lab().isDrawn(chart.id())));
        assertThat(lab().step()).isZero();
        if (!Charts.traced(given).isEmpty()) {
            String before = curves(given);
            lab().playTo(5);
            page().waitForCondition(() -> !curves(given).equals(before));
        }
        assertThat(lab().complaints()).isEmpty();
    }

    private String curves(Lab given) {
        return Charts.traced(given).stream()
                .map(chart -> lab().lines(chart.id()))
                .collect(Collectors.joining());
    }

    @ParameterizedTest
    @MethodSource("aLabOfEachChapter")
    void pausedRunTakesNoFurtherStepAndGoesOnFromThere(Lab given) {
        lab().open(given.id().value()).speed("4").playTo(3).pause();
        long paused = lab().step();
        lab().stepOnce();
        assertThat(lab().step()).isEqualTo(paused + 1);
        lab().playTo(paused + 3);
        assertThat(lab().step()).isGreaterThan(paused + 1);
    }

    @ParameterizedTest
    @MethodSource("aLabOfEachChapter")
    void stepBackAndResetShowTheSameNumbersAgain(Lab given) {
        lab().open(given.id().value()).stepOnce().stepOnce();
        Map<String, String> second = lab().readouts();
        lab().stepOnce();
        Map<String, String> third = lab().readouts();
        assertThat(third).isNotEqualTo(second);
        lab().stepBack();
        page().waitForCondition(() -> lab().readouts().equals(second));
        lab().press("reset").waitForExactly(0);
        lab().stepOnce().stepOnce().stepOnce();
        page().waitForCondition(() -> lab().readouts().equals(third));
    }
}
