package dev.gradus.server.http;

import io.javalin.http.Context;

/** Headers that every answer carries. Pages hold no inline scripts and styles, so that none need to be allowed. */
public final class SecurityHeaders {
    private static final String POLICY = String.join(
            "; ",
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self'",
            "font-src 'self'",
            "img-src 'self' data: blob:",
            "connect-src 'self'",
            "form-action 'self'",
            "base-uri 'none'");
    private static final String POLICY_HEADER = "Content-Security-Policy";

    private SecurityHeaders() {}

    public static void add(Context answer) {
        answer.header(POLICY_HEADER, POLICY + "; frame-ancestors 'self'");
        answer.header("X-Content-Type-Options", "nosniff");
        answer.header("Referrer-Policy", "same-origin");
        answer.header("Cross-Origin-Opener-Policy", "same-origin");
    }

    /** For pages that were made to stand inside those of other sites. */
    public static void allowFraming(Context answer) {
        answer.header(POLICY_HEADER, POLICY + "; frame-ancestors *");
    }
}
