package dev.gradus.sim.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunKeyTest {
    private static final Change EARLY = new Change(10, "learningRate", "0.1");
    private static final Change LATE = new Change(20, "learningRate", "0.2");
    private static final RunKey KEY = RunKey.of(new LabId("some-lab"), Map.of("learningRate", "1", "a", "2"), 7)
            .with(EARLY)
            .with(LATE);

    @Test
    void newChangeCutsWhatCameLater() {
        Change between = new Change(15, "a", "3");
        assertThat(KEY.with(between).changes()).containsExactly(EARLY, between);
    }

    @Test
    void secondChangeAtAStepReplacesTheFirst() {
        Change again = new Change(20, "learningRate", "0.3");
        assertThat(KEY.with(again).changes()).containsExactly(EARLY, again);
        Change other = new Change(20, "a", "3");
        assertThat(KEY.with(other).changes()).containsExactly(EARLY, LATE, other);
    }

    @Test
    void valuesInForceFollowTheChanges() {
        assertThat(KEY.parametersAfter(9)).containsEntry("learningRate", "1").containsEntry("a", "2");
        assertThat(KEY.parametersAfter(10)).containsEntry("learningRate", "0.1");
        assertThat(KEY.parametersAfter(99)).containsEntry("learningRate", "0.2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Karate", "karate_club", "-a", "a-", "a--b", "1a", "a b"})
    void labIdMustBeKebabCase(String text) {
        assertThatThrownBy(() -> new LabId(text)).hasMessageContaining("kebab-case");
    }
}
