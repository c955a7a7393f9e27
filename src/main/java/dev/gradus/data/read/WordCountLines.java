package dev.gradus.data.read;

import dev.gradus.data.BagOfWords;
import dev.gradus.kernel.CompressedRows;
import dev.gradus.kernel.Storage;
import java.util.List;
import java.util.Optional;

/** The entries of a bag of words, in any order. */
final class WordCountLines extends LineByLine<BagOfWords> {
    /** The three numbers before the entries. */
    record Head(int documents, int words, int entries) {
        private static final int MOST_DOCUMENTS = 10_000_000;
        private static final int MOST_WORDS = 1_000_000;
        private static final int MOST_ENTRIES = 50_000_000;

        static Head read(Lines lines) {
            int documents = number(lines, "number of documents", MOST_DOCUMENTS);
            int words = number(lines, "number of words", MOST_WORDS);
            return new Head(documents, words, number(lines, "number of entries", MOST_ENTRIES));
        }

        private static int number(Lines lines, String name, int most) {
            lines.mustGoOn("the " + name);
            return Fields.blankSeparated(lines).mustBe(1, name).whole(0, name, 1, most);
        }
    }

    private static final int FIELDS = 3;
    private static final int ENTRY_BYTES = 12;
    private static final int ROW_BYTES = 4;

    private final Lines lines;
    private final Head head;
    private final List<String> vocabulary;
    private final GrowingInts documents = new GrowingInts();
    private final GrowingInts words = new GrowingInts();
    private final GrowingInts counts = new GrowingInts();

    WordCountLines(Lines lines, Head head, List<String> vocabulary) {
        super((long) head.entries * ENTRY_BYTES + (long) head.documents * ROW_BYTES);
        this.lines = lines;
        this.head = head;
        this.vocabulary = vocabulary;
    }

    @Override
    Optional<BagOfWords> line() {
        if (!lines.next()) {
            if (counts.count() < head.entries) {
                throw lines.ended(head.entries + " entries, of which " + counts.count() + " came");
            }
            return Optional.of(new BagOfWords(rows(), vocabulary));
        }
        if (counts.count() == head.entries) {
            throw lines.fault("there must be " + head.entries + " entries, got more");
        }
        Fields fields = Fields.blankSeparated(lines).mustBe(FIELDS, "document word count");
        documents.add(fields.whole(0, "document", 1, head.documents) - 1);
        words.add(fields.whole(1, "word", 1, head.words) - 1);
        counts.add(fields.whole(2, "count", 1, Integer.MAX_VALUE));
        return Optional.empty();
    }

    /** Sorted by word, then, keeping that order, by document. */
    private CompressedRows rows() {
        int[] byWord = sorted(words, head.words, ascending());
        int[] order = sorted(documents, head.documents, byWord);
        int[] columns = new int[order.length];
        double[] values = new double[order.length];
        for (int k = 0; k < order.length; k++) {
            columns[k] = words.get(order[k]);
            values[k] = counts.get(order[k]);
            if (k > 0 && columns[k] == columns[k - 1] && documents.get(order[k]) == documents.get(order[k - 1])) {
                throw lines.fault("document " + (documents.get(order[k]) + 1) + " must name word " + (columns[k] + 1)
                        + " once, got it twice");
            }
        }
        return new CompressedRows(starts(documents, head.documents), columns, Storage.of(values));
    }

    private int[] ascending() {
        int[] order = new int[counts.count()];
        for (int k = 0; k < order.length; k++) {
            order[k] = k;
        }
        return order;
    }

    private static int[] sorted(GrowingInts keys, int bound, int[] order) {
        int[] next = starts(keys, bound);
        int[] sorted = new int[order.length];
        for (int entry : order) {
            sorted[next[keys.get(entry)]++] = entry;
        }
        return sorted;
    }

    /** Where each key's entries begin, and their end. */
    private static int[] starts(GrowingInts keys, int bound) {
        int[] starts = new int[bound + 1];
        for (int k = 0; k < keys.count(); k++) {
            starts[keys.get(k) + 1]++;
        }
        for (int key = 0; key < bound; key++) {
            starts[key + 1] += starts[key];
        }
        return starts;
    }
}
