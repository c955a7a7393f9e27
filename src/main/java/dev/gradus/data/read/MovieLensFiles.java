package dev.gradus.data.read;

import dev.gradus.data.DataException;
import dev.gradus.data.Loading;
import dev.gradus.data.Movie;
import dev.gradus.data.MovieRatings;
import dev.gradus.data.Ratings;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * MovieLens-100k. Source: F. M. Harper, J. A. Konstan, "The MovieLens Datasets: History and Context", ACM Transactions on
 * Interactive Intelligent Systems 5 (2015), article 19.
 */
public final class MovieLensFiles {
    /** Who rates: 943 people. */
    static final int USERS = 943;

    /** What is rated: 1 682 movies. */
    static final int ITEMS = 1682;

    private static final String FOLDER = "ml-100k";

    private MovieLensFiles() {}

    /**
     * All ratings and movies.
     *
     * @param path the ZIP archive as it is distributed, or the folder of its files
     * @throws DataException if a file is not there; what else is wrong shows while loading
     */
    public static Loading<MovieRatings> loading(Path path) {
        return new Whole(path);
    }

    /** The ratings of one file: u.data, or a fold such as u1.base. */
    public static Loading<Ratings> ratings(Path file) {
        return new RatingLines(lines(Content.of(SourceFile.of(file))), USERS, ITEMS);
    }

    /** Text of this set is Latin-1 throughout. */
    private static Lines lines(Content content) {
        return new Lines(content, StandardCharsets.ISO_8859_1, Lines.End.UNIX);
    }

    private static Lines open(Path path, String name) {
        if (!Files.isDirectory(path)) {
            return lines(ZipMember.open(path, FOLDER + "/" + name));
        }
        Path inner = path.resolve(FOLDER);
        return lines(Content.of(SourceFile.of((Files.isDirectory(inner) ? inner : path).resolve(name))));
    }

    private static List<String> genres(Lines lines) {
        List<String> genres = new ArrayList<>();
        while (lines.next()) {
            if (lines.text().isEmpty()) {
                continue;
            }
            Fields fields = Fields.separated(lines, "|").mustBe(2, "name, number");
            fields.whole(1, "number of the genre", genres.size(), genres.size());
            genres.add(fields.text(0));
        }
        return genres;
    }

    private static final class Whole extends PieceByPiece<MovieRatings> {
        private final Path path;
        private final MovieLines movies;
        private Optional<RatingLines> ratings = Optional.empty();

        Whole(Path path) {
            this.path = path;
            movies = new MovieLines(open(path, "u.item"), genres(open(path, "u.genre")));
        }

        @Override
        Optional<MovieRatings> piece() {
            if (!movies.advance(() -> true)) {
                return Optional.empty();
            }
            List<Movie> all = movies.loaded();
            if (ratings.isEmpty()) {
                refuseOtherCount(all.size());
                ratings = Optional.of(new RatingLines(open(path, "u.data"), USERS, ITEMS));
            }
            RatingLines lines = ratings.get();
            return lines.advance(() -> true) ? Optional.of(new MovieRatings(lines.loaded(), all)) : Optional.empty();
        }

        private void refuseOtherCount(int found) {
            if (found != ITEMS) {
                throw DataException.in(path, "u.item must hold " + ITEMS + " movies, got " + found);
            }
        }

        @Override
        public long bytes() {
            return movies.bytes() + 100_000 * 13;
        }
    }
}
