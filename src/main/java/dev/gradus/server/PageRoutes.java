package dev.gradus.server;

import dev.gradus.run.RunId;
import dev.gradus.run.RunSession;
import dev.gradus.run.VisitorId;
import dev.gradus.server.http.EmbedVisitors;
import dev.gradus.server.http.Learner;
import dev.gradus.server.http.Learners;
import dev.gradus.server.http.Theme;
import dev.gradus.server.http.Visitors;
import dev.gradus.server.page.LinkState;
import dev.gradus.server.page.Pages;
import dev.gradus.server.page.Pages.Reader;
import dev.gradus.sim.Lab;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;

/** Addresses of pages. */
final class PageRoutes {
    private final Site site;
    private final Pages pages;
    private final Learners learners;
    private final EmbedVisitors embeds;

    PageRoutes(Site site, Pages pages, Learners learners, EmbedVisitors embeds) {
        this.site = site;
        this.pages = pages;
        this.learners = learners;
        this.embeds = embeds;
    }

    void addTo(RoutesConfig routes) {
        routes.get("/", this::home);
        routes.get("/data", this::data);
        routes.get("/labs/{lab}", this::lab);
        routes.get("/labs/{lab}/first", this::first);
        routes.get("/runs/{run}", this::run);
    }

    private void home(Context request) {
        write(request, pages.home(site.catalogue().labs(), reader(request)));
    }

    private void data(Context request) {
        Reader reader = reader(request);
        write(
                request,
                pages.data(
                        site.catalogue().labs(),
                        reader,
                        site.runs().of(reader.learner().visitor())));
    }

    private void lab(Context request) {
        Lab lab = find(request);
        LinkState state = state(request, lab);
        if ("1".equals(request.queryParam("embed"))) {
            write(request, embedded(request, lab, state));
        } else {
            write(request, pages.lab(lab, state, reader(request)));
        }
    }

    /** Step 0 of what the same link shows, for a page that had been sent without it. */
    private void first(Context request) {
        Lab lab = find(request);
        pages.first(lab, state(request, lab))
                .ifPresentOrElse(
                        json -> request.contentType("application/json").result(json),
                        () -> request.status(HttpStatus.ACCEPTED));
    }

    private Lab find(Context request) {
        return site.catalogue().find(request.pathParam("lab")).orElseThrow(NotFoundResponse::new);
    }

    private LinkState state(Context request, Lab lab) {
        return LinkState.read(lab, site.kept().values().resolved(request.queryParamMap()));
    }

    /** The lab for pages of other sites. */
    private String embedded(Context request, Lab lab, LinkState state) {
        VisitorId visitor = embeds.take(request);
        return pages.embedded(lab, state, reader(request), embeds.token(visitor));
    }

    /** A run's page is its owner's; to everyone else it does not exist. */
    private void run(Context request) {
        VisitorId visitor = Visitors.known(request).orElseThrow(NotFoundResponse::new);
        RunSession run =
                site.runs().find(visitor, new RunId(request.pathParam("run"))).orElseThrow(NotFoundResponse::new);
        LinkState state = LinkState.of(
                run.lab(), run.values(), run.key(), run.terms().fixed().keySet());
        var attached = new Pages.Run(
                run.id().value(),
                run.key(),
                state.address(run.lab()),
                run.status().budget());
        write(request, pages.run(attached, run.lab(), state, reader(request)));
    }

    private Reader reader(Context request) {
        Learner learner = learners.of(request);
        return new Reader(Theme.of(request), learner, learners.visitors().token(learner.visitor()));
    }

    private static void write(Context request, String html) {
        request.header("Cache-Control", "private, no-cache")
                .contentType("text/html; charset=utf-8")
                .result(html);
    }
}
