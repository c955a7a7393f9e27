package dev.gradus.server;

import dev.gradus.course.progress.MemoryProgress;
import dev.gradus.course.progress.ProgressStore;
import dev.gradus.course.values.StoredValues;
import dev.gradus.run.RunRegistry;
import dev.gradus.run.RunRequest;
import dev.gradus.run.scheduling.NanoClock;
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
import dev.gradus.server.http.Catalogue;
import dev.gradus.server.http.EmbedVisitors;
import dev.gradus.server.http.ForgeryGuard;
import dev.gradus.server.http.Learners;
import dev.gradus.server.http.RateLimits;
import dev.gradus.server.http.SecurityHeaders;
import dev.gradus.server.http.SiteAddress;
import dev.gradus.server.http.Tokens;
import dev.gradus.server.http.Visitors;
import dev.gradus.server.metrics.Metrics;
import dev.gradus.server.page.FirstFrame;
import dev.gradus.server.page.FirstFrames;
import dev.gradus.server.page.Pages;
import dev.gradus.server.socket.RunSockets;
import java.util.Optional;

/** What the server shows: labs and the runs of its visitors. */
public record Site(Catalogue catalogue, RunRegistry runs, Kept kept, Optional<Metrics> metrics) {
    /** What outlives the process, where there is a folder for it. */
    public record Kept(ProgressStore progress, StoredValues values) {
        /** What is forgotten when the server stops. */
        public static Kept inMemory() {
            return new Kept(new MemoryProgress(), StoredValues.inMemory());
        }
    }

    /** A site that forgets what learners answered when it stops. */
    public Site(Catalogue catalogue, RunRegistry runs) {
        this(catalogue, runs, Kept.inMemory(), Optional.empty());
    }

    Routes routes(ServerSettings settings) {
        Assets assets = new Assets(settings.frontEnd().freshness());
        Policy policy = settings.policy();
        Tokens tokens = new Tokens(policy.key());
        Visitors visitors = new Visitors(tokens, policy.peers());
        Learners learners = new Learners(visitors, kept.progress());
        EmbedVisitors embeds = new EmbedVisitors(policy.key()::sign, policy.peers());
        String engine = runs.engine().value();
        RunSockets sockets =
                new RunSockets(runs, request -> embeds.known(request).or(() -> Visitors.known(request)));
        metrics.ifPresent(measured -> measured.watch(sockets.lines()));
        Pages pages = new Pages(new Pages.Kit(settings.frontEnd().views(), firstFrames(), assets::address, engine));
        return new Routes(new Routes.Parts(
                new Gate(),
                new SecurityHeaders(policy.ancestors(), policy.peers()),
                new RateLimits(policy.rates(), policy.peers(), NanoClock.SYSTEM),
                new ForgeryGuard(tokens),
                assets,
                embeds,
                new PageRoutes(this, pages, learners, embeds),
                new QrRoutes(new SiteAddress(policy.peers())),
                new SessionApi(visitors, tokens),
                new RunsApi(catalogue, learners, runs),
                new HistoryApi(runs),
                new ExercisesApi(catalogue, learners, runs, pages),
                new DataApi(learners, runs),
                new ValuesApi(kept.values()),
                new ExportsApi(catalogue, visitors, runs, kept.values()),
                new ProgramsApi(catalogue, runs, kept.values()),
                new ArchivesApi(catalogue, visitors, runs),
                sockets,
                new Failures(pages)));
    }

    private FirstFrames firstFrames() {
        return (wanted, patience) -> runs.preview(RunRequest.of(wanted.lab(), wanted.values(), wanted.seed()), patience)
                .map(moment -> new FirstFrame(moment.readouts(), moment.series()));
    }
}
