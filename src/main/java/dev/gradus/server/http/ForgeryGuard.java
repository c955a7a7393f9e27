package dev.gradus.server.http;

import dev.gradus.run.VisitorId;
import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import java.util.Optional;
import java.util.Set;

/**
 * Keeps other sites from acting in a visitor's name. What changes anything must come from one of our pages, as far as the
 * browser says so, and carry the visitor's token beside his cookie. Who brings no cookie has no authority to misuse.
 */
public final class ForgeryGuard {
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    private static final int FORBIDDEN = 403;

    private final Tokens tokens;

    public ForgeryGuard(Tokens tokens) {
        this.tokens = tokens;
    }

    /** Refuses the request if somebody else may have made it. */
    public void check(Context request) {
        if (!isChange(request)) {
            return;
        }
        if (Origin.isForeign(request)) {
            throw new ForbiddenResponse();
        }
        Visitors.namedByCookie(request).ifPresent(visitor -> checkToken(request, visitor));
    }

    /** Whether the request asks for more than to be told something. */
    static boolean isChange(Context request) {
        return !READING.contains(request.method().name());
    }

    /** The right token goes with the refusal: only pages of our own can read it, and try again. */
    private void checkToken(Context request, VisitorId visitor) {
        if (!tokens.isOf(visitor, Optional.ofNullable(request.header(Tokens.HEADER)))) {
            request.header(Tokens.HEADER, tokens.of(visitor));
            throw new Refusal(
                    FORBIDDEN,
                    "The request must carry the header " + Tokens.HEADER
                            + " of this session: load the page again, or ask" + " /api/session for it.");
        }
    }
}
