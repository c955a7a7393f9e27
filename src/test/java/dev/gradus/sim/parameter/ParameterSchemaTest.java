package dev.gradus.sim.parameter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.random.Rng;
import dev.gradus.sim.parameter.Preset.Case;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ParameterSchemaTest {
    private static final Preset MODE = new Preset(
            Spec.of("mode", "Mode", "help"),
            "published",
            List.of(
                    new Case(new Option("published", "Published"), Map.of("skipDraws", "784", "seed", "100")),
                    new Case(new Option("correct", "Correct"), Map.of())));
    private static final Int SKIP = Int.linear(Spec.of("skipDraws", "Skip", "help"), 0, 0, 100_000);
    private static final Real RATE =
            Real.log(Spec.of("learningRate", "Rate", "help").live(), 0.02, 1e-6, 1e3);
    private static final ParameterSchema SCHEMA = ParameterSchema.of(MODE, SKIP, RATE);

    @Test
    void presetCarriesDefaultsAndSeed() {
        Reading reading = SCHEMA.read(Map.of());
        assertThat(reading.values().get(SKIP)).isEqualTo(784);
        assertThat(reading.seed()).isEqualTo(100);
        assertThat(SCHEMA.read(Map.of("mode", "correct")).seed()).isZero();
    }

    @Test
    void explicitValueWinsOverThePreset() {
        Reading reading = SCHEMA.read(Map.of("mode", "published", "skipDraws", "0", "seed", "5"));
        assertThat(reading.values().get(SKIP)).isZero();
        assertThat(reading.seed()).isEqualTo(5);
        assertThat(SCHEMA.explicit(reading.values())).isEqualTo(Map.of("skipDraws", "0"));
    }

    @Test
    void explicitValuesReadBackToTheSame() {
        Rng rng = new Rng(3);
        for (int i = 0; i < 200; i++) {
            ParameterValues drawn = SCHEMA.draw(rng);
            Reading back = SCHEMA.read(SCHEMA.explicit(drawn));
            assertThat(back.values().printed()).isEqualTo(drawn.printed());
            assertThat(back.violations()).isEmpty();
        }
    }

    @Test
    void valueEqualToItsDefaultIsNotExplicit() {
        assertThat(SCHEMA.explicit(SCHEMA.read(Map.of("skipDraws", "784")).values()))
                .isEmpty();
    }

    @Test
    void unknownNameIsReportedAndLeftOut() {
        Reading reading = SCHEMA.read(Map.of("nope", "1"));
        assertThat(reading.violations())
                .singleElement()
                .satisfies(problem -> assertThat(problem.message())
                        .isEqualTo("parameter must be one of mode, skipDraws, learningRate, got \"nope\""));
        assertThat(reading.values().printed()).doesNotContainKey("nope");
    }

    @Test
    void unreadableValueFallsBackToItsDefault() {
        Reading reading = SCHEMA.read(Map.of("learningRate", "abc", "mode", "zzz"));
        assertThat(reading.values().get(RATE)).isEqualTo(0.02);
        assertThat(reading.values().get(MODE)).isEqualTo("published");
        assertThat(reading.reports())
                .hasSize(2)
                .allSatisfy(report -> assertThat(report.message()).contains("used"));
    }

    @Test
    void clampedValueIsUsedAndReported() {
        Reading reading = SCHEMA.read(Map.of("learningRate", "1e308"));
        assertThat(reading.values().get(RATE)).isEqualTo(1000);
        assertThat(reading.reports()).containsExactly(new Problem("learningRate", "learningRate 1e308 → 1000"));
        assertThat(reading.violations()).hasSize(1);
    }

    @Test
    void seedMustBeAWholeNumberInRange() {
        for (String text : List.of("-5", "4294967296", "1.5", "abc", "")) {
            Reading reading = SCHEMA.read(Map.of("seed", text));
            assertThat(reading.seed()).isEqualTo(100);
            assertThat(reading.violations())
                    .singleElement()
                    .satisfies(problem ->
                            assertThat(problem.message()).startsWith("seed must be a whole number in [0, 4294967295]"));
        }
        assertThat(SCHEMA.read(Map.of("seed", "4294967295")).seed()).isEqualTo(4294967295L);
    }
}
