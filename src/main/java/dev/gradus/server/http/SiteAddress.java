package dev.gradus.server.http;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import java.util.Optional;
import java.util.regex.Pattern;

/** The address of this site as its visitor knows it, also behind a proxy that speaks HTTPS for us. */
public final class SiteAddress {
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9.:\\[\\]_-]{1,255}");

    private SiteAddress() {}

    /** The whole address of a path. */
    public static String of(Context request, String path) {
        String host = Optional.ofNullable(request.header("Host"))
                .filter(name -> HOST.matcher(name).matches())
                .orElseThrow(BadRequestResponse::new);
        return (isSecure(request) ? "https://" : "http://") + host + path;
    }

    /** Whether the visitor's browser speaks HTTPS. */
    public static boolean isSecure(Context request) {
        return request.scheme().equals("https") || "https".equals(request.header("X-Forwarded-Proto"));
    }
}
