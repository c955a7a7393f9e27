package dev.gradus.sim.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PhasesTest {
    @Test
    void linesAreRowsWithThePresentOneMarked() {
        Series.Table table = Phases.of(
                List.of(new Phases.Line("forward", "z = 3", false), new Phases.Line("backward", "∂z = 1", true)));
        assertThat(table.columns()).containsExactly("phase", "text", "current");
        assertThat(table.rows())
                .containsExactly(List.of("forward", "z = 3", false), List.of("backward", "∂z = 1", true));
        assertThat(Phases.spec().name()).isEqualTo(Phases.SERIES);
    }
}
