package dev.gradus.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BenchCommandTest {
    @Test
    void usageNamesEveryWork() {
        String usage = String.join("\n", Session.of("bench", "--help").out());

        assertThat(usage).contains("gemm-f64", "elem-softmax-f32", "SGD 2000×200", "autoencoder");
    }

    @Test
    void unknownWorksAreRefusedWithTheirNames() {
        Session session = Session.of("bench", "gem");

        assertThat(session.status()).isEqualTo(2);
        assertThat(session.err().getFirst()).contains("a workload must be one of gemm-f64", "got \"gem\"");
    }

    @Test
    void measuredWorksAreLinesOfATable() {
        Session session = Session.of("bench", "elem-add-f64");

        assertThat(session.out().getFirst()).startsWith("machine: ");
        assertThat(session.out().get(1)).startsWith("Kernels ");
        assertThat(session.out().get(2)).startsWith("peer: ");
        assertThat(session.out().getLast()).containsPattern("elem-add-f64 +add of 4096 numbers.* µs");
    }

    @Test
    void classOfNobodyIsRefused() {
        Session session = Session.of("bench", "serve", "--students", "0");

        assertThat(session.status()).isEqualTo(2);
        assertThat(session.err().getFirst()).contains("--students must be a whole number in [1, 390], got \"0\"");
    }
}
