package dev.gradus.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.gradus.random.Rng;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every loop against the entry that belongs to a group by definition. */
class GroupedTest {
    static Stream<Grouped.Sizes> sizes() {
        return Stream.of(
                new Grouped.Sizes(5, 3, 1),
                new Grouped.Sizes(1, 4, 7),
                new Grouped.Sizes(2, 3, 4),
                new Grouped.Sizes(1, 1, 1));
    }

    @ParameterizedTest
    @MethodSource("sizes")
    void groupsAreSummed(Grouped.Sizes sizes) {
        for (Precision precision : Precision.values()) {
            Storage x = drawn(precision, sizes.each() * sizes.groups(), 1);
            Storage y = drawn(precision, x.length(), 2);
            Storage centre = drawn(precision, sizes.groups(), 3);
            Storage[] found = {zeros(centre), zeros(centre), zeros(centre)};
            x.kernels().grouped().sum(sizes, x, found[0]);
            x.kernels().grouped().dot(sizes, x, y, found[1]);
            x.kernels().grouped().squaredDistance(sizes, x, centre, found[2]);
            double[][] expected = new double[3][sizes.groups()];
            for (int i = 0; i < x.length(); i++) {
                int g = i / sizes.inner() % sizes.groups();
                expected[0][g] += x.get(i);
                expected[1][g] += x.get(i) * y.get(i);
                expected[2][g] += Math.pow(x.get(i) - centre.get(g), 2);
            }

            for (int kind = 0; kind < 3; kind++) {
                assertThat(found[kind].toDoubles()).containsExactly(expected[kind], tolerance(precision));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("sizes")
    void entriesFollowTheLineOfTheirGroup(Grouped.Sizes sizes) {
        for (Precision precision : Precision.values()) {
            Storage x = drawn(precision, sizes.each() * sizes.groups(), 1);
            Storage factor = drawn(precision, sizes.groups(), 2);
            Storage term = drawn(precision, sizes.groups(), 3);
            Storage found = zeros(x);
            x.kernels().grouped().affine(sizes, new Grouped.Line(factor, term), x, found);
            x.kernels().grouped().accumulate(sizes, term, x, found);
            double[] expected = new double[x.length()];
            for (int i = 0; i < expected.length; i++) {
                int g = i / sizes.inner() % sizes.groups();
                expected[i] = x.get(i) * (factor.get(g) + term.get(g)) + term.get(g);
            }

            assertThat(found.toDoubles()).containsExactly(expected, tolerance(precision));
        }
    }

    private static Storage drawn(Precision precision, int count, long seed) {
        Storage values = Storage.zeros(precision, count);
        values.copyFrom(new Rng(seed).normals(count));
        return values;
    }

    private static Storage zeros(Storage like) {
        return Storage.zeros(like.precision(), like.length());
    }

    private static Offset<Double> tolerance(Precision precision) {
        return within(precision == Precision.DOUBLE ? 1e-13 : 1e-4);
    }
}
