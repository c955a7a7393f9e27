package dev.gradus.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RunCommandTest {
    private static final String LAB = "quadratic-descent";

    @Test
    void headComesFirstThenStepsThenTheEnd() {
        Session session = Session.of("run", LAB, "--steps", "10", "--every", "5", "--series", "none");
        assertThat(session.status()).isZero();
        assertThat(session.out()).hasSize(5);
        assertThat(names(session.json(0))).containsExactly("lab", "parameters", "seed", "unit", "curves");
        assertThat(session.json(0).get("curves").toString())
                .isEqualTo("[{\"label\":\"η=0.15\",\"learningRate\":0.15}]");
        assertThat(List.of(session.json(1), session.json(2), session.json(3)))
                .extracting(line -> line.get("step").asLong())
                .containsExactly(0L, 5L, 10L);
        assertThat(session.last().get("ended").asText()).isEqualTo("budget");
        assertThat(session.last().get("readouts")).isEqualTo(session.json(3).get("readouts"));
    }

    @Test
    void numbersHaveFullPrecisionAndUndefinedOnesAreNull() {
        JsonNode readouts =
                Session.of("run", LAB, "--steps", "1", "--every", "1").json(1).get("readouts");
        assertThat(readouts.get("gradientNorm[0]").toString()).isEqualTo("10.04987562112089");
        assertThat(readouts.get("divergedAt[0]").isNull()).isTrue();
    }

    @Test
    void smallSeriesArePrintedAndStaticOnesOnlyAtTheStart() {
        Session session = Session.of("run", LAB, "--steps", "1", "--every", "1");
        assertThat(names(session.json(1).get("series"))).containsExactly("now", "unstable", "rates");
        assertThat(names(session.json(2).get("series"))).containsExactly("now", "rates");
        assertThat(session.json(1).get("series").get("now").toString())
                .isEqualTo("{\"columns\":[\"x\",\"y\",\"curve\"],\"rows\":[[1.0,1.0,0.0]]}");
    }

    @Test
    void namedSeriesArePrintedWhateverTheirSize() {
        JsonNode series = Session.of("run", LAB, "--steps", "0", "--series", "bowl")
                .json(1)
                .get("series");
        assertThat(names(series)).containsExactly("bowl");
        assertThat(series.get("bowl").get("values")).hasSize(61);
    }

    @Test
    void noStepsPrintStepZeroAndTheEnd() {
        Session session = Session.of("run", LAB, "--steps", "0", "--series", "none");
        assertThat(session.out()).hasSize(3);
        assertThat(session.last().get("step").asLong()).isZero();
    }

    @Test
    void liveChangeAppliesFromItsStepOn() {
        Session session = Session.of("run", LAB, "--steps", "3", "--every", "1", "--at", "1:learningRate=0.05");
        assertThat(session.json(0).get("changes").toString())
                .isEqualTo("[{\"step\":1,\"name\":\"learningRate\",\"value\":\"0.05\"}]");
        assertThat(session.json(1).get("readouts").get("rho1[0]").asDouble()).isEqualTo(0.85);
        assertThat(session.json(2).get("readouts").get("w1[0]").asDouble()).isEqualTo(0.85);
        assertThat(session.json(3).get("readouts").get("w1[0]").asDouble()).isEqualTo(0.85 - 0.05 * 0.85);
    }

    @Test
    void divergenceIsAnOutcomeWithItsReason() {
        Session session = Session.of("run", LAB, "--set", "learningRate=0.202", "--steps", "5000");
        assertThat(session.status()).isZero();
        assertThat(session.last().get("ended").asText()).isEqualTo("diverged");
        assertThat(session.last().get("step").asLong()).isEqualTo(698);
        assertThat(session.last().get("reason").asText()).contains("698").contains("0.202");
    }

    @Test
    void tableHasAHeadingAndEndsWithTheLastStep() {
        Session session = Session.of("run", LAB, "--steps", "7", "--every", "5", "--format", "csv");
        assertThat(session.out()).hasSize(4);
        assertThat(session.out().getFirst()).startsWith("step,w1[0],w2[0],loss[0]");
        assertThat(session.out().getLast()).startsWith("7,");
        assertThat(session.out().get(1)).contains(",,");
    }

    @Test
    void valueMayComeFromAFile(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("start.txt"), "2,-3\n");
        Session session = Session.of("run", LAB, "--set", "start=@" + file, "--steps", "0");
        assertThat(session.json(0).get("parameters").get("start").toString()).isEqualTo("[[2.0,-3.0]]");
    }

    @Test
    void sameOrderPrintsTheSame() {
        String[] order = {"run", LAB, "--set", "gradientNoise=0.5", "--seed", "7", "--steps", "50"};
        assertThat(Session.of(order)).isEqualTo(Session.of(order));
    }

    static Stream<List<String>> unusable() {
        return Stream.of(
                        "nope",
                        "",
                        LAB + " karate-club",
                        LAB + " --set a=NaN",
                        LAB + " --set a=1e308",
                        LAB + " --set a=",
                        LAB + " --set =1",
                        LAB + " --set a",
                        LAB + " --set nope=1",
                        LAB + " --set optimizer=zzz",
                        LAB + " --set a=1 --set a=2",
                        LAB + " --set start=@/no/such/file",
                        LAB + " --set start=@\0",
                        LAB + " --set a=" + "9".repeat(10_000),
                        LAB + " --steps -1",
                        LAB + " --steps 1e12",
                        LAB + " --steps 1.5",
                        LAB + " --steps",
                        LAB + " --steps 1 --steps 2",
                        LAB + " --every 0",
                        LAB + " --seed -5",
                        LAB + " --seed 4294967296",
                        LAB + " --seed 1 --set seed=1",
                        LAB + " --at 1:a=2",
                        LAB + " --at 1:learningRate=x",
                        LAB + " --at 999:learningRate=1",
                        LAB + " --at -1:learningRate=1",
                        LAB + " --at learningRate=1",
                        LAB + " --series nope",
                        LAB + " --format xml",
                        LAB + " --format csv --series all",
                        LAB + " --nope 1",
                        "karate-club --set hiddenUnits=abc",
                        "karate-club --set hiddenUnits=1\n2",
                        "sgd-interpolation --set regime=9")
                .map(line -> List.of(line.split(" ")));
    }

    @ParameterizedTest
    @MethodSource("unusable")
    void unusableInputIsOneLineAndNothingElse(List<String> words) {
        Session session =
                Session.of(Stream.concat(Stream.of("run"), words.stream()).toArray(String[]::new));
        assertThat(session.status()).isEqualTo(2);
        assertThat(session.out()).isEmpty();
        assertThat(session.err())
                .singleElement()
                .satisfies(line -> assertThat(line)
                        .startsWith("gradus: ")
                        .doesNotContain("Exception")
                        .hasSizeLessThan(400));
    }

    @Test
    void readerWhoHasGoneEndsTheRunQuietly() {
        Session session = Session.of(failing("Broken pipe"), "run", LAB, "--steps", "100000", "--every", "1");
        assertThat(session).isEqualTo(new Session(0, List.of(), List.of()));
    }

    @Test
    void fullDiskIsReported() {
        Session session = Session.of(failing("No space left on device"), "run", LAB);
        assertThat(session.status()).isEqualTo(1);
        assertThat(session.err()).singleElement().asString().contains("No space left on device");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "-h"})
    void helpNamesEveryOption(String word) {
        Session session = Session.of("run", word);
        assertThat(session.status()).isZero();
        assertThat(String.join("\n", session.out()))
                .contains("--set", "--seed", "--steps", "--every", "--at", "--series", "--format");
    }

    private static List<String> names(JsonNode object) {
        return object.propertyStream().map(Map.Entry::getKey).toList();
    }

    private static OutputStream failing(String message) {
        return new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException(message);
            }
        };
    }
}
