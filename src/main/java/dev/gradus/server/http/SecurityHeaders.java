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
            "");
    private static final String A_YEAR = "max-age=31536000";

    private final FrameAncestors ancestors;
    private final Peers peers;

    /** @param ancestors who may show pages that are not made to be embedded */
    public SecurityHeaders(FrameAncestors ancestors, Peers peers) {
        this.ancestors = ancestors;
        this.peers = peers;
    }

    public void add(Context answer) {
        FrameAncestors allowed = isEmbedded(answer) ? FrameAncestors.ANY : ancestors;
        answer.header("Content-Security-Policy", POLICY + allowed.directive());
        allowed.frameOptions().ifPresent(options -> answer.header("X-Frame-Options", options));
        answer.header("X-Content-Type-Options", "nosniff");
        answer.header("Referrer-Policy", "same-origin");
        answer.header("Cross-Origin-Opener-Policy", "same-origin");
        if (peers.isSecure(answer)) {
            answer.header("Strict-Transport-Security", A_YEAR);
        }
    }

    /** Labs in the form that other sites show inside their pages. */
    private static boolean isEmbedded(Context request) {
        return request.path().startsWith("/labs/") && "1".equals(request.queryParam("embed"));
    }
}
