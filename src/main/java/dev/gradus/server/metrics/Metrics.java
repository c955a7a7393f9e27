package dev.gradus.server.metrics;

import dev.gradus.run.Census;
import dev.gradus.run.RunMeters;
import dev.gradus.run.RunRegistry;
import dev.gradus.run.RunState;
import dev.gradus.server.socket.Lines;
import io.javalin.http.Context;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;

/** Counts and measures what the server does. Safe for many threads. */
public final class Metrics implements RunMeters, AutoCloseable {
    private static final String NO_ROUTE = "none";

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final JvmGcMetrics collections = new JvmGcMetrics();
    private final Counter steps = Counter.builder("gradus.steps")
            .description("Steps of simulations completed")
            .register(registry);
    private final Counter letGo = Counter.builder("gradus.clients.dropped")
            .description("Clients let go because they took nothing for long")
            .register(registry);
    private final Timer slices = timer("gradus.slices", "Turns of work of runs");
    private final Timer firstFrames = timer("gradus.frames.first", "From the request for a run to its first frame");
    private final Timer frameGaps = timer("gradus.frames.gap", "Between two frames of a running run to one client");

    public Metrics() {
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
        collections.bindTo(registry);
    }

    /** Counts the runs of {@code runs} whenever somebody asks. */
    public void watch(RunRegistry runs) {
        for (RunState state : RunState.values()) {
            Gauge.builder(
                            "gradus.runs",
                            runs,
                            counted -> counted.census().states().getOrDefault(state, 0L))
                    .description("Runs by state")
                    .tag("state", state.printed())
                    .register(registry);
        }
        gauge("gradus.runs.active", "Runs that hold a simulation", runs, Census::active);
        gauge("gradus.runs.parked", "Runs that hold none", runs, Census::parked);
        gauge("gradus.runs.watched", "Runs with a client", runs, Census::watched);
        gauge("gradus.visitors.waiting", "Visitors in the queue for a seat", runs, Census::waiting);
    }

    /** Counts the sockets of a server whenever somebody asks. */
    public void watch(Lines lines) {
        Gauge.builder("gradus.sockets.open", lines, Lines::open)
                .description("Open sockets")
                .register(registry);
        FunctionCounter.builder("gradus.sockets.cut", lines, Lines::overrun)
                .description("Sockets cut because messages piled up")
                .register(registry);
    }

    /** A request was answered. */
    public void answered(Context request, float millis) {
        String route = Optional.ofNullable(request.endpoints().lastHttpEndpoint())
                .map(endpoint -> endpoint.path)
                .orElse(NO_ROUTE);
        Timer.builder("gradus.http")
                .description("Requests by route")
                .tag("method", request.method().name())
                .tag("route", route)
                .tag("status", Integer.toString(request.statusCode()))
                .register(registry)
                .record((long) (millis * 1e6), TimeUnit.NANOSECONDS);
    }

    @Override
    public void worked(long nanos, long completed) {
        slices.record(nanos, TimeUnit.NANOSECONDS);
        steps.increment((double) completed);
    }

    @Override
    public void firstFrame(long nanos) {
        firstFrames.record(nanos, TimeUnit.NANOSECONDS);
    }

    @Override
    public void nextFrame(long nanos) {
        frameGaps.record(nanos, TimeUnit.NANOSECONDS);
    }

    @Override
    public void letGo() {
        letGo.increment();
    }

    /** Everything, in the format of Prometheus. */
    public String scrape() {
        return registry.scrape();
    }

    @Override
    public void close() {
        collections.close();
        registry.close();
    }

    private Timer timer(String name, String description) {
        return Timer.builder(name)
                .description(description)
                .serviceLevelObjectives(
                        Duration.ofMillis(5),
                        Duration.ofMillis(15),
                        Duration.ofMillis(50),
                        Duration.ofMillis(100),
                        Duration.ofMillis(150),
                        Duration.ofMillis(250),
                        Duration.ofMillis(500),
                        Duration.ofSeconds(1))
                .register(registry);
    }

    private void gauge(String name, String description, RunRegistry runs, ToDoubleFunction<Census> count) {
        Gauge.builder(name, runs, counted -> count.applyAsDouble(counted.census()))
                .description(description)
                .register(registry);
    }
}
