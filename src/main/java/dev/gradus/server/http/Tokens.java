package dev.gradus.server.http;

import dev.gradus.run.VisitorId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;

/**
 * What a visitor's own pages know and other sites cannot: a cookie goes along with every request, a token only with those
 * of our pages. Safe for many threads.
 */
public final class Tokens {
    /** The header that carries a token, both ways. */
    public static final String HEADER = "X-CSRF-Token";

    private static final int BYTES = 16;

    private final ServerKey key;

    public Tokens(ServerKey key) {
        this.key = key;
    }

    /** The visitor's token: the same as long as the server keeps its key. */
    public String of(VisitorId visitor) {
        return HexFormat.of().formatHex(key.sign("token " + visitor.value()), 0, BYTES);
    }

    /** Whether {@code given} is the visitor's token. */
    boolean isOf(VisitorId visitor, Optional<String> given) {
        byte[] own = of(visitor).getBytes(StandardCharsets.UTF_8);
        return given.map(token -> MessageDigest.isEqual(own, token.getBytes(StandardCharsets.UTF_8)))
                .orElse(false);
    }
}
