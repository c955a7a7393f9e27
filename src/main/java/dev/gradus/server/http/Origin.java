package dev.gradus.server.http;

import io.javalin.http.Context;
import java.util.Optional;

/**
 * Whether a request comes from one of our own pages. Browsers name the asking site in headers that scripts cannot set; a
 * request without them comes from a program, which carries no visitor's cookie by itself.
 */
public final class Origin {
    private Origin() {}

    /** True if the browser says that another site asks, or that it will not say which. */
    public static boolean isForeign(Context request) {
        String site = Optional.ofNullable(request.header("Sec-Fetch-Site")).orElse("same-origin");
        return !site.equals("same-origin") || namesAnother(request);
    }

    /** True if the Origin header names another site. For sockets, where browsers disagree about the other header. */
    public static boolean namesAnother(Context request) {
        return Optional.ofNullable(request.header("Origin"))
                .map(origin -> !isOwn(origin, request))
                .orElse(false);
    }

    /** Either scheme: a proxy may speak HTTPS for us. */
    private static boolean isOwn(String origin, Context request) {
        String host = request.header("Host");
        return origin.equals("http://" + host) || origin.equals("https://" + host);
    }
}
