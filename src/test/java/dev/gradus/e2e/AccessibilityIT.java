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

    @ParameterizedTest
    @MethodSource("labs")
    void labHasNoViolationsInEitherTheme(Lab given) {
        LabPage seen = inTheWindow(1440, ColorScheme.LIGHT)
                .open(given.id().value())
                .playTo(20)
                .rest();
        for (ColorScheme theme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            seen.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(theme));
            keep(seen.page(), given.id() + "-" + theme);
            assertThat(violations(seen.page())).isEmpty();
        }
        assertThat(seen.complaints()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("labs")
    void labFitsAPhone(Lab given) {
        LabPage seen = inTheWindow(390, ColorScheme.LIGHT)
                .open(given.id().value())
                .playTo(20)
                .rest();
        for (int width : List.of(390, 320)) {
            seen.page().setViewportSize(width, HEIGHT);
            seen.page().waitForCondition(() -> overflow(seen.page()) <= 0); // figures follow the width a moment later
            keep(seen.page(), given.id() + "-" + width);
            assertThat(violations(seen.page())).isEmpty();
        }
    }

    @Test
    void catalogueHasNoViolationsInEitherTheme() {
        for (ColorScheme theme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            LabPage seen = inTheWindow(1440, theme).openPath("/");
            keep(seen.page(), "home-" + theme);
            assertThat(violations(seen.page())).isEmpty();
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
        assertThat(violations(page())).isEmpty();
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

    private static List<String> violations(Page page) {
        return new AxeBuilder(page)
                        .setLegacyMode(true) // without a second page: ours hold no frames
                        .analyze()
                        .getViolations()
                        .stream()
                        .map(AccessibilityIT::told)
                        .toList();
    }

    private static String told(Rule rule) {
        return rule.getId() + ": " + rule.getHelp() + " at "
                + rule.getNodes().stream()
                        .map(node -> String.valueOf(node.getTarget()))
                        .limit(5)
                        .toList();
    }
}
