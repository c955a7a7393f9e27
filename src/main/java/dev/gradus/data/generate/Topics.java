package dev.gradus.data.generate;

import dev.gradus.data.BagOfWords;
import dev.gradus.data.Loading;
import dev.gradus.random.Rng;
import java.util.List;

/**
 * Documents about ten things: kitchen, sea, music, garden, medicine, astronomy, football, railway, law, money. A word of
 * topic k is with chance 0.72 one of its own 40, 0.08 one of the first ten of topic k + 1, 0.20 a common one; the chance of
 * the i-th of them falls like 1/(i + 4), of the common ones like 1/(i + 5), i from 1. A document mixes topics by
 * Dirichlet(0.12) and has Poisson(60) words, at least 10.
 */
public final class Topics {
    /** Changes whenever the documents of a seed change. */
    public static final int VERSION = 1;

    /** Number of topics; topic k has the words 40k…40k + 39 of the vocabulary for its own. */
    public static final int TOPICS = TopicWords.TOPICS;

    /** Words that belong to one topic. */
    public static final int WORDS_PER_TOPIC = TopicWords.PER_TOPIC;

    /** Usual number of documents to learn from. */
    public static final int DOCUMENTS = 2_000;

    /** Usual number of documents to judge topics by. */
    public static final int REFERENCE = 4_000;

    private static final double OWN = 0.72;
    private static final double NEIGHBOUR = 0.08;
    private static final double COMMON = 0.20;
    private static final int NEIGHBOUR_WORDS = 10;
    private static final int OFFSET = 4;
    private static final int COMMON_OFFSET = 5;

    private Topics() {}

    /**
     * {@code documents} to learn from and {@code reference} others. They depend on the seed of {@code rng} alone; nothing is
     * drawn from it.
     *
     * @throws IllegalArgumentException if a number is not positive
     */
    public static Loading<TopicCorpus> loading(int documents, int reference, Rng rng) {
        if (documents <= 0 || reference <= 0) {
            throw new IllegalArgumentException(
                    "documents and reference must be > 0, got " + documents + " and " + reference);
        }
        List<String> vocabulary = TopicWords.vocabulary();
        double[] topics = topics(vocabulary.size());
        DocumentWriter writer = new DocumentWriter(topics, vocabulary.size(), rng.named("topic documents"));
        int count = documents + reference;
        DocumentWriter.Document[] written = new DocumentWriter.Document[count];
        return new Examples<>(
                count,
                document -> written[document] = writer.write(),
                () -> new TopicCorpus(
                        new BagOfWords(DocumentWriter.rows(written, 0, documents), vocabulary),
                        new BagOfWords(DocumentWriter.rows(written, documents, count), vocabulary),
                        topics),
                600L * count);
    }

    private static double[] topics(int words) {
        double[] topics = new double[TOPICS * words];
        for (int topic = 0; topic < TOPICS; topic++) {
            int row = topic * words;
            int neighbour = (topic + 1) % TOPICS;
            share(topics, row + topic * WORDS_PER_TOPIC, new Share(OWN, WORDS_PER_TOPIC, OFFSET));
            share(topics, row + neighbour * WORDS_PER_TOPIC, new Share(NEIGHBOUR, NEIGHBOUR_WORDS, OFFSET));
            share(topics, row + TOPICS * WORDS_PER_TOPIC, new Share(COMMON, TopicWords.COMMON, COMMON_OFFSET));
        }
        return topics;
    }

    private static void share(double[] topics, int from, Share share) {
        double total = 0;
        for (int i = 1; i <= share.words; i++) {
            total += 1.0 / (i + share.offset);
        }
        for (int i = 1; i <= share.words; i++) {
            topics[from + i - 1] = share.chance / (total * (i + share.offset));
        }
    }

    /** A chance that is spread over some words, the i-th in proportion to 1/(i + offset). */
    private record Share(double chance, int words, int offset) {}
}
