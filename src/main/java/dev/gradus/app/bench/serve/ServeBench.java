package dev.gradus.app.bench.serve;

import dev.gradus.app.Console;
import dev.gradus.sim.Lab;
import java.io.IOException;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.stream.Stream;

/**
 * A class on a server in a process of its own: students with real sockets who play, pause, step, change parameters, leave
 * and return; then beside clients that never read; then after a third of them was killed.
 */
public final class ServeBench {
    private static final double ARRIVALS_PER_SECOND = 30;
    private static final double SETTLING_SECONDS = 3;
    private static final double ACT_EVERY_SECONDS = 8;
    private static final int EARLY_STUDENTS = 60;
    private static final double WARM_UP_SECONDS = 15;
    private static final int SLEEPERS = 100;
    private static final double KILLED = 0.3;
    private static final int THREADS = 2;
    private static final double FIRST_FRAME_GOAL = 0.15;
    private static final double GAP_GOAL = 0.25;
    private static final double PAUSE_GOAL = 0.15;

    private final List<Work> works;
    private final ClassSize size;
    private final Report report;
    private final Findings findings = new Findings();

    /** A class that works at those of the labs that so many can do at once. */
    public ServeBench(List<Lab> labs, ClassSize size, Console console) {
        this.works = Work.fitting(labs, size.students());
        this.size = size;
        this.report = new Report(console);
    }

    /** Starts a server, measures, prints. @return whether every goal was reached */
    public boolean run() throws IOException, InterruptedException {
        Path data = Files.createTempDirectory("gradus-bench");
        try (ServerProcess server = ServerProcess.start(data);
                ExecutorService threads = Executors.newFixedThreadPool(THREADS);
                ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor()) {
            SchoolSite site = SchoolSite.at(server.address(), threads);
            report.begin(size.students(), works);
            warmUp(site, clock);
            Classroom room = new Classroom(site, findings, clock);
            double arrival = size.students() / ARRIVALS_PER_SECOND;
            room.fill(size.students(), works, arrival);
            room.watch(arrival + SETTLING_SECONDS);
            lesson(room);
            sleepers(room, server, site);
            loss(room);
            clock.shutdownNow();
            report.none("rows of curves missing, repeated or wrong", room.curveFaults());
            report.troubles(findings.troubles());
        } finally {
            delete(data);
        }
        return report.reached();
    }

    /** A smaller class has been there before: a server is measured as it is in the course of a day. */
    private void warmUp(SchoolSite site, ScheduledExecutorService clock) throws InterruptedException {
        Classroom early = new Classroom(site, new Findings(), clock);
        early.fill(EARLY_STUDENTS, works, SETTLING_SECONDS);
        early.work(WARM_UP_SECONDS, ACT_EVERY_SECONDS / 4);
        early.goHome();
        early.watch(SETTLING_SECONDS);
    }

    private void lesson(Classroom room) throws IOException, InterruptedException {
        findings.takeGaps();
        room.work(size.seconds(), ACT_EVERY_SECONDS);
        report.tell(
                "students who got a frame",
                Integer.toString(findings.firstFrames().count()));
        report.time("click to first frame, p95", findings.firstFrames().quantile(0.95), FIRST_FRAME_GOAL);
        gaps("gap between frames");
        report.time("pause, p99", findings.pauses().quantile(0.99), PAUSE_GOAL);
        report.tell("pauses, returns", findings.pauses().count() + ", " + findings.returns());
        rates(room);
    }

    private void rates(Classroom room) throws IOException {
        double[] rates = room.present().stream()
                .mapToDouble(Student::stepsPerSecond)
                .filter(Double::isFinite)
                .sorted()
                .toArray();
        double mean = Arrays.stream(rates).average().orElse(Double.NaN);
        report.tell("steps per second of a run, mean", Report.number(mean));
        report.atLeast("steps per second of the slowest run", rates.length == 0 ? 0 : rates[0], mean / 2);
    }

    /** Clients that never read must cost no memory that grows. */
    private void sleepers(Classroom room, ServerProcess server, SchoolSite site)
            throws IOException, InterruptedException {
        report.tell("heap, class alone", Report.megabytes(server.liveHeap()));
        List<CompletableFuture<WebSocket>> asleep = new ArrayList<>();
        for (int i = 0; i < SLEEPERS; i++) {
            asleep.add(Sleeper.connect(site, works.get(i % works.size())));
        }
        room.work(size.seconds(), ACT_EVERY_SECONDS);
        long early = server.liveHeap();
        report.tell("heap with " + SLEEPERS + " dead clients", Report.megabytes(early));
        room.work(size.seconds(), ACT_EVERY_SECONDS);
        report.heap("the same, later", server.liveHeap(), early + early / 5);
        gaps("gap between frames beside dead clients");
        asleep.forEach(line -> line.thenAccept(WebSocket::abort)
                .exceptionally(fault -> {
                    findings.trouble("no dead client: " + fault.getMessage());
                    return null;
                })
                .join());
    }

    private void loss(Classroom room) throws IOException, InterruptedException {
        room.lose(KILLED);
        findings.takeGaps();
        room.work(size.seconds(), ACT_EVERY_SECONDS);
        gaps("gap between frames after 30 % were killed");
    }

    private void gaps(String what) throws IOException {
        Samples gaps = findings.takeGaps();
        report.tell(what + ", p50", Report.milliseconds(gaps.quantile(0.5)));
        report.time(what + ", p99", gaps.quantile(0.99), GAP_GOAL);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
