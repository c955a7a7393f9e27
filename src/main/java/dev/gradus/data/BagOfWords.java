package dev.gradus.data;

import dev.gradus.kernel.CompressedRows;
import java.util.List;

/**
 * How often each word comes in each document; the order of words is forgotten.
 *
 * @param counts a row a document, a column a word, columns ascending in each row
 * @param vocabulary the word of each column
 */
public record BagOfWords(CompressedRows counts, List<String> vocabulary) {
    /** @throws IllegalArgumentException if a column has no word */
    public BagOfWords {
        vocabulary = List.copyOf(vocabulary);
        for (int column : counts.columns()) {
            if (column < 0 || column >= vocabulary.size()) {
                throw new IllegalArgumentException(
                        "columns must be in [0, " + (vocabulary.size() - 1) + "], got " + column);
            }
        }
    }

    /** Number of documents. */
    public int documents() {
        return counts.rows();
    }

    /** Number of words, all documents together. */
    public long length() {
        double sum = 0;
        for (double count : counts.values().doubles()) {
            sum += count;
        }
        return (long) sum;
    }
}
