package dev.gradus.server.http;

import io.javalin.http.Context;
import java.util.Arrays;
import java.util.Optional;

/**
 * Where requests come from. Behind a proxy that we trust, the last entries of its headers say so: earlier ones are whatever
 * the browser claimed.
 *
 * @param trust whether the nearest machine is a proxy of ours
 */
public record Peers(Trust trust) {
    /** Who is at the other end of a connection. */
    public enum Trust {
        BROWSER,
        PROXY
    }

    /** Whether the browser's own connection is encrypted. */
    boolean isSecure(Context request) {
        return last(request, "X-Forwarded-Proto").orElseGet(request::scheme).equals("https");
    }

    /** The browser's machine, or its network: those who have one get as many IPv6 addresses as they like. */
    String network(Context request) {
        String address = last(request, "X-Forwarded-For").orElseGet(request::ip).replaceAll("[\\[\\]]", "");
        return address.contains(":")
                ? String.join(
                        ":", Arrays.stream(address.split(":", -1)).limit(4).toList())
                : address;
    }

    private Optional<String> last(Context request, String header) {
        return Optional.ofNullable(request.header(header))
                .filter(value -> trust == Trust.PROXY && !value.isBlank())
                .map(value -> value.substring(value.lastIndexOf(',') + 1).strip());
    }
}
