package dev.gradus.server;

import dev.gradus.server.api.BadRequest;
import dev.gradus.server.http.Json;
import dev.gradus.server.http.Refusal;
import dev.gradus.server.http.RequestIds;
import dev.gradus.server.http.Theme;
import dev.gradus.server.page.Failure;
import dev.gradus.server.page.Pages;
import dev.gradus.sim.parameter.Problem;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers what cannot be answered: a page for readers, problems for scripts, never the inside of the server. */
final class Failures {
    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    private final Pages pages;

    Failures(Pages pages) {
        this.pages = pages;
    }

    void addTo(RoutesConfig routes) {
        routes.exception(BadRequest.class, (bad, request) -> write(request.status(400), bad.problems()));
        routes.exception(
                HttpResponseException.class, (problem, request) -> answer(request, Failure.of(problem.getStatus())));
        routes.exception(
                Refusal.class,
                (refusal, request) ->
                        answer(request, Failure.of(refusal.status()).because(refusal.sentence())));
        routes.exception(Exception.class, (fault, request) -> {
            LOG.error("{} {} failed", request.method(), request.path(), fault);
            answer(request, Failure.of(500));
        });
    }

    private void answer(Context request, Failure failure) {
        request.status(failure.status());
        if (request.path().startsWith("/api/")) {
            write(request, List.of(new Problem("", failure.cause())));
        } else {
            request.contentType("text/html; charset=utf-8")
                    .result(pages.error(failure, Theme.of(request), RequestIds.of(request)));
        }
    }

    private static void write(Context request, List<Problem> problems) {
        request.contentType("application/json").result(Json.write(Map.of("problems", problems)));
    }
}
