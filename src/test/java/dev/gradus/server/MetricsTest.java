package dev.gradus.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.run.EngineId;
import dev.gradus.run.Limits;
import dev.gradus.run.RunRegistry;
import dev.gradus.run.saving.SavedRuns;
import dev.gradus.server.http.Catalogue;
import dev.gradus.server.metrics.Metrics;
import dev.gradus.server.metrics.MetricsServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MetricsTest {
    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void runsRequestsAndTheJvmAreMeasured() throws Exception {
        InetSocketAddress anywhere = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        try (Metrics metrics = new Metrics();
                RunRegistry runs = new RunRegistry(EngineId.PLAIN, Limits.standard(), SavedRuns.none(), metrics);
                Server server = Server.start(ServerSettings.anywhere(), site(runs, metrics));
                MetricsServer figures = new MetricsServer(anywhere, metrics)) {
            metrics.watch(runs);
            send(
                    server.port(),
                    HttpRequest.newBuilder().POST(BodyPublishers.ofString("{\"lab\":\"sample-lab\"}")),
                    "/api/runs");
            send(server.port(), HttpRequest.newBuilder(), "/labs/sample-lab");

            String seen = send(figures.port(), HttpRequest.newBuilder(), "/metrics");

            assertThat(seen)
                    .contains("gradus_runs_active 1.0", "gradus_visitors_waiting 0.0")
                    .contains("gradus_sockets_open 0.0", "gradus_sockets_cut_total 0.0")
                    .contains("gradus_runs{state=\"running\"} 0.0")
                    .contains("gradus_http_seconds_count{method=\"POST\",route=\"/api/runs\",status=\"201\"} 1")
                    .contains("gradus_http_seconds_count{method=\"GET\",route=\"/labs/{lab}\",status=\"200\"} 1")
                    .contains("gradus_steps_total", "gradus_slices_seconds_bucket", "gradus_frames_gap_seconds_count")
                    .contains("jvm_memory_used_bytes", "jvm_gc", "process_uptime_seconds");
            assertThat(send(figures.port(), HttpRequest.newBuilder(), "/")).isEmpty();
        }
    }

    private static Site site(RunRegistry runs, Metrics metrics) {
        return new Site(new Catalogue(List.of(new SampleLab())), runs, Site.Kept.inMemory(), Optional.of(metrics));
    }

    private String send(int port, HttpRequest.Builder request, String path) throws Exception {
        return client.send(
                        request.uri(URI.create("http://127.0.0.1:" + port + path))
                                .build(),
                        BodyHandlers.ofString())
                .body();
    }
}
