package dev.gradus.data.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.gradus.data.BagOfWords;
import dev.gradus.random.Rng;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TopicsTest {
    private static final int TOP = 10;
    private static final TopicCorpus CORPUS =
            Topics.loading(Topics.DOCUMENTS, Topics.REFERENCE, new Rng(1)).finished();

    @Test
    void aThousandWordsAllDifferent() {
        assertThat(CORPUS.documents().vocabulary()).hasSize(1_000).doesNotHaveDuplicates();
        assertThat(CORPUS.documents().vocabulary()).allMatch(word -> word.matches("[a-z]+"));
        assertThat(CORPUS.documents().vocabulary()).startsWith("kitchen").contains("sea", "music", "the");
    }

    @Test
    void topicsAreDistributions() {
        for (int topic = 0; topic < Topics.TOPICS; topic++) {
            double[] row = Arrays.copyOfRange(CORPUS.topics(), topic * 1_000, (topic + 1) * 1_000);
            assertThat(Arrays.stream(row).sum()).isCloseTo(1, within(1e-12));
            int own = topic * Topics.WORDS_PER_TOPIC;
            assertThat(Arrays.stream(row, own, own + Topics.WORDS_PER_TOPIC).sum())
                    .isCloseTo(0.72, within(1e-12));
        }
    }

    @Test
    void documentsHaveSixtyWordsOnAverage() {
        assertThat(CORPUS.documents().documents()).isEqualTo(2_000);
        assertThat(CORPUS.reference().documents()).isEqualTo(4_000);
        assertThat(CORPUS.documents().length() / 2_000.0).isCloseTo(60, within(1.0));
    }

    @Test
    void wordsOfATopicComeTogether() {
        Coherence coherence = new Coherence(CORPUS.reference());
        double mean = IntStream.range(0, Topics.TOPICS)
                .mapToDouble(topic -> coherence.of(IntStream.range(0, TOP)
                        .map(i -> topic * Topics.WORDS_PER_TOPIC + i)
                        .toArray()))
                .average()
                .orElseThrow();
        assertThat(mean).isCloseTo(0.407, within(0.02));
        int[] common = IntStream.range(400, 400 + TOP).toArray();
        assertThat(coherence.of(common)).isBetween(-0.1, 0.05);
    }

    @Test
    void randomWordsDoNotComeTogether() {
        Coherence coherence = new Coherence(CORPUS.reference());
        Rng rng = new Rng(9);
        double mean = IntStream.range(0, 20)
                .mapToDouble(_ -> coherence.of(rng.distinctIntegers(1_000, TOP)))
                .average()
                .orElseThrow();
        assertThat(mean).isLessThan(-0.1);
    }

    @Test
    void piecesDoNotChangeTheDocuments() {
        TopicCorpus whole = Topics.loading(30, 20, new Rng(3)).finished();
        TopicCorpus pieces = Making.inSmallestPieces(Topics.loading(30, 20, new Rng(3)));
        assertThat(pieces.documents().counts().columns())
                .isEqualTo(whole.documents().counts().columns());
        assertThat(pieces.reference().counts().values().doubles())
                .isEqualTo(whole.reference().counts().values().doubles());
        assertThat(Topics.loading(30, 20, new Rng(4))
                        .finished()
                        .documents()
                        .counts()
                        .columns())
                .isNotEqualTo(whole.documents().counts().columns());
    }

    @Test
    void documentsOfAVersionNeverChange() {
        assertThat(Topics.VERSION).isEqualTo(1);
        assertThat(Making.checksum(CORPUS.documents().counts().columns())).isEqualTo("91c5e9dc");
        assertThat(Making.checksum(CORPUS.reference().counts().values().doubles()))
                .isEqualTo("7fa9d218");
    }

    @Test
    void noDocumentsAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Topics.loading(0, 1, new Rng(1)))
                .withMessage("documents and reference must be > 0, got 0 and 1");
    }

    /** How often words come in the same documents: log(p_ij / (p_i p_j)) / −log p_ij, mean over pairs; −1 if they never do. */
    private static final class Coherence {
        private final boolean[][] has;

        Coherence(BagOfWords bag) {
            has = new boolean[bag.vocabulary().size()][bag.documents()];
            for (int document = 0; document < bag.documents(); document++) {
                for (int k = bag.counts().rowStarts()[document];
                        k < bag.counts().rowStarts()[document + 1];
                        k++) {
                    has[bag.counts().columns()[k]][document] = true;
                }
            }
        }

        double of(int[] words) {
            double sum = 0;
            for (int i = 0; i < words.length; i++) {
                for (int j = 0; j < i; j++) {
                    sum += of(words[i], words[j]);
                }
            }
            return 2 * sum / (words.length * (words.length - 1));
        }

        private double of(int first, int second) {
            double together = share(first, second);
            return together == 0
                    ? -1
                    : Math.log(together / (share(first, first) * share(second, second))) / -Math.log(together);
        }

        private double share(int first, int second) {
            int documents = has[first].length;
            return IntStream.range(0, documents)
                            .filter(document -> has[first][document] && has[second][document])
                            .count()
                    / (double) documents;
        }
    }
}
