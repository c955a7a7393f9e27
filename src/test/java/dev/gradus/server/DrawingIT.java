package dev.gradus.server;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.BoundingBox;
import dev.gradus.e2e.Chromium;
import dev.gradus.sim.parameter.Parsed;
import dev.gradus.sim.parameter.Raster;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A board in a real browser: what is drawn becomes the value of a parameter, and its picture. */
class DrawingIT {
    private static final Pattern SOMETHING = Pattern.compile(".+");

    private static Playwright playwright;
    private static Browser browser;
    private static GivenServer server;

    private Page page;

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

    @BeforeEach
    void open() {
        page = browser.newPage(new Browser.NewPageOptions().setViewportSize(1440, 1000));
        page.navigate("http://127.0.0.1:" + server.port() + "/labs/sample-lab");
        page.locator(".board").scrollIntoViewIfNeeded();
    }

    @AfterEach
    void close() {
        page.close();
    }

    @Test
    void strokeBecomesThePictureOfTheForm() {
        drag(0.2, 0.5, 0.8);
        assertThat(text()).hasValue(SOMETHING);
        Raster drawn = drawn();
        assertThat(drawn.at(14 * 28 + 14)).as("on the line").isGreaterThan(200);
        assertThat(drawn.at(2 * 28 + 14)).as("far from it").isZero();
        assertThat(page.locator("[data-preview]")).hasAttribute("aria-label", "picture");
        assertThat(page).hasURL(Pattern.compile("drawing="));
    }

    @Test
    void keysPaintAndEscapeTakesBack() {
        page.locator(".board").focus();
        page.keyboard().press("ArrowUp");
        page.keyboard().press("Enter");
        assertThat(text()).hasValue(SOMETHING);
        assertThat(drawn().at(13 * 28 + 14)).isEqualTo(255);
        page.keyboard().press("Escape");
        assertThat(text()).hasValue("");
    }

    @Test
    void clearOfTheFormEmptiesTheBoard() {
        drag(0.3, 0.4, 0.7);
        assertThat(text()).hasValue(SOMETHING);
        page.locator("#parameter-drawing [data-clear]").click();
        assertThat(text()).hasValue("");
        page.locator(".board").focus();
        page.keyboard().press("ArrowUp");
        assertThat(page.locator("#chart-draw [aria-live]")).hasText("row 14, column 15, blank");
    }

    @Test
    void stepIsNarratedAndItsNodeMarked() {
        page.locator("#step").click();
        assertThat(page.locator(".narration .is-current")).containsText("Node 1 is worked on.");
        assertThat(page.locator("#chart-nodes tr[aria-current]")).hasText("tanh");
        assertThat(page.locator("#chart-graph .node.is-current .node-name")).hasText("tanh");
    }

    private Locator text() {
        return page.locator("#control-drawing");
    }

    private Raster drawn() {
        return SampleLab.DRAWING.parse(text().inputValue()) instanceof Parsed.Taken<Raster>(Raster raster)
                ? raster
                : Raster.NONE;
    }

    /** A stroke across, at a share of the height. */
    private void drag(double from, double height, double to) {
        BoundingBox box = page.locator(".board canvas").boundingBox();
        double y = box.y + height * box.height;
        page.mouse().move(box.x + from * box.width, y);
        page.mouse().down();
        page.mouse().move(box.x + to * box.width, y);
        page.mouse().up();
    }
}
