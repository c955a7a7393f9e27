package dev.gradus.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.gradus.nn.GradientCheck.Effort;
import dev.gradus.tensor.Shape;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GradientCheckTest {
    private final Parameter weight = Parameter.weight("W", Shape.of(6, 4), new double[24]);

    @Test
    void sampledEntriesLeaveOutNoColumn() {
        // Only column 3 is wrong, and only half of the entries are looked at.
        double[] claimed =
                IntStream.range(0, 24).mapToDouble(i -> i % 4 == 3 ? 5 : 1).toArray();

        assertThat(error(claimed, 1, new Effort(14, _ -> 1e-5))).isGreaterThan(0.1);
        assertThat(error(claimed, 1, new Effort(24, _ -> 1e-5))).isGreaterThan(0.1);
    }

    @Test
    void rightGradientsPass() {
        double[] claimed = new double[24];
        Arrays.fill(claimed, 3);

        assertThat(error(claimed, 3, new Effort(7, _ -> 1e-4))).isCloseTo(0, within(1e-8));
    }

    @Test
    void whatIsSmallerThanRoundingIsLeftOpen() {
        double[] claimed = new double[24];
        Arrays.fill(claimed, 1e-13);

        assertThat(error(claimed, 0, new Effort(24, _ -> 1e-5))).isNaN();
    }

    @Test
    void aGradientThatIsMissingFailsHoweverSmallItIsClaimed() {
        assertThat(error(new double[24], 1, new Effort(24, _ -> 1e-5))).isCloseTo(1, within(1e-9));
    }

    /** Of the loss 2 + slope · Σ w. */
    private double error(double[] claimed, double slope, Effort effort) {
        GradientCheck check = new GradientCheck(
                List.of(weight),
                List.of(claimed),
                () -> 2
                        + slope
                                * IntStream.range(0, 24)
                                        .mapToDouble(weight.values()::get)
                                        .sum(),
                effort);
        check.advance(() -> false);
        return check.relativeErrors()[0];
    }
}
