package dev.gradus.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.gradus.sim.Lab;
import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Checks every page by machine, in both themes. */
@Order(1)
class AccessibilityIT extends BrowserTest {
    /** What another theme can break on a page that was checked whole. */
    private static final List<String> OF_THE_THEME = List.of("color-contrast", "link-in-text-block");

    @ParameterizedTest
    @MethodSource("labs")
    void labHasNoViolationsInEitherTheme(Lab given) {
        LabPage seen = inTheWindow(1440, ColorScheme.LIGHT)
                .open(given.id().value())
                .playTo(20)
                .rest();
        Axe.keep(seen.page(), given.id() + "-LIGHT");
        assertThat(Axe.violations(Axe.on(seen.page()))).isEmpty();
        seen.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        Axe.keep(seen.page(), given.id() + "-DARK");
        assertThat(Axe.violations(Axe.on(seen.page()).withRules(OF_THE_THEME))).isEmpty();
        assertThat(seen.complaints()).isEmpty();
    }

    @Test
    void catalogueHasNoViolationsInEitherTheme() {
        for (ColorScheme theme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            LabPage seen = inTheWindow(1440, theme).openPath("/");
            Axe.keep(seen.page(), "home-" + theme);
            assertThat(Axe.violations(Axe.on(seen.page()))).isEmpty();
            assertThat(seen.complaints()).isEmpty();
        }
        LabPage phone = inTheWindow(390, ColorScheme.LIGHT).openPath("/");
        Axe.keep(phone.page(), "home-390");
        assertThat(Axe.overflow(phone.page())).isLessThanOrEqualTo(0);
    }

    @Test
    void errorPageHasNoViolations() {
        lab().openPath("/labs/nowhere");
        Axe.keep(page(), "not-found");
        assertThat(Axe.violations(Axe.on(page()))).isEmpty();
    }
}
