package dev.gradus.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** A lab's page as a student handles it. Waits for what the page says, never for time to pass. */
final class LabPage {
    private final Page page;
    private final String site;
    private final List<String> complaints = new ArrayList<>();

    LabPage(Page page, String site) {
        this.page = page;
        this.site = site;
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.type().equals("warning")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
    }

    Page page() {
        return page;
    }

    /** Errors and warnings that the browser's console got. */
    List<String> complaints() {
        return complaints;
    }

    /** At the speed that an eye can follow, also where the lab begins faster. */
    LabPage open(String lab) {
        return openPath("/labs/" + lab).speed("20");
    }

    LabPage openPath(String path) {
        page.navigate(site + path);
        page.waitForLoadState(LoadState.LOAD);
        return this;
    }

    LabPage press(String button) {
        page.locator("#" + button).click();
        return this;
    }

    LabPage speed(String stop) {
        page.locator("#speed").selectOption(stop);
        return this;
    }

    /** Starts and waits until at least {@code steps} steps are shown. */
    LabPage playTo(long steps) {
        press("play");
        page.waitForCondition(() -> step() >= steps || state().equals("done"));
        return this;
    }

    LabPage waitForStep(long steps) {
        page.waitForCondition(() -> step() >= steps);
        return this;
    }

    /** Pauses and waits until the server has said so. */
    LabPage pause() {
        press("play");
        return waitForState("paused");
    }

    /** Pauses unless the run has stopped by itself, so that the page stands still. */
    LabPage rest() {
        return state().equals("running") ? press("play").waitForStateIn("paused|done|diverged") : this;
    }

    /** Takes one step and waits until it is shown. */
    LabPage stepOnce() {
        long next = step() + 1;
        press("step");
        return waitForExactly(next);
    }

    LabPage stepBack() {
        long earlier = step() - 1;
        press("step-back");
        return waitForExactly(earlier);
    }

    LabPage waitForExactly(long step) {
        assertThat(page.locator("#iteration")).hasText(grouped(step));
        return this;
    }

    LabPage waitForState(String state) {
        assertThat(page.locator("#status")).hasAttribute("data-state", state);
        return this;
    }

    LabPage waitForStateIn(String states) {
        assertThat(page.locator("#status")).hasAttribute("data-state", Pattern.compile(states));
        return this;
    }

    String state() {
        return String.valueOf(page.locator("#status").getAttribute("data-state"));
    }

    /** The step that the page shows. */
    long step() {
        return Long.parseLong(page.locator("#iteration").textContent().replaceAll("\\D", ""));
    }

    /** All numbers of the readouts panel as they stand there, by indexed name. */
    Map<String, String> readouts() {
        Map<String, String> shown = new LinkedHashMap<>();
        for (Locator readout : page.locator("[data-readout]").all()) {
            shown.put(
                    String.valueOf(readout.getAttribute("data-readout")),
                    readout.locator(".readout__value").textContent());
        }
        return shown;
    }

    /** Types a value into a parameter's field and leaves it. */
    LabPage set(String parameter, String value) {
        Locator field = page.locator("#control-" + parameter);
        field.fill(value);
        field.press("Enter");
        return this;
    }

    String field(String parameter) {
        return page.locator("#control-" + parameter).inputValue();
    }

    /** How many shapes a chart has drawn. */
    int shapes(String chart) {
        return page.locator("#chart-" + chart + " [data-plot] svg *").count();
    }

    /** Whether a chart shows something: axes or more, a picture, or a table. */
    boolean isDrawn(String chart) {
        String rest = "#chart-%1$s [data-plot] :is(canvas, img, table)".formatted(chart);
        return shapes(chart) > 3 || page.locator(rest).count() > 0;
    }

    /** The outlines of all lines of a chart. */
    String lines(String chart) {
        StringBuilder outlines = new StringBuilder();
        for (Locator path :
                page.locator("#chart-" + chart + " [data-plot] svg path").all()) {
            outlines.append(path.getAttribute("d")).append('\n');
        }
        return outlines.toString();
    }

    private static String grouped(long step) {
        return String.format(java.util.Locale.ROOT, "%,d", step);
    }
}
