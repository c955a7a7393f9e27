package dev.gradus.data.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.data.BagOfWords;
import dev.gradus.data.Loading;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordCountFilesTest {
    private static final String WORDS = "sea\nmusic\nkitchen\n";

    @TempDir
    Path folder;

    private Scratch scratch;

    @BeforeEach
    void setUp() {
        scratch = new Scratch(folder);
    }

    @Test
    void entriesInAnyOrderBecomeRows() {
        BagOfWords read =
                loading("3\n3\n4\n3 1 7\n1 3 2\n3 2 1\n1 1 5\n", WORDS).finished();
        assertThat(read.documents()).isEqualTo(3);
        assertThat(read.vocabulary()).containsExactly("sea", "music", "kitchen");
        assertThat(read.counts().rowStarts()).containsExactly(0, 2, 2, 4);
        assertThat(read.counts().columns()).containsExactly(0, 2, 0, 1);
        assertThat(read.counts().values().doubles()).containsExactly(5, 2, 7, 1);
        assertThat(read.length()).isEqualTo(15);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2/3/2/1 1 1/             | line 5: there must be 2 entries, of which 1 came, got the end of the file
            2/3/1/1 1 1/2 1 1/       | line 5: there must be 1 entries, got more
            2/3/1/0 1 1/             | line 4: document must be a whole number in [1, 2], got "0"
            2/3/1/3 1 1/             | document must be a whole number in [1, 2], got "3"
            2/3/1/1 4 1/             | word must be a whole number in [1, 3], got "4"
            2/3/1/1 1 0/             | count must be a whole number in [1, 2147483647], got "0"
            2/3/1/1 1 -2/            | count must be a whole number in [1, 2147483647], got "-2"
            2/3/1/1 1/               | line must have 3 fields (document word count), got 2
            2/4/1/1 1 1/             | number of words must be 3 as in vocab, got 4
            two/3/1/1 1 1/           | line 1: number of documents must be a whole number in [1, 10000000], got "two"
            2/3/-1/1 1 1/            | number of entries must be a whole number in [1, 50000000], got "-1"
            2/3/99999999999/1 1 1/   | number of entries must be a whole number in [1, 50000000], got "99999999999"
            2/                       | line 2: there must be the number of words, got the end of the file
            2/3/2/1 1 1/1 1 2/       | document 1 must name word 1 once, got it twice
            """)
    void wrongCountsAreRefused(String text, String sentence) {
        Scratch.assertRefused(() -> loading(text.replace('/', '\n'), WORDS), sentence);
    }

    @Test
    void wordsThatComeTwiceOrAreBlankAreRefused() {
        String counts = "1\n3\n1\n1 1 1\n";
        Scratch.assertRefused(
                () -> loading(counts, "a\nb\na\n"), "vocab, line 3: word must be new and not blank, got \"a\"");
        Scratch.assertRefused(() -> loading(counts, "a\n\nb\n"), "vocab, line 2: word must be new and not blank");
    }

    private Loading<BagOfWords> loading(String counts, String words) {
        return WordCountFiles.loading(scratch.file("set/docword", counts), scratch.file("set/vocab", words));
    }
}
