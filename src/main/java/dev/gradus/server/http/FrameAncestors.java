package dev.gradus.server.http;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which sites may show our pages inside their own.
 *
 * @param sources as a content security policy names them: {@code 'self'}, {@code 'none'} or origins
 */
public record FrameAncestors(List<String> sources) {
    private static final String NONE = "'none'";
    private static final Pattern SOURCE =
            Pattern.compile("'self'|'none'|\\*|https?://(\\*\\.)?[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)*(:(\\d{1,5}|\\*))?");

    /** Only our own pages. */
    public static final FrameAncestors SELF = new FrameAncestors(List.of("'self'"));

    /** Every site; for what is made to be embedded. */
    static final FrameAncestors ANY = new FrameAncestors(List.of("*"));

    /** @throws IllegalArgumentException if the sources are none that a browser understands */
    public FrameAncestors {
        sources = List.copyOf(sources);
        boolean areUnderstood =
                sources.stream().allMatch(source -> SOURCE.matcher(source).matches());
        boolean isNoneAlone = !sources.contains(NONE) || sources.size() == 1;
        if (sources.isEmpty() || !areUnderstood || !isNoneAlone) {
            throw new IllegalArgumentException(
                    "must be 'none' or a list of 'self', * and origins as https://course.example, got "
                            + String.join(" ", sources));
        }
    }

    /** Reads a list separated by spaces. @throws IllegalArgumentException if it is none */
    public static FrameAncestors parse(String text) {
        return new FrameAncestors(Arrays.asList(text.strip().split("\\s+")));
    }

    String directive() {
        return "frame-ancestors " + String.join(" ", sources);
    }

    /** The same in the older header, which knows no lists; empty where it would say something else. */
    Optional<String> frameOptions() {
        if (sources.equals(SELF.sources())) {
            return Optional.of("SAMEORIGIN");
        }
        return sources.contains(NONE) ? Optional.of("DENY") : Optional.empty();
    }
}
