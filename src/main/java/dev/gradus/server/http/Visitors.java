package dev.gradus.server.http;

import dev.gradus.run.VisitorId;
import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/** Visitors are anonymous: a random name in a cookie is all that is known of one. */
public final class Visitors {
    private static final String COOKIE = "gradus";
    private static final Pattern NAME = Pattern.compile("[0-9a-f]{32}");
    private static final String TAKEN = "visitor";
    private static final int BYTES = 16;
    private static final int YEAR = 365 * 24 * 60 * 60;

    private final SecureRandom random = new SecureRandom();
    private final Tokens tokens;
    private final Peers peers;

    public Visitors(Tokens tokens, Peers peers) {
        this.tokens = tokens;
        this.peers = peers;
    }

    /** The visitor that a request names, if it names one. */
    public static Optional<VisitorId> known(Context request) {
        Optional<VisitorId> taken = Optional.ofNullable(request.attribute(TAKEN));
        return taken.isPresent() ? taken : named(request);
    }

    /** Makes {@code visitor} the visitor of the request, whatever its cookie says. */
    static void take(Context request, VisitorId visitor) {
        request.attribute(TAKEN, visitor);
    }

    /** The visitor whom only a cookie names, which browsers send along whoever asks. */
    static Optional<VisitorId> namedByCookie(Context request) {
        return request.attribute(TAKEN) == null ? named(request) : Optional.empty();
    }

    private static Optional<VisitorId> named(Context request) {
        return Optional.ofNullable(request.cookie(COOKIE))
                .filter(name -> NAME.matcher(name).matches())
                .map(VisitorId::new);
    }

    /** The visitor of a request; a new one gets a name. */
    public VisitorId of(Context request) {
        return known(request).orElseGet(() -> welcome(request));
    }

    /** What the visitor's pages send along with every change. */
    public String token(VisitorId visitor) {
        return tokens.of(visitor);
    }

    private VisitorId welcome(Context request) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        String name = HexFormat.of().formatHex(bytes);
        Cookie cookie = new Cookie(COOKIE, name);
        cookie.setPath("/");
        cookie.setMaxAge(YEAR);
        cookie.setHttpOnly(true);
        cookie.setSecure(peers.isSecure(request));
        cookie.setSameSite(SameSite.LAX);
        request.cookie(cookie);
        VisitorId visitor = new VisitorId(name);
        request.header(Tokens.HEADER, tokens.of(visitor));
        return visitor;
    }

    /** Takes the visitor's name back. */
    public static void leave(Context request) {
        request.removeCookie(COOKIE, "/");
    }

    /** The seed of a visitor's variant of an exercise: always the same for him, another for his neighbour. */
    public static long seed(VisitorId visitor, String exercise) {
        byte[] hash = sha256((visitor.value() + " " + exercise).getBytes(StandardCharsets.UTF_8));
        long seed = 0;
        for (int i = 0; i < Integer.BYTES; i++) {
            seed = (seed << Byte.SIZE) | (hash[i] & 0xff);
        }
        return seed;
    }

    static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
