package dev.gradus.optim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class LearningRateScheduleTest {
    @Test
    void constantRatesStay() {
        assertThat(rates(new LearningRateSchedule.Constant(0.5), 1, 1_000_000)).containsExactly(0.5, 0.5);
    }

    @Test
    void inverseRatesHalveAfterTheGivenUpdates() {
        assertThat(rates(new LearningRateSchedule.Inverse(1, 10), 1, 11, 31)).containsExactly(1, 0.5, 0.25);
    }

    @Test
    void cosineRatesEndWhereTheyShould() {
        assertThat(rates(new LearningRateSchedule.Cosine(1, 0.2, 10), 1, 6, 11, 12))
                .containsExactly(new double[] {1, 0.6, 0.2, 0.2}, within(1e-15));
    }

    @Test
    void stepsFallAtEqualDistances() {
        assertThat(rates(new LearningRateSchedule.Steps(1, 0.5, 3), 1, 3, 4, 7)).containsExactly(1, 1, 0.5, 0.25);
    }

    @Test
    void warmUpRisesToWhereTheOtherBegins() {
        var schedule = new LearningRateSchedule.WarmUp(4, new LearningRateSchedule.Inverse(2, 1));

        assertThat(rates(schedule, 1, 2, 4, 5, 6)).containsExactly(0.5, 1, 2, 2, 1);
    }

    private static double[] rates(LearningRateSchedule schedule, long... updates) {
        return LongStream.of(updates).mapToDouble(schedule::rate).toArray();
    }
}
