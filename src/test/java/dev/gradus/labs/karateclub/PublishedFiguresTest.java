package dev.gradus.labs.karateclub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Training against NumPy: karate-training.json. Row e of a log holds the losses at step e − 1. */
class PublishedFiguresTest {
    private static final Percentage EQUAL = Percentage.withPercentage(1e-7);

    private final JsonNode golden = Runs.golden();

    @Test
    void publishedLogAndEmbeddingAreReproduced() {
        Runs run = Runs.of("mode", "asPublished");
        for (JsonNode row : golden.get("log")) {
            run.to(row.get(0).asLong() - 1);
            assertThat(run.get("trainLoss")).isCloseTo(row.get(1).asDouble(), EQUAL);
            assertThat(run.get("testLoss")).isCloseTo(row.get(2).asDouble(), EQUAL);
            assertThat(run.get("testAccuracy")).isEqualTo(row.get(3).asDouble());
        }
        run.to(19_999);
        assertThat(run.get("trainLoss")).isCloseTo(golden.get("finalTrain").asDouble(), EQUAL);
        assertThat(run.get("testLoss")).isCloseTo(golden.get("finalTest").asDouble(), EQUAL);
        assertThat(run.get("firstPerfectTest"))
                .isEqualTo(golden.get("firstPerfect").asDouble() - 1);
        assertPrintedEmbedding(run.to(20_000));
    }

    @ParameterizedTest
    @CsvSource({
        "'homework gradient, training nodes only', 'missingTranspose,dividedTwice,lossOverAllNodes,testNodeTwice'",
        "'exact gradient, all nodes', 'trainOnTestNodes,testNodeTwice'",
        "'exact gradient, training nodes only', 'testNodeTwice'"
    })
    void mistakesCanBeTakenAwayOneByOne(String name, String mistakes) {
        JsonNode log = golden.get("ablation").get(name).get("log_at");
        Runs run = Runs.of("mode", "asPublished", "patience", "0", "mistakes", mistakes);
        for (int epoch : new int[] {1, 101, 501, 1001, 1901}) {
            JsonNode row = log.get(Integer.toString(epoch));
            run.to(epoch - 1L);
            assertThat(run.get("trainLoss")).isCloseTo(row.get(0).asDouble(), EQUAL);
            assertThat(run.get("testLoss")).isCloseTo(row.get(1).asDouble(), EQUAL);
            assertThat(run.get("testAccuracy")).isEqualTo(row.get(2).asDouble());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 5, 13, 15, 19})
    void noSeedEndsPerfectWithoutTheTestNodes(int seed) {
        JsonNode expected = golden.get("corrected").get(seed);
        Runs run = Runs.of("mode", "correct", "seed", "" + seed, "learningRate", "0.2", "mistakes", "testNodeTwice");
        run.to(1_999);

        assertThat(run.get("trainLoss")).isCloseTo(expected.get("final_train").asDouble(), EQUAL);
        assertThat(run.get("testLoss")).isCloseTo(expected.get("final_test").asDouble(), EQUAL);
        assertThat(run.get("testAccuracy"))
                .isEqualTo(expected.get("final_test_acc").asDouble());
        JsonNode first = expected.get("first_epoch_test_acc_100");
        assertThat(run.get("firstPerfectTest"))
                .isEqualTo((Double) (first.isNull() ? Double.NaN : first.asDouble() - 1));
    }

    @Test
    void nodeThatCountsTwiceMakesTheTestLossLookWorse() {
        Runs once = Runs.of("mode", "correct", "learningRate", "0.2").to(1_999);
        Runs twice = Runs.of("mode", "correct", "learningRate", "0.2", "mistakes", "testNodeTwice")
                .to(1_999);

        assertThat(twice.get("trainLoss")).isEqualTo(once.get("trainLoss"));
        assertThat(twice.get("testLoss")).isGreaterThan(1.4 * once.get("testLoss"));
    }

    /** To the eight decimals that were printed. */
    private void assertPrintedEmbedding(Runs run) {
        List<Integer> tested = List.of(0, 1, 8, 3, 8, 15, 16, 20, 25, 28, 30);
        for (int i = 0; i < tested.size(); i++) {
            JsonNode expected = golden.get("embeddingOfTestNodes").get(i);
            assertThat(run.nodes("x")[tested.get(i)]).isCloseTo(expected.get(0).asDouble(), within(5e-9));
            assertThat(run.nodes("y")[tested.get(i)]).isCloseTo(expected.get(1).asDouble(), within(5e-9));
        }
        assertThat(run.nodes("predicted")).containsExactly(run.nodes("class"));
    }
}
