package dev.gradus.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.gradus.sim.Lab;
import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every lab on a telephone, upright and on the narrowest one; looked at whole is the first of each chapter. */
@Order(4)
class PhoneIT extends BrowserTest {
    private static final int STEPS = 5;

    /** What another width can break on a page that was checked whole. */
    private static final List<String> OF_THE_WIDTH =
            List.of("target-size", "scrollable-region-focusable", "meta-viewport");

    @ParameterizedTest
    @MethodSource("labs")
    void labFitsAndHasNoViolations(Lab given) {
        LabPage seen = inTheWindow(390, ColorScheme.LIGHT)
                .openPath("/labs/" + given.id())
                .playTo(STEPS)
                .rest();
        fits(seen.page());
        Axe.keep(seen.page(), given.id() + "-390");
        AxeBuilder axe = isFirstOfItsChapter(given) ? Axe.on(seen.page()) : ofTheWidth(seen.page());
        assertThat(Axe.violations(axe)).isEmpty();
        seen.page().setViewportSize(320, WINDOW_HEIGHT);
        fits(seen.page());
        Axe.keep(seen.page(), given.id() + "-320");
        assertThat(Axe.violations(ofTheWidth(seen.page()))).isEmpty();
    }

    private static boolean isFirstOfItsChapter(Lab lab) {
        return aLabOfEachChapter().stream().anyMatch(first -> first.id().equals(lab.id()));
    }

    private static AxeBuilder ofTheWidth(Page page) {
        return Axe.on(page).withRules(OF_THE_WIDTH);
    }

    /** Figures follow the width of the window a moment later. */
    private static void fits(Page page) {
        page.waitForCondition(() -> Axe.overflow(page) <= 0);
    }
}
