package dev.gradus.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.gradus.kernel.Precision;
import dev.gradus.tensor.Arithmetic;
import dev.gradus.tensor.Shape;
import dev.gradus.tensor.ShapeException;
import dev.gradus.tensor.Tensor;
import org.junit.jupiter.api.Test;

/** The figures are those of PyTorch 1.13's layers of these names. */
class NormalisationTest {
    private final Tensor x = Tensor.constant(Shape.of(3, 2, 2), 1, 2, 0, -1, 3, -2, 5, 0.5, 0.25, 1, -3, 2);
    private final Tensor squares = Tensor.constant(Shape.of(1, 4, 2), 0, 1, 4, 9, 16, 25, 36, 49);

    @Test
    void batchesAreNormalisedByTheirOwnStatisticsInTraining() {
        assertThat(batchNorm().apply(x, Mode.TRAIN).toArray())
                .containsExactly(
                        new double[] {
                            1.1609901210885116,
                            2.448911089796604,
                            -1.1171229398140032,
                            -1.3179051223522944,
                            3.7368320585046972,
                            -2.702772785035767,
                            -0.11321202712254713,
                            -1.0167318485448575,
                            0.195049394557442,
                            1.1609901210885116,
                            -1.719469487428877,
                            -0.7155585747374208
                        },
                        within(1e-14));
    }

    @Test
    void batchesAreNormalisedByRunningStatisticsInEvaluation() {
        BatchNorm layer = batchNorm();
        layer.apply(x, Mode.TRAIN);
        layer.apply(Arithmetic.scale(x, 2), Mode.TRAIN);
        double[] evaluated = layer.apply(x, Mode.EVALUATE).toArray();

        assertThat(layer.running().mean().toDoubles())
                .containsExactly(new double[] {0.25375, 0.1691666666666667}, within(1e-15));
        assertThat(layer.running().variance().toDoubles())
                .containsExactly(new double[] {2.2279375, 4.456416666666667}, within(1e-14));
        assertThat(evaluated[0]).isCloseTo(1.999912191113487, within(1e-14));
        assertThat(evaluated[11]).isCloseTo(-0.5663638968044813, within(1e-14));
        assertThat(layer.apply(x, Mode.EVALUATE).toArray()).containsExactly(evaluated);
    }

    @Test
    void singleEntriesBecomeTheShiftWhateverTheyAre() {
        BatchNorm layer = batchNorm();
        Tensor one = Tensor.constant(Shape.of(1, 2), 17, -4);

        assertThat(layer.apply(one, Mode.TRAIN).toArray()).containsExactly(1, -1);
        assertThat(layer.running().variance().toDoubles()).containsExactly(1, 1);
        assertThat(layer.running().mean().toDoubles()).containsExactly(new double[] {1.7, -0.4}, within(1e-15));
    }

    @Test
    void rowsAreNormalisedAlone() {
        double[] all =
                LayerNorm.of("n", 2, Precision.DOUBLE).apply(x, Mode.TRAIN).toArray();

        assertThat(all[0]).isCloseTo(-0.9999800005999799, within(1e-15));
        assertThat(all[4]).isCloseTo(0.99999920000096, within(1e-15));
        assertThat(all[11]).isCloseTo(0.99999920000096, within(1e-15));
    }

    @Test
    void groupsOfChannelsAreNormalisedTogether() {
        assertThat(GroupNorm.of("n", 4, 2, Precision.DOUBLE)
                        .apply(squares, Mode.TRAIN)
                        .toArray())
                .containsExactly(
                        new double[] {
                            -0.9999995918369845,
                            -0.7142854227407032,
                            0.1428570845481406,
                            1.571427930029547,
                            -1.2561833513793486,
                            -0.5267865667074687,
                            0.3646983923359401,
                            1.4182715257508778
                        },
                        within(1e-14));
    }

    @Test
    void instancesAreNormalisedChannelByChannel() {
        double[] y = InstanceNorm.of("n", 4, Precision.DOUBLE)
                .apply(squares, Mode.EVALUATE)
                .toArray();

        assertThat(y[0]).isCloseTo(-0.9999800005999799, within(1e-15));
        assertThat(y[3]).isCloseTo(0.9999992000009599, within(1e-15));
    }

    @Test
    void channelsMustBeThoseOfTheLayer() {
        assertThatThrownBy(() -> batchNorm().apply(squares, Mode.TRAIN))
                .isInstanceOf(ShapeException.class)
                .hasMessage("batch norm of [1, 4, 2] is not defined: give it [batch, channels, …] with 2 channels");
        assertThatThrownBy(() -> GroupNorm.of("n", 4, 3, Precision.DOUBLE))
                .hasMessageContaining("divide the 4 channels");
    }

    private static BatchNorm batchNorm() {
        BatchNorm layer = BatchNorm.of("n", 2, Precision.DOUBLE);
        layer.rescaling().scale().values().copyFrom(new double[] {2, 0.5});
        layer.rescaling().shift().values().copyFrom(new double[] {1, -1});
        return layer;
    }
}
