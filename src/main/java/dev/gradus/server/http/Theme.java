package dev.gradus.server.http;

import io.javalin.http.Context;
import java.util.Optional;

/** Light or dark, as the reader chose; a cookie, so that a page comes in the right colours from its first byte. */
public final class Theme {
    private static final String COOKIE = "theme";

    private Theme() {}

    public static Optional<String> of(Context request) {
        return Optional.ofNullable(request.cookie(COOKIE))
                .filter(theme -> theme.equals("light") || theme.equals("dark"));
    }
}
