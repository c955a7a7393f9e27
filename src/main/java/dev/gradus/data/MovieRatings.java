package dev.gradus.data;

import java.util.List;

/**
 * Ratings, with what is rated.
 *
 * @param movies the movie of each item
 */
public record MovieRatings(Ratings ratings, List<Movie> movies) {
    /** @throws IllegalArgumentException if there is not one movie for each item */
    public MovieRatings {
        movies = List.copyOf(movies);
        if (movies.size() != ratings.items()) {
            throw new IllegalArgumentException(
                    "movies must be one for each of " + ratings.items() + " items, got " + movies.size());
        }
    }
}
