package dev.gradus.server;

import dev.gradus.server.http.FrameAncestors;
import dev.gradus.server.http.Peers;
import dev.gradus.server.http.RateLimits.Rates;
import dev.gradus.server.http.ServerKey;

/**
 * What the server lets others do.
 *
 * @param key signs what visitors bring back
 * @param ancestors sites that may show our pages inside theirs
 * @param peers who is at the other end of connections
 * @param rates how many requests are let through
 */
public record Policy(ServerKey key, FrameAncestors ancestors, Peers peers, Rates rates) {
    /** For a server of this machine that lives until its process ends. */
    public static Policy standard() {
        return new Policy(ServerKey.random(), FrameAncestors.SELF, new Peers(Peers.Trust.BROWSER), Rates.STANDARD);
    }

    /** The same with other rates. */
    public Policy with(Rates others) {
        return new Policy(key, ancestors, peers, others);
    }

    /** The same with another belief about who is at the other end. */
    public Policy with(Peers others) {
        return new Policy(key, ancestors, others, rates);
    }
}
