package dev.gradus.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.gradus.kernel.Precision;
import dev.gradus.random.Rng;
import dev.gradus.tensor.Products;
import dev.gradus.tensor.Shape;
import dev.gradus.tensor.Tensor;
import dev.gradus.tensor.Views;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InitTest {
    private static final Shape DENSE = Shape.of(60, 90);
    private static final Shape FILTERS = Shape.of(40, 10, 3, 3);

    @Test
    void normalsHaveTheirVariances() {
        assertThat(variance(Init.XAVIER_NORMAL, DENSE)).isCloseTo(2.0 / 150, within(1e-3));
        assertThat(variance(Init.HE_NORMAL, DENSE)).isCloseTo(2.0 / 90, within(1e-3));
        assertThat(variance(Init.HE_NORMAL, FILTERS)).isCloseTo(2.0 / 90, within(1e-3));
        assertThat(variance(Init.normal(0.1), DENSE)).isCloseTo(0.01, within(1e-3));
    }

    @Test
    void uniformsReachTheirLimits() {
        assertThat(limit(Init.XAVIER_UNIFORM, DENSE)).isCloseTo(Math.sqrt(6.0 / 150), within(1e-3));
        assertThat(limit(Init.XAVIER_UNIFORM, FILTERS)).isCloseTo(Math.sqrt(6.0 / 450), within(1e-3));
        assertThat(limit(Init.HE_UNIFORM, DENSE)).isCloseTo(Math.sqrt(6.0 / 90), within(1e-3));
        assertThat(limit(Init.FAN_IN_UNIFORM, FILTERS)).isCloseTo(1 / Math.sqrt(90), within(1e-3));
    }

    @Test
    void entriesAreDrawnRowByRow() {
        Rng rng = new Rng(2);
        double limit = 1 / Math.sqrt(3);
        double[] drawn = Init.FAN_IN_UNIFORM.draw(Shape.of(2, 3), new Rng(2));

        for (double entry : drawn) {
            assertThat(entry).isEqualTo(rng.uniform(-limit, limit));
        }
    }

    @ParameterizedTest
    @CsvSource({"5, 5", "3, 7", "7, 3", "1, 4", "4, 1"})
    void orthogonalWeightsKeepLengths(int out, int in) {
        Tensor q = Tensor.constant(Shape.of(out, in), Init.orthogonal(2).draw(Shape.of(out, in), new Rng(3)));
        Tensor gram = out < in ? Products.matmul(q, Views.transpose(q)) : Products.matmul(Views.transpose(q), q);

        for (int i = 0; i < gram.shape().size(0); i++) {
            for (int j = 0; j < gram.shape().size(1); j++) {
                assertThat(gram.get(i, j)).isCloseTo(i == j ? 4 : 0, within(1e-14));
            }
        }
    }

    /** Gram–Schmidt with a positive diagonal gives the one QR factorisation that is meant. */
    @Test
    void orthogonalColumnsBeginWithTheFirstDrawnOne() {
        double[] normals = new Rng(3).normals(6);
        double[] q = Init.ORTHOGONAL.draw(Shape.of(3, 2), new Rng(3));
        double length = Math.sqrt(normals[0] * normals[0] + normals[2] * normals[2] + normals[4] * normals[4]);

        assertThat(q[0]).isCloseTo(normals[0] / length, within(1e-15));
        assertThat(q[4]).isCloseTo(normals[4] / length, within(1e-15));
        assertThat(q[1] * normals[1] + q[3] * normals[3] + q[5] * normals[5]).isPositive();
    }

    @Test
    void constantsAreConstant() {
        assertThat(Init.ZEROS.draw(Shape.of(2, 2), new Rng(0))).containsOnly(0);
        assertThat(Init.equal(0.5).draw(Shape.of(2, 2), new Rng(0))).containsOnly(0.5);
    }

    @Test
    void bothPrecisionsStartFromTheSameDraws() {
        Linear doubles = Linear.of("a", 4, 3, new Drawing(Init.HE_NORMAL, new Rng(1)));
        Linear floats = Linear.of("a", 4, 3, new Drawing(Init.HE_NORMAL, new Rng(1), Precision.FLOAT));

        assertThat(floats.weight().values().precision()).isEqualTo(Precision.FLOAT);
        for (int i = 0; i < 12; i++) {
            assertThat(floats.weight().values().get(i))
                    .isEqualTo((float) doubles.weight().values().get(i));
        }
        assertThat(doubles.weight().name()).isEqualTo("a.weight");
    }

    @Test
    void fansNeedTwoAxes() {
        assertThatThrownBy(() -> Init.HE_NORMAL.draw(Shape.of(3), new Rng(0))).hasMessageContaining("[out, in, …]");
    }

    private static double variance(Init init, Shape shape) {
        return Arrays.stream(init.draw(shape, new Rng(1)))
                .map(w -> w * w)
                .average()
                .orElseThrow();
    }

    private static double limit(Init init, Shape shape) {
        return Arrays.stream(init.draw(shape, new Rng(1))).map(Math::abs).max().orElseThrow();
    }
}
