package dev.gradus.linalg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.gradus.random.Rng;
import org.junit.jupiter.api.Test;

class SingularValuesTest {
    @Test
    void theyAreTheLengthsOfOrthogonalColumnsLargestFirst() {
        Matrix columns = new Matrix(3, 2, new double[] {3e-9, 2, 4e-9, -1.5, 0, 0});
        double[] values = SingularValues.of(columns);
        assertThat(values).hasSize(2);
        assertThat(values[0]).isCloseTo(2.5, within(1e-15));
        assertThat(values[1]).isCloseTo(5e-9, within(1e-16));
    }

    @Test
    void aWideMatrixHasThoseOfItsTranspose() {
        Matrix drawn = Drawn.matrix(4, 9, new Rng(1));
        assertThat(SingularValues.of(drawn)).containsExactly(SingularValues.of(drawn.transpose()), within(1e-13));
    }

    @Test
    void entriesThatAreNotFiniteAreRefused() {
        assertThatThrownBy(() -> SingularValues.of(new Matrix(1, 2, new double[] {1, Double.NaN})))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("finite");
    }
}
