package dev.gradus.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** {@code gradus program}. */
class ProgramCommandTest {
    @Test
    void runIsPrintedAsAProgramWithItsChanges() {
        Session session = Session.of(
                "program", "quadratic-descent", "--set", "b=4", "--steps", "30", "--at", "10:learningRate=0.01");

        assertThat(session.status()).isZero();
        assertThat(session.out())
                .contains("a, b = 1.0, 4.0  # L(w) = (a w1² + b w2²) / 2", "steps = 30")
                .containsSequence(
                        "    if step == 11:  # changed while the run went on",
                        "        learning_rate = np.array([0.01])[:, None]");
    }

    @Test
    void optionsOfPrintingAreRefused() {
        Session session = Session.of("program", "quadratic-descent", "--every=5");

        assertThat(session.status()).isEqualTo(2);
        assertThat(session.err()).singleElement().asString().contains("--set, --seed, --steps, --at, got \"--every\"");
        assertThat(session.out()).isEmpty();
    }
}
