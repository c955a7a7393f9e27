package dev.gradus.data.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.data.MovieRatings;
import dev.gradus.data.Ratings;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MovieLensFilesTest {
    private static final String GENRES = "unknown|0\nAction|1\nSci-Fi|2\n\n";
    private static final String ITEMS = IntStream.rangeClosed(1, 1682)
            .mapToObj(MovieLensFilesTest::item)
            .collect(Collectors.joining("\n", "", "\n"));
    private static final String RATINGS = "196\t242\t3\t881250949\n943\t1682\t5\t0\n";

    @TempDir
    Path folder;

    private Scratch scratch;

    @BeforeEach
    void setUp() {
        scratch = new Scratch(folder);
    }

    @Test
    void ratingsAndMoviesAreReadFromFolderAndArchive() {
        write(RATINGS, ITEMS);
        byte[] archive = Scratch.zip(Map.of(
                "ml-100k/u.data", RATINGS.getBytes(StandardCharsets.ISO_8859_1),
                "ml-100k/u.item", ITEMS.getBytes(StandardCharsets.ISO_8859_1),
                "ml-100k/u.genre", GENRES.getBytes(StandardCharsets.ISO_8859_1)));
        for (Path path : new Path[] {folder, scratch.file("ml.zip", archive).path()}) {
            MovieRatings read = MovieLensFiles.loading(path).finished();
            assertThat(read.ratings().user()).containsExactly(195, 942);
            assertThat(read.ratings().item()).containsExactly(241, 1681);
            assertThat(read.ratings().stars()).containsExactly(3, 5);
            assertThat(read.ratings().seconds()).containsExactly(881250949, 0);
            assertThat(read.movies()).hasSize(1682);
            assertThat(read.movies().get(10).title()).isEqualTo("Amélie 11");
            assertThat(read.movies().get(10).released()).contains(LocalDate.of(1995, 2, 1));
            assertThat(read.movies().get(10).genres()).containsExactly("Action", "Sci-Fi");
            assertThat(read.movies().get(266).released()).isEmpty();
        }
    }

    @Test
    void foldsAreReadAlone() {
        Ratings read =
                MovieLensFiles.ratings(scratch.file("u1.base", RATINGS).path()).finished();
        assertThat(read.size()).isEqualTo(2);
        assertThat(read.mean()).isEqualTo(4);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1~2~3             | line 1: line must have 4 fields (user, item, stars, seconds; tabs between them), got 3
            1~2~3~4~5         | line 1: line must have 4 fields (user, item, stars, seconds; tabs between them), got 5
            1 2 3 4           | line must have 4 fields (user, item, stars, seconds; tabs between them), got 1: "1 2 3 4"
            1,2,3,4           | line must have 4 fields (user, item, stars, seconds; tabs between them), got 1: "1,2,3,4"
            1~2~3~4/1~3~0~4   | line 2: rating must be a whole number in [1, 5], got "0"
            1~2~6~4           | rating must be a whole number in [1, 5], got "6"
            1~2~3.5~4         | rating must be a whole number in [1, 5], got "3.5"
            944~2~3~4         | user must be a whole number in [1, 943], got "944"
            0~2~3~4           | user must be a whole number in [1, 943], got "0"
            1~1683~3~4        | item must be a whole number in [1, 1682], got "1683"
            1~2~3~4/1~2~4~4   | line 2: user 1 must rate item 2 once, got it twice
            1~2~3~4r/         | line 1: line must end with a line feed alone, got a carriage return before it
            1~2~3~-4          | seconds must be a whole number in [0, 2147483647], got "-4"
            1~2~3~4//         | line 2: line must have 4 fields
            """)
    void wrongRatingsAreRefused(String text, String sentence) {
        String lines = text.replace('~', '\t').replace('/', '\n').replace('r', '\r');
        Path file = scratch.file("u.data", lines).path();
        Scratch.assertRefused(() -> MovieLensFiles.ratings(file), sentence);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            1|Toy|01-Jan-1995||http|0|1       ; line must have 8 fields
            1|Toy|01-Jan-1995||http|0|1|2     ; line 1: flag of Sci-Fi must be a whole number in [0, 1], got "2"
            2|Toy|01-Jan-1995||http|0|1|1     ; items must come in order, 1 now, got 2
            1|Toy|01-Mai-1995||http|0|1|1     ; date must be like 01-Jan-1995, got "01-Mai-1995"
            1|Toy|31-Feb-1995||http|0|1|1     ; date must be in the calendar, got "31-Feb-1995"
            1|Toy|01-Jan-1995||http|0|1|1     ; u.item must hold 1682 movies, got 1
            """)
    void wrongMoviesAreRefused(String item, String sentence) {
        write(RATINGS, item + "\n");
        Scratch.assertRefused(() -> MovieLensFiles.loading(folder), sentence);
    }

    @Test
    void emptyAndMissingFilesAreRefused() {
        write("", ITEMS);
        Scratch.assertRefused(() -> MovieLensFiles.loading(folder), "ml-100k/u.data: the file must not be empty");
        Path archive = scratch.file("ml.zip", Scratch.zip(Map.of("other", new byte[1])))
                .path();
        Scratch.assertRefused(() -> MovieLensFiles.loading(archive), "ml-100k/u.item must be in the archive, got none");
    }

    @Test
    void textThatWasMadeUtf8IsRefused() {
        write(RATINGS, ITEMS);
        scratch.file("ml-100k/u.item", ITEMS, StandardCharsets.UTF_8);
        Scratch.assertRefused(
                () -> MovieLensFiles.loading(folder),
                "text must be ISO-8859-1 as distributed, got UTF-8 in \"Amélie 1\"");
    }

    private void write(String ratings, String items) {
        scratch.file("ml-100k/u.genre", GENRES);
        scratch.file("ml-100k/u.item", items, StandardCharsets.ISO_8859_1);
        scratch.file("ml-100k/u.data", ratings);
    }

    private static String item(int id) {
        String date = id == 267 ? "" : "01-Feb-1995";
        return id + "|Amélie " + id + "|" + date + "||http://example.org|0|1|1";
    }
}
