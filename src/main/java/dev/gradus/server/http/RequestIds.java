package dev.gradus.server.http;

import io.javalin.http.Context;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.slf4j.MDC;

/**
 * Numbers requests, so that a reader's complaint leads to the line in the log. A proxy may have numbered them already.
 */
public final class RequestIds {
    private static final String HEADER = "X-Request-Id";
    private static final String KEY = "request";
    private static final Pattern WELL_FORMED = Pattern.compile("[A-Za-z0-9._-]{8,64}");

    private RequestIds() {}

    /** Gives the request its number; everything logged on its way carries it. */
    public static void begin(Context request) {
        String id = Optional.ofNullable(request.header(HEADER))
                .filter(given -> WELL_FORMED.matcher(given).matches())
                .orElseGet(() ->
                        HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong()));
        request.attribute(KEY, id);
        request.header(HEADER, id);
        MDC.put(KEY, id);
    }

    /** The request is answered; the thread goes on to another. */
    public static void end(Context request) {
        MDC.remove(KEY);
    }

    /** The number of a request. */
    public static String of(Context request) {
        return Optional.<String>ofNullable(request.attribute(KEY)).orElse("");
    }
}
