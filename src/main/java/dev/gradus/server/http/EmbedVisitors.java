package dev.gradus.server.http;

import dev.gradus.run.VisitorId;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Function;

/**
 * Visitors of labs inside pages of other sites, where browsers often keep cookies back. Such a page carries its visitor's
 * name, signed, and hands it in with every request. It is a visitor of its own: the name in the cookie of an ordinary page
 * never reaches a script, and a name taken from there is no token without our signature. Safe for many threads.
 */
public final class EmbedVisitors {
    /** The header that carries a token. */
    public static final String HEADER = "X-Gradus-Visitor";

    /** The word of a socket's address that carries a token: browsers let scripts set no headers there. */
    public static final String WORD = "visitor";

    private static final String COOKIE = "gradus-embed";
    private static final String PURPOSE = "embedded visitor ";
    private static final int YEAR = 365 * 24 * 60 * 60;
    private static final int NAME_BYTES = 16;
    private static final int NAME_LENGTH = 2 * NAME_BYTES;

    private final SecureRandom random = new SecureRandom();
    private final Function<String, byte[]> signature;
    private final Peers peers;

    /** @param signature signs a text with the server's key */
    public EmbedVisitors(Function<String, byte[]> signature, Peers peers) {
        this.signature = signature;
        this.peers = peers;
    }

    /** Makes the visitor of an embedded page that of the request, whatever other cookies say. */
    public VisitorId take(Context request) {
        VisitorId visitor = of(request);
        Visitors.take(request, visitor);
        return visitor;
    }

    /** Over HTTPS a cookie of the page that embeds this one may remember him. */
    private VisitorId of(Context request) {
        Optional<VisitorId> known = Optional.ofNullable(request.cookie(COOKIE)).flatMap(this::read);
        if (known.isPresent()) {
            return known.get();
        }
        byte[] bytes = new byte[NAME_BYTES];
        random.nextBytes(bytes);
        VisitorId visitor = new VisitorId(HexFormat.of().formatHex(bytes));
        if (peers.isSecure(request)) {
            remember(request, visitor);
        }
        return visitor;
    }

    /** What the visitor's page hands in: his name and our signature. */
    public String token(VisitorId visitor) {
        String name = visitor.value();
        return name + HexFormat.of().formatHex(signature.apply(PURPOSE + name));
    }

    /** Whom a request's token names; nothing if it has none, or not one of ours. */
    public Optional<VisitorId> known(Context request) {
        return Optional.ofNullable(request.header(HEADER))
                .or(() -> Optional.ofNullable(request.queryParam(WORD)))
                .flatMap(this::read);
    }

    /** Makes the visitor whom a token names the visitor of the request. */
    public void recognise(Context request) {
        known(request).ifPresent(visitor -> Visitors.take(request, visitor));
    }

    private Optional<VisitorId> read(String token) {
        if (token.length() <= NAME_LENGTH) {
            return Optional.empty();
        }
        VisitorId visitor = new VisitorId(token.substring(0, NAME_LENGTH));
        byte[] right = token(visitor).getBytes(StandardCharsets.UTF_8);
        return MessageDigest.isEqual(right, token.getBytes(StandardCharsets.UTF_8))
                ? Optional.of(visitor)
                : Optional.empty();
    }

    /** Partitioned: each embedding site has its own, so that none can follow a reader from one to another. */
    private void remember(Context request, VisitorId visitor) {
        request.res()
                .addHeader(
                        "Set-Cookie",
                        COOKIE + "=" + token(visitor) + "; Path=/labs/; Max-Age=" + YEAR
                                + "; HttpOnly; Secure; SameSite=None; Partitioned");
    }
}
