package dev.gradus.data.generate;

import dev.gradus.data.Loading;
import dev.gradus.data.Ratings;
import dev.gradus.random.Rng;
import java.util.Arrays;

/**
 * Ratings of films by people that come from a known formula of rank 4: as many, as skewed and as biased as in MovieLens-100k.
 * A rating is x = 3.30 + b_u + b_i + 0.60 (p_u·q_i)/√4 + N(0, 0.85), rounded, in 1…5, with p and q from N(0, I₄). Everyone
 * rates at least 20 films, popular ones and those to their taste sooner. The order of the ratings is random, and so are the
 * times, which mean nothing.
 */
public final class FactorRatings {
    /** Changes whenever the ratings of a seed change. */
    public static final int VERSION = 1;

    /** Number of people. */
    public static final int USERS = 943;

    /** Number of films. */
    public static final int ITEMS = 1_682;

    /** Number of ratings. */
    public static final int RATINGS = 100_000;

    /** Number of hidden tastes. */
    public static final int RANK = 4;

    private static final int YEAR_2000 = 946_684_800;
    private static final int YEAR_2001 = 978_307_200;

    private final Audience audience;
    private final Choices choices;
    private final Rng rng;
    private final int[] user = new int[RATINGS];
    private final int[] item = new int[RATINGS];
    private final byte[] stars = new byte[RATINGS];
    private final int[] seconds = new int[RATINGS];
    private int made;

    private FactorRatings(Rng seed) {
        rng = seed.named("ratings");
        audience = Audience.draw(rng);
        choices = new Choices(audience, rng);
    }

    /** All of them. They depend on the seed of {@code rng} alone; nothing is drawn from it. */
    public static Loading<Ratings> loading(Rng rng) {
        FactorRatings ratings = new FactorRatings(rng);
        return new Examples<>(USERS, ratings::rate, ratings::shuffled, RATINGS * 13L);
    }

    private void rate(int person) {
        for (int film : choices.of(person)) {
            user[made] = person;
            item[made] = film;
            double x = audience.liking(person, film) + rng.normal(0, 0.85);
            stars[made] = (byte) Math.clamp(Math.round(x), 1, 5);
            seconds[made] = (int) rng.integer(YEAR_2000, YEAR_2001);
            made++;
        }
    }

    private Ratings shuffled() {
        return new Ratings(USERS, ITEMS, user, item, stars, seconds).take(rng.permutation(RATINGS));
    }

    /** People and films with their tastes. */
    private record Audience(double[] userBias, double[] itemBias, double[] p, double[] q, double[] logPopularity) {
        static Audience draw(Rng rng) {
            double[] logPopularity = new double[ITEMS];
            int[] rank = rng.permutation(ITEMS);
            Arrays.setAll(logPopularity, film -> -0.9 * StrictMath.log(rank[film] + 20));
            double mean = Arrays.stream(logPopularity).average().orElseThrow();
            double deviation = Math.sqrt(Arrays.stream(logPopularity)
                    .map(value -> (value - mean) * (value - mean))
                    .average()
                    .orElseThrow());
            double[] userBias = rng.normals(USERS);
            Arrays.setAll(userBias, person -> 0.42 * userBias[person]);
            double[] itemBias = rng.normals(ITEMS);
            Arrays.setAll(itemBias, film -> 0.50 * itemBias[film] + 0.25 * (logPopularity[film] - mean) / deviation);
            return new Audience(
                    userBias, itemBias, rng.normals(USERS * RANK), rng.normals(ITEMS * RANK), logPopularity);
        }

        /** (p_u·q_i)/√4. */
        double affinity(int person, int film) {
            double sum = 0;
            for (int k = 0; k < RANK; k++) {
                sum += p[person * RANK + k] * q[film * RANK + k];
            }
            return sum / Math.sqrt(RANK);
        }

        double liking(int person, int film) {
            return 3.30 + userBias[person] + itemBias[film] + 0.60 * affinity(person, film);
        }
    }

    /** Who rates how many films, and which. */
    private static final class Choices {
        private static final int FEWEST = 20;
        private static final int MOST = (int) (0.45 * ITEMS);

        private final Audience audience;
        private final Rng rng;
        private final int[] ends;
        private final double[] keys = new double[ITEMS];
        private final double[] sorted = new double[ITEMS];

        Choices(Audience audience, Rng rng) {
            this.audience = audience;
            this.rng = rng;
            ends = ends(rng);
        }

        /**
         * Gumbel top-n: the films with the largest log popularity + 0.15 affinity + Gumbel noise are a draw without
         * replacement, with chances in proportion to popularity · exp(0.15 affinity).
         */
        int[] of(int person) {
            for (int film = 0; film < ITEMS; film++) {
                double gumbel = -StrictMath.log(-StrictMath.log(1 - rng.uniform()));
                keys[film] = audience.logPopularity[film] + 0.15 * audience.affinity(person, film) + gumbel;
            }
            System.arraycopy(keys, 0, sorted, 0, ITEMS);
            Arrays.sort(sorted);
            int count = ends[person + 1] - ends[person];
            double least = sorted[ITEMS - count];
            int[] films = new int[count];
            int chosen = 0;
            for (int film = 0; chosen < count; film++) {
                if (keys[film] >= least) {
                    films[chosen] = film;
                    chosen++;
                }
            }
            return films;
        }

        /** Person u gives ratings ends[u]…ends[u + 1] − 1: 20, and a log-normal share of the rest up to 45 % of the films. */
        private static int[] ends(Rng rng) {
            double[] shares = rng.normals(USERS);
            Arrays.setAll(shares, person -> StrictMath.exp(shares[person]));
            double unit = unit(shares);
            int[] ends = new int[USERS + 1];
            double sum = 0;
            for (int person = 0; person < USERS; person++) {
                sum += FEWEST + Math.min(MOST - FEWEST, unit * shares[person]);
                ends[person + 1] = (int) Math.round(sum);
            }
            return ends;
        }

        /** How many ratings a share of 1 stands for, so that all together are {@link #RATINGS}. */
        private static double unit(double[] shares) {
            double unit = 0;
            for (int round = 0; round < 20; round++) {
                double left = RATINGS - USERS * (double) FEWEST;
                double weight = 0;
                for (double share : shares) {
                    if (unit * share >= MOST - FEWEST) {
                        left -= MOST - FEWEST;
                    } else {
                        weight += share;
                    }
                }
                unit = left / weight;
            }
            return unit;
        }
    }
}
