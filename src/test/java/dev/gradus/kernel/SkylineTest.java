package dev.gradus.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.gradus.kernel.plain.PlainKernels;
import dev.gradus.kernel.vector.VectorKernels;
import dev.gradus.random.Rng;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SkylineTest {
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 7, 8, 9, 31, 70})
    void productsEqualThoseOfTheFullMatrix(int order) {
        Rng rng = new Rng(order);
        int[] first = new int[order];
        int entries = 0;
        for (int i = 0; i < order; i++) {
            first[i] = (int) rng.integer(0, i + 1);
            entries += i - first[i] + 1;
        }
        double[] values = rng.normals(entries);
        double[] v = rng.normals(order);
        double[] expected = product(values, first, v);
        for (VectorLoops loops :
                List.of(PlainKernels.all().loops(), VectorKernels.all().loops())) {
            double[] result = rng.normals(order);
            loops.skyline(values, first).times(v, result);
            assertThat(result).containsExactly(expected, within(1e-12));
        }
    }

    private static double[] product(double[] values, int[] first, double[] v) {
        double[] product = new double[v.length];
        int at = 0;
        for (int i = 0; i < v.length; i++) {
            for (int j = first[i]; j <= i; j++) {
                product[i] += values[at] * v[j];
                product[j] += i == j ? 0 : values[at] * v[i];
                at++;
            }
        }
        return product;
    }
}
