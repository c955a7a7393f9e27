package dev.gradus.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.sim.Lab;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class KeyboardIT extends BrowserTest {
    @ParameterizedTest
    @MethodSource("aLabOfEachChapter")
    void wholeRunIsDrivenByKeysAlone(Lab given) {
        lab().open(given.id().value());
        page().locator("#step").focus();
        press("ArrowRight").waitForExactly(1);
        press("ArrowRight").waitForExactly(2);
        Map<String, String> second = lab().readouts();
        press("ArrowLeft").waitForExactly(1);
        press("ArrowRight").waitForExactly(2);
        page().waitForCondition(() -> lab().readouts().equals(second));
        page().locator("#shortcuts").focus();
        press("r").waitForExactly(0);
    }

    @Test
    void spaceOnAButtonFiresOnce() {
        lab().open("quadratic-descent");
        page().locator("#play").focus();
        press("Space").waitForStep(2);
        press("Space").waitForState("paused");
    }

    @Test
    void keysInAFieldAreTextAndNotCommands() {
        lab().open("quadratic-descent");
        page().locator("#control-learningRate").focus();
        press("ArrowRight");
        press("r");
        press("n");
        assertThat(lab().step()).isZero();
        assertThat(lab().state()).isEqualTo("idle");
    }

    @Test
    void questionMarkListsTheShortcuts() {
        lab().open("quadratic-descent");
        page().locator("#step").focus();
        press("?");
        page().locator("dialog[open]").waitFor();
        assertThat(page().locator("dialog[open]").textContent()).contains("Space");
        press("Escape");
        page().waitForCondition(() -> page().locator("dialog[open]").count() == 0);
    }

    /** Keys count only while no step is in flight, as the buttons do. */
    private LabPage press(String key) {
        page().locator("#step:not([aria-disabled=true])").waitFor();
        page().keyboard().press(key);
        return lab();
    }
}
