package dev.gradus.app.bench.serve;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SamplesTest {
    @Test
    void quantileIsTheSmallestSampleThatTheShareDoesNotExceed() {
        Samples samples = new Samples();
        for (int i = 2000; i > 0; i--) {
            samples.add(i);
        }
        assertThat(samples.quantile(0.5)).isEqualTo(1000);
        assertThat(samples.quantile(0.99)).isEqualTo(1980);
        assertThat(samples.quantile(1)).isEqualTo(2000);
    }

    @Test
    void nothingHasNoQuantile() {
        assertThat(new Samples().quantile(0.5)).isNaN();
    }
}
