package dev.gradus.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.gradus.sim.Lab;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Checks every page by machine, and keeps a picture of each for the eye under target/screens. */
class AccessibilityIT extends BrowserTest {
    private static final Path SCREENS = Path.of("target", "screens");
    private static final int HEIGHT = 900;

    /** What another theme can break on a page that was checked whole. */
    private static final List<String> OF_THE_THEME = List.of("color-contrast", "link-in-text-block");

    /** What another width can break on such a page. */
    private static final List<String> OF_THE_WIDTH =
            List.of("target-size", "scrollable-region-focusable", "meta-viewport");

    @ParameterizedTest
    @MethodSource("labs")
    void labHasNoViolationsInEitherTheme(Lab given) {
        LabPage seen = inTheWindow(1440, ColorScheme.LIGHT)
                .open(given.id().value())
                .playTo(20)
                .rest();
        keep(seen.page(), given.id() + "-LIGHT");
        assertThat(violations(axe(seen.page()))).isEmpty();
        seen.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        keep(seen.page(), given.id() + "-DARK");
        assertThat(violations(axe(seen.page()).withRules(OF_THE_THEME))).isEmpty();
        assertThat(seen.complaints()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("labs")
    void labFitsAPhone(Lab given) {
        LabPage seen = inTheWindow(390, ColorScheme.LIGHT)
                .openPath("/labs/" + given.id())
                .playTo(20)
                .rest();
        fits(seen.page());
        keep(seen.page(), given.id() + "-390");
        assertThat(violations(axe(seen.page()))).isEmpty();
        seen.page().setViewportSize(320, HEIGHT);
        fits(seen.page());
        keep(seen.page(), given.id() + "-320");
        assertThat(violations(axe(seen.page()).withRules(OF_THE_WIDTH))).isEmpty();
    }

    /** Figures follow the width of the window a moment later. */
    private static void fits(Page page) {
        page.waitForCondition(() -> overflow(page) <= 0);
    }

    @Test
    void catalogueHasNoViolationsInEitherTheme() {
        for (ColorScheme theme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            LabPage seen = inTheWindow(1440, theme).openPath("/");
            keep(seen.page(), "home-" + theme);
            assertThat(violations(axe(seen.page()))).isEmpty();
            assertThat(seen.complaints()).isEmpty();
        }
        LabPage phone = inTheWindow(390, ColorScheme.LIGHT).openPath("/");
        keep(phone.page(), "home-390");
        assertThat(overflow(phone.page())).isLessThanOrEqualTo(0);
    }

    @Test
    void errorPageHasNoViolations() {
        lab().openPath("/labs/nowhere");
        keep(page(), "not-found");
        assertThat(violations(axe(page()))).isEmpty();
    }

    private LabPage inTheWindow(int width, ColorScheme theme) {
        Browser.NewContextOptions options =
                new Browser.NewContextOptions().setViewportSize(width, HEIGHT).setColorScheme(theme);
        return new LabPage(pageWith(options), address());
    }

    private static void keep(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(SCREENS.resolve(name + ".png")));
    }

    private static int overflow(Page page) {
        return (int) page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
    }

    /** Every rule, without a second page: ours hold no frames. */
    private static AxeBuilder axe(Page page) {
        return new AxeBuilder(page).setLegacyMode(true);
    }

    private static List<String> violations(AxeBuilder axe) {
        return axe.analyze().getViolations().stream().map(AccessibilityIT::told).toList();
    }

    private static String told(Rule rule) {
        return rule.getId() + ": " + rule.getHelp() + " at "
                + rule.getNodes().stream()
                        .map(node -> String.valueOf(node.getTarget()))
                        .limit(5)
                        .toList();
    }
}
