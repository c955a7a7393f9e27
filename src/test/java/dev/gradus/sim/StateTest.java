package dev.gradus.sim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.random.Rng;
import org.junit.jupiter.api.Test;

class StateTest {
    @Test
    void valuesComeBackInOrderBitForBit() {
        StateWriter out = new StateWriter();
        out.number(Long.MIN_VALUE);
        out.real(-0.0);
        out.reals(new double[] {Double.NaN, Double.MIN_VALUE, 1.0 / 3});
        out.numbers(new int[] {1, -1});
        out.reals(new double[0]);
        out.real(0.1);
        StateReader in = new StateReader(out.toBytes());
        assertThat(in.number()).isEqualTo(Long.MIN_VALUE);
        assertThat(Double.doubleToRawLongBits(in.real())).isEqualTo(Double.doubleToRawLongBits(-0.0));
        assertThat(in.reals()).containsExactly(Double.NaN, Double.MIN_VALUE, 1.0 / 3);
        assertThat(in.numbers()).containsExactly(1, -1);
        assertThat(in.reals()).isEmpty();
        assertThat(in.real()).isEqualTo(0.1);
    }

    @Test
    void generatorGoesOnWhereItWasSaved() {
        Rng rng = new Rng(42);
        rng.normals(7);
        StateWriter out = new StateWriter();
        out.generator(rng);
        double[] unbroken = rng.normals(9);
        Rng other = new Rng(1);
        new StateReader(out.toBytes()).generator(other);
        assertThat(other.normals(9)).containsExactly(unbroken);
    }
}
