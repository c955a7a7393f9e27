package dev.gradus.server;

import dev.gradus.server.api.ArchivesApi;
import dev.gradus.server.api.DataApi;
import dev.gradus.server.api.ExercisesApi;
import dev.gradus.server.api.ExportsApi;
import dev.gradus.server.api.HistoryApi;
import dev.gradus.server.api.ProgramsApi;
import dev.gradus.server.api.RunsApi;
import dev.gradus.server.api.SessionApi;
import dev.gradus.server.api.ValuesApi;
import dev.gradus.server.http.Assets;
import dev.gradus.server.http.EmbedVisitors;
import dev.gradus.server.http.ForgeryGuard;
import dev.gradus.server.http.RateLimits;
import dev.gradus.server.http.RequestIds;
import dev.gradus.server.http.SecurityHeaders;
import dev.gradus.server.socket.RunSockets;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;

/** All addresses of the server. */
record Routes(Parts parts) {
    /** Who answers. */
    record Parts(
            Gate gate,
            SecurityHeaders headers,
            RateLimits rates,
            ForgeryGuard guard,
            Assets assets,
            EmbedVisitors embeds,
            PageRoutes pages,
            QrRoutes qr,
            SessionApi session,
            RunsApi runs,
            HistoryApi history,
            ExercisesApi exercises,
            DataApi data,
            ValuesApi values,
            ExportsApi exports,
            ProgramsApi programs,
            ArchivesApi archives,
            RunSockets sockets,
            Failures failures) {}

    void addTo(JavalinConfig config) {
        RoutesConfig routes = config.routes;
        routes.before(RequestIds::begin);
        routes.after(RequestIds::end);
        routes.before(parts.headers()::add);
        routes.before(parts.gate()::check);
        routes.wsBeforeUpgrade(parts.gate()::check);
        routes.before(parts.embeds()::recognise);
        routes.before(parts.rates()::check);
        routes.before(parts.guard()::check);
        routes.get("/health", request -> request.result("ok"));
        routes.get("/assets/<file>", parts.assets()::serve);
        parts.pages().addTo(routes);
        parts.qr().addTo(routes);
        parts.session().addTo(routes);
        parts.runs().addTo(routes);
        parts.history().addTo(routes);
        parts.exercises().addTo(routes);
        parts.data().addTo(routes);
        parts.values().addTo(routes);
        parts.exports().addTo(routes);
        parts.programs().addTo(routes);
        parts.archives().addTo(routes);
        parts.sockets().register(config);
        parts.failures().addTo(routes);
    }
}
