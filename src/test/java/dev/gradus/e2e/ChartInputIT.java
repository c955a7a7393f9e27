package dev.gradus.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What a student does on a chart edits a parameter, by pointer and by keyboard. */
class ChartInputIT extends BrowserTest {
    @Test
    void draggedStartMovesTheWholeRun() {
        lab().open("quadratic-descent").playTo(3).pause();
        drag(handle("map"), -60, 40);
        lab().waitForExactly(0);
        assertThat(page().locator("#control-start")).not().hasValue("1,1");
        lab().stepOnce();
        assertThat(lab().readouts().get("w1[0]")).isNotEqualTo("0.8500");
    }

    @Test
    void draggedLearningRateChangesTheRunningSimulation() {
        lab().open("quadratic-descent").playTo(3).pause();
        long paused = lab().step();
        drag(handle("stability"), -30, 0);
        assertThat(page().locator("#control-learningRate")).not().hasValue("0.15");
        lab().stepOnce();
        assertThat(lab().step()).isEqualTo(paused + 1);
    }

    @Test
    void arrowsMoveAHandle() {
        lab().open("quadratic-descent");
        handle("map").focus();
        page().keyboard().press("ArrowLeft");
        page().keyboard().press("Enter");
        assertThat(page().locator("#control-start")).not().hasValue("1,1");
        assertThat(lab().complaints()).isEmpty();
    }

    @Test
    void graphIsDrawnByClicksAndDrags() {
        lab().open("graph-dynamics");
        Locator drawing = page().locator("#chart-graph svg.plot__svg");
        drawing.scrollIntoViewIfNeeded();
        BoundingBox box = drawing.boundingBox();
        page().mouse().click(box.x + box.width * 0.8, box.y + 12);
        assertThat(graphField()).hasValue("5:0-1,0-2,0-3,1-3,2-3");
        assertThat(nodes()).hasCount(5);
        BoundingBox from = nodes().nth(4).locator(".handle-target").boundingBox();
        BoundingBox to = nodes().nth(1).locator(".handle-target").boundingBox();
        assertThat(from.width).isGreaterThanOrEqualTo(44);
        page().mouse().move(from.x + from.width / 2, from.y + from.height / 2);
        page().mouse().down();
        page().mouse().move(to.x + to.width / 2, to.y + to.height / 2);
        page().mouse().up();
        assertThat(graphField()).hasValue("5:0-1,0-2,0-3,1-3,1-4,2-3");
        page().getByText("Undo").click();
        assertThat(graphField()).hasValue("5:0-1,0-2,0-3,1-3,2-3");
        assertThat(lab().complaints()).isEmpty();
    }

    @Test
    void graphIsDrawnByKeys() {
        lab().open("graph-dynamics");
        nodes().nth(1).focus();
        page().keyboard().press("ArrowRight");
        page().keyboard().press("ArrowRight");
        page().keyboard().press("Enter");
        assertThat(graphField()).hasValue("4:0-1,0-2,0-3,1-2,1-3,2-3");
        page().keyboard().press("Escape");
        page().keyboard().press("Escape");
        assertThat(graphField()).hasValue("4:0-1,0-2,0-3,1-3,2-3");
        lab().stepOnce();
        assertThat(lab().complaints()).isEmpty();
    }

    @Test
    void pointsArePaintedByPointerAndKeys() {
        lab().open("graph-clustering?data=own");
        Locator points = page().locator("#chart-clusters .handle");
        assertThat(points).hasCount(25);
        Locator canvas = page().locator("#chart-clusters .plot__svg");
        canvas.scrollIntoViewIfNeeded();
        BoundingBox box = canvas.boundingBox();
        page().mouse().click(box.x + 0.8 * box.width, box.y + 0.7 * box.height);
        assertThat(points).hasCount(26);
        assertThat(page().locator("#chart-clusters [aria-live]")).containsText("point 26");
        drag(points.first(), 20, 20);
        assertThat(page().locator("#control-points")).not().hasValue(Pattern.compile("^-3.6,-1.5;"));
        points.last().focus();
        page().keyboard().press("Enter");
        page().keyboard().press("c");
        assertThat(page().locator("#control-points")).hasValue(Pattern.compile(".*,c1$"));
        page().keyboard().press("Delete");
        assertThat(points).hasCount(26);
        page().locator("#chart-clusters button", new Page.LocatorOptions().setHasText("Undo"))
                .click();
        assertThat(points).hasCount(27);
        lab().stepOnce();
    }

    @Test
    void linesAreMovedByKeysAndByDragging() {
        String right = "epoch(trainMode.batch(zeroGradient.forward.loss.backward.step).evaluate.log)";
        lab().open("training-loop");
        assertThat(programField()).hasValue(right);
        line(7).focus();
        page().keyboard().press("ArrowUp");
        assertThat(programField()).hasValue(right.replace("backward.step", "step.backward"));
        page().keyboard().press("Control+z");
        assertThat(programField()).hasValue(right);

        BoundingBox from = line(3).locator("td").first().boundingBox();
        BoundingBox to = line(7).locator("td").nth(1).boundingBox();
        page().mouse().move(from.x + 4, from.y + from.height / 2);
        page().mouse().down();
        page().mouse().move(from.x + 4, from.y + from.height);
        page().mouse().move(to.x + 80, to.y + to.height - 3);
        page().mouse().up();
        assertThat(programField()).hasValue(right.replace("zeroGradient.", "").replace("step)", "step.zeroGradient)"));
        lab().stepOnce();
        assertThat(lab().complaints()).isEmpty();
    }

    private Locator programField() {
        return page().locator("#control-program");
    }

    private Locator line(int index) {
        Locator line = page().locator("#chart-program tbody tr").nth(index);
        line.scrollIntoViewIfNeeded();
        return line;
    }

    private Locator graphField() {
        return page().locator("#control-graph");
    }

    private Locator nodes() {
        return page().locator("#chart-graph .handle--node");
    }

    private Locator handle(String chart) {
        Locator handle = page().locator("#chart-" + chart + " .handle").first();
        handle.scrollIntoViewIfNeeded();
        return handle;
    }

    private void drag(Locator handle, int right, int down) {
        BoundingBox box = handle.locator(".handle-ring").boundingBox();
        double x = box.x + box.width / 2;
        double y = box.y + box.height / 2;
        page().mouse().move(x, y);
        page().mouse().down();
        page().mouse().move(x + right / 2.0, y + down / 2.0);
        page().mouse().move(x + right, y + down);
        page().mouse().up();
    }
}
