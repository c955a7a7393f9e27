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
            "base-uri 'none'",
            "frame-ancestors 'self'");

    private SecurityHeaders() {}

    public static void add(Context answer) {
        answer.header("Content-Security-Policy", POLICY);
        answer.header("X-Content-Type-Options", "nosniff");
        answer.header("Referrer-Policy", "same-origin");
        answer.header("Cross-Origin-Opener-Policy", "same-origin");
    }
}
