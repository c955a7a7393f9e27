package dev.gradus.server.http;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The address of this site as its visitor knows it, also behind a proxy that speaks HTTPS for us.
 *
 * @param peers say whether the visitor's own connection is encrypted
 */
public record SiteAddress(Peers peers) {
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9.:\\[\\]_-]{1,255}");

    /** The whole address of a path. */
    public String of(Context request, String path) {
        String host = Optional.ofNullable(request.header("Host"))
                .filter(name -> HOST.matcher(name).matches())
                .orElseThrow(BadRequestResponse::new);
        return (peers.isSecure(request) ? "https://" : "http://") + host + path;
    }
}
