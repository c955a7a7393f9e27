package dev.gradus.data.read;

import dev.gradus.data.Movie;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lines of {@code id|title|date||address|} and a flag for each genre. */
final class MovieLines extends LineByLine<List<Movie>> {
    private static final int FIRST_FLAG = 5;
    private static final int MOST = 1 << 20;
    private static final long USUAL_BYTES = 400_000;
    private static final Pattern DATE = Pattern.compile("(\\d{2})-(\\p{Alpha}{3})-(\\d{4})");
    private static final List<String> MONTHS =
            List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");

    private final Lines lines;
    private final List<String> genres;
    private final List<Movie> movies = new ArrayList<>();

    MovieLines(Lines lines, List<String> genres) {
        super(USUAL_BYTES);
        this.lines = lines;
        this.genres = genres;
    }

    @Override
    Optional<List<Movie>> line() {
        if (!lines.next()) {
            return Optional.of(List.copyOf(movies));
        }
        Fields fields = Fields.separated(lines, "|")
                .mustBe(FIRST_FLAG + genres.size(), "id, title, date, video date, address, a flag for each genre");
        int expected = movies.size() + 1;
        if (fields.whole(0, "item", 1, MOST) != expected) {
            throw lines.fault("items must come in order, " + expected + " now, got " + fields.text(0));
        }
        List<String> flagged = new ArrayList<>();
        for (int i = 0; i < genres.size(); i++) {
            if (fields.whole(FIRST_FLAG + i, "flag of " + genres.get(i), 0, 1) == 1) {
                flagged.add(genres.get(i));
            }
        }
        refuseUtf8(fields.text(1));
        movies.add(new Movie(fields.text(1), date(fields.text(2)), flagged));
        return Optional.empty();
    }

    /** Letters with accents are single bytes here; bytes that make up UTF-8 would be two strange letters for one. */
    private void refuseUtf8(String title) {
        byte[] bytes = title.getBytes(StandardCharsets.ISO_8859_1);
        try {
            String other = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            if (!other.equals(title)) {
                throw lines.fault("text must be ISO-8859-1 as distributed, got UTF-8 in \"" + other + "\"");
            }
        } catch (CharacterCodingException _) {
            return; // an accent in Latin-1, as it should be
        }
    }

    private Optional<LocalDate> date(String text) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Matcher parts = DATE.matcher(text);
        try {
            if (parts.matches() && MONTHS.contains(parts.group(2))) {
                return Optional.of(LocalDate.of(
                        Integer.parseInt(parts.group(3)),
                        MONTHS.indexOf(parts.group(2)) + 1,
                        Integer.parseInt(parts.group(1))));
            }
        } catch (DateTimeException e) {
            throw lines.fault("date must be in the calendar, got \"" + text + "\"");
        }
        throw lines.fault("date must be like 01-Jan-1995, got \"" + text + "\"");
    }
}
