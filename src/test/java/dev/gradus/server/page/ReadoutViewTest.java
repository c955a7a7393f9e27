package dev.gradus.server.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.labs.batchorlayer.BatchOrLayerLab;
import dev.gradus.sim.parameter.ParameterValues;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReadoutViewTest {
    private static final BatchOrLayerLab LAB = new BatchOrLayerLab();

    @Test
    void aReadoutThatDoesNotExistAtTheValuesIsHidden() {
        assertThat(hidden("layer")).containsExactly("runningMeanDistance");
        assertThat(hidden("batch")).isEmpty();
    }

    private static List<String> hidden(String normalisation) {
        ParameterValues values =
                LAB.parameters().read(Map.of("normalisation", normalisation)).values();
        return ReadoutView.of(LAB, values, new double[0]).stream()
                .filter(ReadoutView::hidden)
                .map(ReadoutView::name)
                .toList();
    }
}
