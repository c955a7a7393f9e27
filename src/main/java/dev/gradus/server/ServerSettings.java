package dev.gradus.server;

import dev.gradus.server.http.Assets.Freshness;

/**
 * How the server is set up.
 *
 * @param port 0 takes any free one
 * @param freshness whether the front end's files may change while the server runs
 */
public record ServerSettings(String host, int port, Freshness freshness, Policy policy) {
    /** On any free port of this machine, for tests. */
    public static ServerSettings anywhere() {
        return anywhere(Policy.standard());
    }

    /** On any free port of this machine. */
    public static ServerSettings anywhere(Policy policy) {
        return new ServerSettings("127.0.0.1", 0, Freshness.FIXED, policy);
    }
}
