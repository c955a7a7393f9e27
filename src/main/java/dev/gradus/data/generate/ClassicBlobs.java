package dev.gradus.data.generate;

import dev.gradus.data.LabelledRows;
import dev.gradus.random.Rng;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Round heaps of points in the plane, drawn as {@code sklearn.datasets.make_blobs(n_samples=count, centers=centres,
 * random_state=seed)} draws them: centres uniform in [−10, 10]², then the points of one heap after another, normal with
 * deviation 1 around its centre, then all shuffled. The first heaps have one point more where the count does not divide.
 */
public final class ClassicBlobs {
    private static final double HALF_A_BOX = 10;

    private ClassicBlobs() {}

    /**
     * Takes its draws from {@code rng}. For up to some thousand points: all in one go, 50 ns a number.
     *
     * @throws IllegalArgumentException if there is no centre
     */
    public static LabelledRows of(int count, int centres, Rng rng) {
        if (centres < 1) {
            throw new IllegalArgumentException("centres must be > 0, got " + centres);
        }
        double[] centre = rng.uniforms(2 * centres, -HALF_A_BOX, HALF_A_BOX);
        double[] heaps = new double[2 * count];
        int[] heap = new int[count];
        int made = 0;
        for (int k = 0; k < centres; k++) {
            int end = made + count / centres + (k < count % centres ? 1 : 0);
            for (; made < end; made++) {
                heap[made] = k;
                heaps[2 * made] = rng.normal(centre[2 * k], 1);
                heaps[2 * made + 1] = rng.normal(centre[2 * k + 1], 1);
            }
        }
        return shuffled(heaps, heap, centres, rng);
    }

    private static LabelledRows shuffled(double[] heaps, int[] heap, int centres, Rng rng) {
        int[] order = rng.permutation(heap.length);
        double[] values = new double[heaps.length];
        int[] labels = new int[heap.length];
        for (int i = 0; i < order.length; i++) {
            values[2 * i] = heaps[2 * order[i]];
            values[2 * i + 1] = heaps[2 * order[i] + 1];
            labels[i] = heap[order[i]];
        }
        List<String> names =
                IntStream.range(0, centres).mapToObj(Integer::toString).toList();
        return new LabelledRows(List.of("x", "y"), values, labels, names);
    }
}
