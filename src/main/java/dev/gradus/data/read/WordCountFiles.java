package dev.gradus.data.read;

import dev.gradus.data.BagOfWords;
import dev.gradus.data.Loading;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Bags of words: three lines with the numbers of documents, words and entries, then an entry a line, {@code document word
 * count}, numbered from 1; beside it a file with a word a line. Source: D. Newman, "Bag of Words", UCI Machine Learning
 * Repository, 2008.
 */
public final class WordCountFiles {
    private WordCountFiles() {}

    /**
     * Counts and vocabulary.
     *
     * @throws dev.gradus.data.DataException if a file is not there or its head is wrong; what else is wrong shows while
     *     loading
     */
    public static Loading<BagOfWords> loading(SourceFile counts, SourceFile vocabulary) {
        List<String> words = words(vocabulary);
        Lines lines = new Lines(Content.of(counts), StandardCharsets.US_ASCII, Lines.End.ANY);
        WordCountLines.Head head = WordCountLines.Head.read(lines);
        if (head.words() != words.size()) {
            throw lines.fault("number of words must be " + words.size() + " as in "
                    + vocabulary.path().getFileName() + ", got " + head.words());
        }
        return new WordCountLines(lines, head, words);
    }

    private static List<String> words(SourceFile vocabulary) {
        Lines lines = new Lines(Content.of(vocabulary), StandardCharsets.UTF_8, Lines.End.ANY);
        List<String> words = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        while (lines.next()) {
            if (lines.text().isBlank() || !seen.add(lines.text())) {
                throw lines.fault("word must be new and not blank, got \"" + lines.text() + "\"");
            }
            words.add(lines.text());
        }
        return words;
    }
}
