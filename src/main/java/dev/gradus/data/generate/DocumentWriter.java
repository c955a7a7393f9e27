package dev.gradus.data.generate;

import dev.gradus.kernel.CompressedRows;
import dev.gradus.kernel.Storage;
import dev.gradus.random.Rng;
import java.util.Arrays;

/** Writes documents word by word: a topic from the document's mixture, then a word from the topic. */
final class DocumentWriter {
    /** Its different words, ascending, and how often each comes. */
    record Document(int[] words, double[] counts) {}

    private static final double CONCENTRATION = 0.12;
    private static final double MEAN_LENGTH = 60;
    private static final int SHORTEST = 10;

    private final double[][] topics;
    private final Rng rng;
    private final int[] counts;

    /** @param topics chance of each word in each topic, [topics, words] */
    DocumentWriter(double[] topics, int words, Rng rng) {
        this.topics = new double[topics.length / words][];
        Arrays.setAll(this.topics, topic -> cumulative(Arrays.copyOfRange(topics, topic * words, (topic + 1) * words)));
        this.rng = rng;
        counts = new int[words];
    }

    Document write() {
        double[] mixture = new double[topics.length];
        Arrays.setAll(mixture, topic -> gamma(CONCENTRATION));
        cumulative(mixture);
        Arrays.fill(counts, 0);
        int length = Math.max(SHORTEST, poisson(MEAN_LENGTH));
        for (int word = 0; word < length; word++) {
            counts[pick(topics[pick(mixture)])]++;
        }
        return document();
    }

    /** Documents from, …, to − 1 as rows of counts. */
    static CompressedRows rows(Document[] documents, int from, int to) {
        int[] starts = new int[to - from + 1];
        for (int i = from; i < to; i++) {
            starts[i - from + 1] = starts[i - from] + documents[i].words.length;
        }
        int[] columns = new int[starts[to - from]];
        double[] values = new double[columns.length];
        for (int i = from; i < to; i++) {
            int start = starts[i - from];
            System.arraycopy(documents[i].words, 0, columns, start, documents[i].words.length);
            System.arraycopy(documents[i].counts, 0, values, start, documents[i].words.length);
        }
        return new CompressedRows(starts, columns, Storage.of(values));
    }

    private Document document() {
        int[] words = new int[counts.length];
        int different = 0;
        for (int word = 0; word < counts.length; word++) {
            if (counts[word] > 0) {
                words[different] = word;
                different++;
            }
        }
        int[] used = Arrays.copyOf(words, different);
        return new Document(
                used, Arrays.stream(used).mapToDouble(word -> counts[word]).toArray());
    }

    private static double[] cumulative(double[] weights) {
        for (int i = 1; i < weights.length; i++) {
            weights[i] += weights[i - 1];
        }
        return weights;
    }

    /** An index with chances in proportion to the steps of a cumulative sum. */
    private int pick(double[] cumulative) {
        double level = rng.uniform() * cumulative[cumulative.length - 1];
        int low = 0;
        int high = cumulative.length - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (cumulative[middle] > level) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /** Number of uniforms whose product stays above e^−mean: Knuth, The Art of Computer Programming, section 3.4.1. */
    private int poisson(double mean) {
        double least = StrictMath.exp(-mean);
        int count = 0;
        for (double product = rng.uniform(); product > least; product *= rng.uniform()) {
            count++;
        }
        return count;
    }

    /**
     * Gamma(shape) with shape < 1 as Gamma(shape + 1) · U^(1/shape); the former by rejection from a cubed normal. Source:
     * Marsaglia and Tsang, "A Simple Method for Generating Gamma Variables", ACM Transactions on Mathematical Software 26
     * (2000), 363–372.
     */
    private double gamma(double shape) {
        double d = shape + 1 - 1.0 / 3;
        double c = 1 / Math.sqrt(9 * d);
        while (true) {
            double x = rng.normal();
            double root = 1 + c * x;
            double v = root * root * root;
            if (v > 0 && StrictMath.log(1 - rng.uniform()) < x * x / 2 + d - d * v + d * StrictMath.log(v)) {
                return d * v * StrictMath.pow(rng.uniform(), 1 / shape);
            }
        }
    }
}
