package dev.gradus.data;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Something that is rated.
 *
 * @param title with the year in brackets; different movies may share one
 * @param released when it was first shown, if that is known
 * @param genres in the order of the list of genres
 */
public record Movie(String title, Optional<LocalDate> released, List<String> genres) {
    public Movie {
        genres = List.copyOf(genres);
    }
}
