package dev.gradus.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.BoundingBox;
import dev.gradus.e2e.Finger.Spot;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What can be dragged on a chart follows a finger on a telephone, and the page under it stays where it is. */
class TouchIT extends BrowserTest {
    private static final String BEHIND = """
            foot => {
              const focused = document.activeElement;
              const box = focused.getBoundingClientRect();
              const isFree = focused.closest('.transport') !== null || box.top + box.height / 2 < foot;
              return isFree ? '' : focused.outerHTML;
            }""";

    private LabPage phone;
    private Finger finger;

    @BeforeEach
    void takeAPhone() {
        phone = new LabPage(
                pageWith(new Browser.NewContextOptions()
                        .setViewportSize(390, WINDOW_HEIGHT)
                        .setHasTouch(true)
                        .setIsMobile(true)),
                address());
        finger = new Finger(phone.page());
    }

    @AfterEach
    void consoleIsClean() {
        assertThat(phone.complaints()).isEmpty();
    }

    @Test
    void handleIsDragged() {
        phone.openPath("/labs/quadratic-descent");
        drag(chart("map").locator(".handle-target").first(), -60, 40);
        assertThat(field("start")).not().hasValue("1,1");
    }

    @Test
    void rateIsDraggedAlongAnAxis() {
        phone.openPath("/labs/quadratic-descent");
        drag(chart("stability").locator(".handle-target").first(), -30, 2);
        assertThat(field("learningRate")).not().hasValue("0.15");
    }

    @Test
    void edgeIsDrawnFromNodeToNode() {
        phone.openPath("/labs/graph-dynamics");
        Locator nodes = chart("graph").locator(".handle-target");
        Spot from = Finger.middle(nodes.nth(1));
        BoundingBox to = nodes.nth(2).boundingBox();
        finger.drag(from, new Spot(to.x + to.width / 2, to.y + to.height / 2));
        assertThat(field("graph")).hasValue("4:0-1,0-2,0-3,1-2,1-3,2-3");
    }

    @Test
    void pointIsMoved() {
        phone.openPath("/labs/graph-clustering?data=own");
        Locator point = chart("clusters").locator(".handle-target").first();
        drag(point, 30, 30);
        assertThat(field("points")).not().hasValue(Pattern.compile("^-3.6,-1.5;"));
    }

    @Test
    void digitIsDrawn() {
        phone.openPath("/labs/mlp-from-scratch");
        Locator drawing = field("drawing");
        String blank = drawing.inputValue();
        drag(chart("draw").locator(".board__picture"), 40, 40);
        assertThat(drawing).not().hasValue(blank);
    }

    @Test
    void lineOfAProgramIsMoved() {
        phone.openPath("/labs/training-loop");
        Locator grip = chart("program").locator("tbody tr").nth(3).locator("td").first();
        drag(grip, 0, 3.4 * grip.boundingBox().height);
        assertThat(field("program")).hasValue(Pattern.compile(".*forward.*zeroGradient.*"));
    }

    /** A keyboard goes with a telephone too, or a switch that stands for one. */
    @Test
    void focusIsNeverBehindTheBarAtTheFoot() {
        phone.openPath("/labs/quadratic-descent");
        double foot = phone.page().locator(".transport").boundingBox().y;
        for (int press = 0; press < 40; press++) {
            phone.page().keyboard().press("Tab");
            Object hidden = phone.page().evaluate(BEHIND, foot);
            assertThat(hidden).as("behind the bar after Tab " + (press + 1)).isEqualTo("");
        }
    }

    private Locator chart(String id) {
        return phone.page().locator("#chart-" + id);
    }

    private Locator field(String parameter) {
        return phone.page().locator("#control-" + parameter);
    }

    private void drag(Locator from, double right, double down) {
        Spot start = Finger.middle(from);
        Object before = phone.page().evaluate("() => scrollY");
        finger.drag(start, start.away(right, down));
        assertThat(phone.page().evaluate("() => scrollY")).isEqualTo(before);
    }
}
