package dev.gradus.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import dev.gradus.e2e.Axe;
import dev.gradus.e2e.Chromium;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pages as people with a keyboard, a screen reader or a small screen meet them. */
class AccessibilityIT {
    private static Playwright playwright;
    private static Browser browser;
    private static GivenServer server;

    @BeforeAll
    static void start() {
        playwright = Chromium.playwright();
        browser = Chromium.launch(playwright);
        server = new GivenServer();
    }

    @AfterAll
    static void stop() {
        server.close();
        browser.close();
        playwright.close();
    }

    @ParameterizedTest
    @CsvSource({
        "/, 1440, LIGHT",
        "/, 390, DARK",
        "/labs/sample-lab?optimizer=adam&depth=40, 1440, LIGHT",
        "/labs/sample-lab?optimizer=adam&lock=depth, 390, DARK",
        "/labs/sample-lab?embed=1, 390, DARK",
        "/labs/sample-lab?projector=1, 1920, LIGHT",
        "/labs/sample-lab?projector=1, 1920, DARK",
        "/nothing, 1440, LIGHT"
    })
    void pagesHaveNoViolations(String path, int width, ColorScheme scheme) {
        assertThat(violations(path, width, scheme)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"/", "/labs/sample-lab", "/labs/sample-lab?embed=1", "/labs/sample-lab?projector=1", "/nothing"})
    void pagesFitNarrowScreensAndBreakNoRuleOfTheirOwn(String path) {
        List<String> complaints = new ArrayList<>();
        try (BrowserContext context = browser.newContext(new NewContextOptions().setViewportSize(320, 700))) {
            Page page = context.newPage();
            page.onConsoleMessage(message -> {
                if (message.type().equals("error")) {
                    complaints.add(message.text());
                }
            });
            page.navigate("http://127.0.0.1:" + server.port() + path);
            assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(320);
        }
        assertThat(complaints)
                .as("what the browser refuses by the page's own policy")
                .noneMatch(complaint -> complaint.contains("Content Security Policy"));
    }

    private static List<String> violations(String path, int width, ColorScheme scheme) {
        var options = new NewContextOptions().setViewportSize(width, 900).setColorScheme(scheme);
        try (BrowserContext context = browser.newContext(options)) {
            Page page = context.newPage();
            page.navigate("http://127.0.0.1:" + server.port() + path);
            return Axe.violations(Axe.on(page));
        }
    }
}
