package dev.gradus.server;

import dev.gradus.server.api.DataApi;
import dev.gradus.server.api.ExercisesApi;
import dev.gradus.server.api.ExportsApi;
import dev.gradus.server.api.RunsApi;
import dev.gradus.server.http.Assets;
import dev.gradus.server.http.EmbedVisitors;
import dev.gradus.server.http.Origin;
import dev.gradus.server.http.SecurityHeaders;
import dev.gradus.server.socket.RunSockets;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import java.util.Set;

/** All addresses of the server. */
record Routes(Parts parts) {
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    /** Who answers. */
    record Parts(
            Assets assets,
            EmbedVisitors embeds,
            PageRoutes pages,
            QrRoutes qr,
            RunsApi runs,
            ExercisesApi exercises,
            DataApi data,
            ExportsApi exports,
            RunSockets sockets,
            Failures failures) {}

    void addTo(JavalinConfig config) {
        RoutesConfig routes = config.routes;
        routes.before(SecurityHeaders::add);
        routes.before(parts.embeds()::recognise);
        routes.before(Routes::refuseForeignChanges);
        routes.get("/health", request -> request.result("ok"));
        routes.get("/assets/<file>", parts.assets()::serve);
        parts.pages().addTo(routes);
        parts.qr().addTo(routes);
        parts.runs().addTo(routes);
        parts.exercises().addTo(routes);
        parts.data().addTo(routes);
        parts.exports().addTo(routes);
        parts.sockets().register(config);
        parts.failures().addTo(routes);
    }

    private static void refuseForeignChanges(Context request) {
        if (!READING.contains(request.method().name()) && Origin.isForeign(request)) {
            throw new ForbiddenResponse();
        }
    }
}
