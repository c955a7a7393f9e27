package dev.gradus.labs.messagepassing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.gradus.random.Rng;
import java.util.Arrays;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every rule that can be composed, with random weights and random graphs. */
class RuleTest {
    private static final long TRIALS = 60;

    @ParameterizedTest
    @EnumSource(Aggregation.class)
    void everyRuleThatDependsOnTheOrderIsFoundOut(Aggregation aggregation) {
        for (long seed = 0; seed < 3; seed++) {
            Rng rng = new Rng(seed);
            rules(aggregation)
                    .filter(rule -> !rule.isSymmetric())
                    .forEach(rule -> assertThat(trials(rule, rng).anyMatch(Trial::isCounterexample))
                            .as("%s, seed %d", rule, rng.seed())
                            .isTrue());
        }
    }

    @ParameterizedTest
    @EnumSource(Aggregation.class)
    void noOrderMattersToASymmetricRule(Aggregation aggregation) {
        for (long seed = 0; seed < 3; seed++) {
            Rng rng = new Rng(seed);
            rules(aggregation)
                    .filter(Rule::isSymmetric)
                    .forEach(rule -> assertThat(trials(rule, rng)
                                    .mapToDouble(Trial::change)
                                    .max()
                                    .orElseThrow())
                            .as("%s, seed %d", rule, rng.seed())
                            .isLessThan(1e-12));
        }
    }

    @Test
    void composerBuildsTwoHundredAndFortyRules() {
        assertThat(Arrays.stream(Aggregation.values()).flatMap(RuleTest::rules).distinct())
                .hasSize(240)
                .contains(Rule.I, Rule.II, Rule.III);
    }

    @Test
    void productOfWeightedMessagesHasOneFactor() {
        Rule rule = new Rule(
                Rule.Self.WEIGHTED,
                Rule.Places.BY_POSITION,
                Aggregation.PRODUCT,
                Rule.Nonlinearity.NONE,
                Rule.Scaling.NONE);
        assertThat(rule.isSymmetric()).isTrue();
    }

    @Test
    void referenceRulesAreWhatTheySay() {
        Weights weights = Weights.draw(new Rng(4));
        double[] m = {0.5, -1, 2};
        double s = 0.3;
        assertThat(Rule.I.of(s, m, weights)).isCloseTo(weights.own() * s + weights.shared() * 0.5, within(1e-15));
        double[] places = weights.places();
        assertThat(Rule.II.of(s, m, weights))
                .isEqualTo(Math.max(weights.own() * s, Math.max(places[0] * 0.5, Math.max(-places[1], places[2] * 2))));
        assertThat(Rule.III.of(s, m, weights))
                .isEqualTo(Math.max(
                        weights.own() * s,
                        Math.max(weights.shared() * 0.5, Math.max(-weights.shared(), weights.shared() * 2))));
    }

    @Test
    void testedNodeHasAtLeastTwoNeighbours() {
        Rng rng = new Rng(1);
        assertThat(trials(Rule.I, rng))
                .allSatisfy(trial -> assertThat(trial.neighbours().size()).isBetween(2, 7));
    }

    @Test
    void ordersAreAllUpToFiveNeighboursAndTwoHundredBeyond() {
        assertThat(Orders.of(4, new Rng(0))).hasSize(24);
        assertThat(Orders.of(5, new Rng(0))).hasSize(120).doesNotHaveDuplicates();
        assertThat(Orders.of(6, new Rng(0))).hasSize(200);
    }

    private static Stream<Trial> trials(Rule rule, Rng rng) {
        return LongStream.rangeClosed(1, TRIALS).mapToObj(number -> Trial.of(rule, rng, number));
    }

    private static Stream<Rule> rules(Aggregation aggregation) {
        return Arrays.stream(Rule.Self.values())
                .flatMap(self -> Arrays.stream(Rule.Places.values())
                        .flatMap(places -> Arrays.stream(Rule.Nonlinearity.values())
                                .flatMap(nonlinearity -> Arrays.stream(Rule.Scaling.values())
                                        .map(scaling -> new Rule(self, places, aggregation, nonlinearity, scaling)))));
    }
}
