package dev.gradus.server.api;

import dev.gradus.server.http.Json;
import dev.gradus.server.http.Tokens;
import dev.gradus.server.http.Visitors;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Map;

/** Gives scripts what pages come with: a visitor's name, in the cookie, and his token. */
public final class SessionApi {
    private final Visitors visitors;
    private final Tokens tokens;

    public SessionApi(Visitors visitors, Tokens tokens) {
        this.visitors = visitors;
        this.tokens = tokens;
    }

    /** Adds the address of the session. */
    public void addTo(RoutesConfig routes) {
        routes.get("/api/session", this::session);
    }

    private void session(Context request) {
        request.header("Cache-Control", "no-store")
                .contentType("application/json")
                .result(Json.write(Map.of("token", tokens.of(visitors.of(request)))));
    }
}
