package dev.gradus.server.socket;

import dev.gradus.run.VisitorId;
import io.javalin.http.Context;
import java.util.Optional;

/** Tells who makes a request. */
@FunctionalInterface
public interface Visitors {
    /** The visitor of the request's session; empty if it carries none. */
    Optional<VisitorId> visitor(Context request);
}
