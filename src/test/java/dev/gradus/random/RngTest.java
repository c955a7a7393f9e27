package dev.gradus.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** NumPy's streams, seed by seed: golden/a_rng.json. Integers and uniforms bit for bit, normals to 1e-15 relative. */
class RngTest {
    private static final JsonNode STREAMS = golden().get("streams");

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 42, 100, 170, 1234})
    void bitsAndUniformsAreNumPys(long seed) {
        Rng bits = new Rng(seed);
        assertThat(longs(seed, "raw_uint32_10"))
                .allSatisfy(word -> assertThat(bits.bits()).isEqualTo(word));
        Rng uniforms = new Rng(seed);
        assertThat(uniforms.uniforms(10, 0, 1)).containsExactly(reals(seed, "random_sample_10"));
        Rng symmetric = new Rng(seed);
        assertThat(symmetric.uniforms(10, -0.5, 0.5)).containsExactly(reals(seed, "uniform(-0.5,0.5)_10"));
        double bound = Math.sqrt(5.0 / 36);
        double[] rows = concat(
                reals(stream(seed, "uniform(-sqrt(5/36),+)_(2,3)").get(0)),
                reals(stream(seed, "uniform(-sqrt(5/36),+)_(2,3)").get(1)));
        assertThat(new Rng(seed).uniforms(6, -bound, bound)).containsExactly(rows);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 42, 100, 170, 1234})
    void normalsAreNumPysToTheLastPlace(long seed) {
        assertClose(new Rng(seed).normals(10), reals(seed, "randn_10"));
        Rng scaled = new Rng(seed);
        double[] drawn =
                IntStream.range(0, 5).mapToDouble(_ -> scaled.normal(2, 3)).toArray();
        assertClose(drawn, reals(seed, "normal(2,3)_5"));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 42, 100, 170, 1234})
    void keptSecondNormalSurvivesUniforms(long seed) {
        Rng rng = new Rng(seed);
        JsonNode expected = stream(seed, "odd_cache");
        assertClose(rng.normals(3), reals(expected.get("randn3")));
        assertThat(rng.uniforms(2, 0, 1)).containsExactly(reals(expected.get("then_random_sample2")));
        assertClose(rng.normals(4), reals(expected.get("then_standard_normal4")));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 42, 100, 170, 1234})
    void hundredThousandNormalsKeepInStep(long seed) {
        JsonNode expected = stream(seed, "randn_100000");
        double[] drawn = new Rng(seed).normals(100_000);
        assertClose(
                new double[] {drawn[99_999]}, new double[] {expected.get("last").doubleValue()});
        double squares = Arrays.stream(drawn).map(v -> v * v).sum();
        assertThat(squares).isCloseTo(expected.get("fsum_sq").doubleValue(), within(1e-9 * squares));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 42, 100, 170, 1234})
    void integersOfEveryBoundAreNumPys(long seed) {
        for (Map.Entry<String, JsonNode> bound : stream(seed, "randint").properties()) {
            Rng rng = new Rng(seed);
            long high = Long.parseLong(bound.getKey());
            for (JsonNode value : bound.getValue().get("values")) {
                assertThat(rng.integer(0, high)).as("randint(0, %d)", high).isEqualTo(value.longValue());
            }
            assertNextUniform(rng, bound.getValue());
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 42, 100, 170, 1234})
    void filledIntegersAreSingleOnes(long seed) {
        for (int bound : new int[] {1, 2, 3, 7, 10, 34, 64, 100, 500, 2000, 1_000_000, Integer.MAX_VALUE}) {
            Rng one = new Rng(seed);
            Rng many = new Rng(seed);
            int[] expected = IntStream.range(0, 3000)
                    .map(_ -> (int) one.integer(0, bound))
                    .toArray();
            assertThat(many.integers(bound, 3000)).as("bound %d", bound).containsExactly(expected);
            assertThat(many.uniform()).isEqualTo(one.uniform());
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 42, 100, 170, 1234})
    void choiceWithReplacementIsNumPys(long seed) {
        for (Map.Entry<String, JsonNode> bound :
                stream(seed, "choice_replace_64").properties()) {
            Rng rng = new Rng(seed);
            assertThat(rng.integers(Integer.parseInt(bound.getKey()), 64))
                    .containsExactly(ints(bound.getValue().get("values")));
            assertNextUniform(rng, bound.getValue());
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 42, 100, 170, 1234})
    void shufflesAndChoicesAreNumPys(long seed) {
        assertThat(new Rng(seed).permutation(10)).containsExactly(ints(stream(seed, "permutation_10")));
        int[] elevens = IntStream.range(0, 10).map(i -> 11 * i).toArray();
        new Rng(seed).shuffle(elevens);
        assertThat(elevens).containsExactly(ints(stream(seed, "shuffle_of_0,11..99")));
        assertThat(new Rng(seed).distinctIntegers(20, 8)).containsExactly(ints(stream(seed, "choice_noreplace(20,8)")));
        assertThat(new Rng(seed).weightedIntegers(new double[] {0.1, 0.2, 0.3, 0.4}, 10))
                .containsExactly(ints(stream(seed, "choice_p[.1,.2,.3,.4]_10")));
    }

    @Test
    void namedStreamsDoNotDependOnDraws() {
        Rng fresh = new Rng(7);
        Rng drawn = new Rng(7);
        drawn.normals(1001);
        assertThat(drawn.named("init").uniform()).isEqualTo(fresh.named("init").uniform());
        assertThat(fresh.named("init").uniform())
                .isNotEqualTo(fresh.named("dropout").uniform());
        assertThat(fresh.named("init").uniform())
                .isNotEqualTo(new Rng(8).named("init").uniform());
        assertThat(fresh.uniform()).as("naming draws nothing").isEqualTo(new Rng(7).uniform());
    }

    @Test
    void restoredGeneratorGoesOnWithTheSameDraws() {
        for (int draws : List.of(0, 1, 2, 623, 624, 625, 2001)) {
            Rng rng = new Rng(5);
            rng.normals(draws);
            Rng.State state = rng.state();
            Rng copy = rng.copy();
            double[] next = rng.normals(700);
            Rng elsewhere = new Rng(99);
            elsewhere.restore(state);
            assertThat(elsewhere.normals(700)).as("after %d normals", draws).containsExactly(next);
            assertThat(copy.normals(700)).as("copy after %d normals", draws).containsExactly(next);
        }
    }

    @Test
    void wrongBoundsAreNamed() {
        assertThatThrownBy(() -> new Rng(-1)).hasMessage("seed must be in [0, 4294967295], got -1");
        assertThatThrownBy(() -> new Rng(0).integers(0, 1)).hasMessage("bound must be > 0, got 0");
        assertThatThrownBy(() -> new Rng(0).integer(3, 3)).hasMessage("low must be < high, got low=3, high=3");
        assertThatThrownBy(() -> new Rng(0).distinctIntegers(3, 4)).hasMessage("count must be ≤ 3, got 4");
    }

    private static void assertClose(double[] drawn, double[] expected) {
        assertThat(drawn).hasSameSizeAs(expected);
        for (int i = 0; i < drawn.length; i++) {
            assertThat(drawn[i]).isCloseTo(expected[i], within(1e-15 * Math.abs(expected[i])));
        }
    }

    private static void assertNextUniform(Rng rng, JsonNode expected) {
        assertThat(rng.uniform()).isEqualTo(expected.get("next_random_sample").doubleValue());
    }

    private static JsonNode stream(long seed, String name) {
        return Objects.requireNonNull(STREAMS.get(Long.toString(seed)).get(name), name);
    }

    private static double[] reals(long seed, String name) {
        return reals(stream(seed, name));
    }

    private static double[] reals(JsonNode list) {
        return IntStream.range(0, list.size())
                .mapToDouble(i -> list.get(i).doubleValue())
                .toArray();
    }

    private static int[] ints(JsonNode list) {
        return IntStream.range(0, list.size()).map(i -> list.get(i).intValue()).toArray();
    }

    private static List<Long> longs(long seed, String name) {
        JsonNode list = stream(seed, name);
        return IntStream.range(0, list.size())
                .mapToObj(i -> list.get(i).longValue())
                .toList();
    }

    private static double[] concat(double[] first, double[] second) {
        double[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    private static JsonNode golden() {
        try (InputStream in = Objects.requireNonNull(RngTest.class.getResourceAsStream("/golden/a_rng.json"))) {
            return new ObjectMapper().readTree(in);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
