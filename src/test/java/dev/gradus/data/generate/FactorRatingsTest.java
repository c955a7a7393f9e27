package dev.gradus.data.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.gradus.data.Ratings;
import dev.gradus.random.Rng;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FactorRatingsTest {
    private static final Ratings RATINGS = FactorRatings.loading(new Rng(1)).finished();

    @Test
    void thereAreAsManyAsInMovieLens() {
        assertThat(RATINGS.users()).isEqualTo(943);
        assertThat(RATINGS.items()).isEqualTo(1_682);
        assertThat(RATINGS.size()).isEqualTo(100_000);
    }

    @Test
    void starsAreSpreadAsPlanned() {
        assertThat(RATINGS.mean()).isCloseTo(3.55, within(0.06));
        double[] shares = new double[6];
        for (byte stars : RATINGS.stars()) {
            shares[stars] += 1.0 / RATINGS.size();
        }
        assertThat(shares).containsExactly(new double[] {0, 0.047, 0.140, 0.276, 0.293, 0.244}, within(0.02));
    }

    @Test
    void everyoneRatesTwentyFilmsOrMoreButNotHalfOfThem() {
        int[] counts = new int[RATINGS.users()];
        for (int user : RATINGS.user()) {
            counts[user]++;
        }
        assertThat(Arrays.stream(counts).min().orElseThrow()).isGreaterThanOrEqualTo(20);
        assertThat(Arrays.stream(counts).max().orElseThrow()).isBetween(400, 756);
    }

    @Test
    void nobodyRatesAFilmTwice() {
        long pairs = IntStream.range(0, RATINGS.size())
                .map(r -> RATINGS.user()[r] * RATINGS.items() + RATINGS.item()[r])
                .distinct()
                .count();
        assertThat(pairs).isEqualTo(RATINGS.size());
    }

    @Test
    void biasesExplainPartOfTheSpread() {
        int known = RATINGS.size() * 4 / 5;
        assertThat(error(new double[RATINGS.items()], new double[RATINGS.users()], known))
                .isCloseTo(1.143, within(0.03));
        double[] films = new double[RATINGS.items()];
        double[] people = new double[RATINGS.users()];
        for (int round = 0; round < 3; round++) {
            fit(films, RATINGS.item(), people, RATINGS.user());
            fit(people, RATINGS.user(), films, RATINGS.item());
        }
        assertThat(error(films, people, known)).isCloseTo(0.965, within(0.015));
    }

    @Test
    void sameSeedSameRatings() {
        Ratings again = Making.inSmallestPieces(FactorRatings.loading(new Rng(1)));
        assertThat(again.item()).isEqualTo(RATINGS.item());
        assertThat(again.stars()).isEqualTo(RATINGS.stars());
        assertThat(FactorRatings.loading(new Rng(2)).finished().stars()).isNotEqualTo(RATINGS.stars());
    }

    @Test
    void ratingsOfAVersionNeverChange() {
        assertThat(FactorRatings.VERSION).isEqualTo(1);
        assertThat(Making.checksum(RATINGS.stars())).isEqualTo("4d927968");
        assertThat(Making.checksum(RATINGS.item())).isEqualTo("65c7040c");
        assertThat(Making.checksum(RATINGS.seconds())).isEqualTo("6f8a9b1d");
    }

    /** One sweep over the first four fifths: bias = Σ (stars − mean − other bias) / (count + 5). */
    private static void fit(double[] bias, int[] index, double[] otherBias, int[] otherIndex) {
        double mean = RATINGS.mean();
        double[] counts = new double[bias.length];
        Arrays.fill(counts, 5);
        Arrays.fill(bias, 0);
        for (int r = 0; r < RATINGS.size() * 4 / 5; r++) {
            bias[index[r]] += RATINGS.stars()[r] - mean - otherBias[otherIndex[r]];
            counts[index[r]]++;
        }
        Arrays.setAll(bias, i -> bias[i] / counts[i]);
    }

    /** Root mean squared error on the ratings from {@code known} on. */
    private static double error(double[] films, double[] people, int known) {
        double mean = RATINGS.mean();
        return Math.sqrt(IntStream.range(known, RATINGS.size())
                .mapToDouble(r -> RATINGS.stars()[r] - mean - films[RATINGS.item()[r]] - people[RATINGS.user()[r]])
                .map(residual -> residual * residual)
                .average()
                .orElseThrow());
    }
}
