package dev.gradus.sim.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class ReadoutLayoutTest {
    private static final Readout LOSS = Readout.of("loss", "Loss", "help").over("curve");
    private static final Readout NORM =
            Readout.of("gradientNorm", "Norm", "help").over("curve", "layer");
    private static final Readout ALONE = Readout.of("modularity", "Q", "help");
    private static final List<Dimension> DIMENSIONS =
            List.of(Dimension.of("curve", List.of("a", "b")), Dimension.of("layer", List.of("x", "y", "z")));

    @Test
    void readoutsAreIndexedRowByRowInDeclaredOrder() {
        ReadoutLayout layout = new ReadoutLayout(List.of(LOSS, ALONE, NORM), DIMENSIONS);
        assertThat(layout.names())
                .containsExactly(
                        "loss[0]",
                        "loss[1]",
                        "modularity",
                        "gradientNorm[0,0]",
                        "gradientNorm[0,1]",
                        "gradientNorm[0,2]",
                        "gradientNorm[1,0]",
                        "gradientNorm[1,1]",
                        "gradientNorm[1,2]");
        assertThat(layout.offset("gradientNorm")).isEqualTo(3);
        assertThat(layout.slots().get(3).readout()).isEqualTo(NORM);
    }

    @Test
    void readoutOverOneIndexIsIndexedToo() {
        ReadoutLayout layout = new ReadoutLayout(List.of(LOSS), List.of(Dimension.of("curve", List.of("only"))));
        assertThat(layout.names()).containsExactly("loss[0]");
    }

    @Test
    void missingDimensionIsNamed() {
        assertThatThrownBy(() -> new ReadoutLayout(List.of(NORM), DIMENSIONS.subList(0, 1)))
                .hasMessage("dimension of gradientNorm must be declared, got layer");
    }

    @Test
    void unknownReadoutIsNamed() {
        ReadoutLayout layout = new ReadoutLayout(List.of(ALONE), List.of());
        assertThatThrownBy(() -> layout.offset("loss")).hasMessage("readout must be declared, got loss");
    }
}
