package dev.gradus.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gradus.run.EngineId;
import dev.gradus.run.Limits;
import dev.gradus.run.ManualClock;
import dev.gradus.run.RunRegistry;
import dev.gradus.run.WalkLab;
import dev.gradus.server.http.Catalogue;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.junit.jupiter.api.Test;

class BrokenExportTest {
    private static final WalkLab LAB = new WalkLab(new ManualClock(), 100);

    @Test
    void fileOfARunThatBreaksDoesNotLookWhole() throws Exception {
        try (RunRegistry runs = new RunRegistry(EngineId.PLAIN, Limits.standard());
                Server server = Server.start(ServerSettings.anywhere(), new Site(new Catalogue(List.of(LAB)), runs));
                HttpClient client = HttpClient.newHttpClient()) {
            String path = "/labs/walk/export.csv?steps=20";
            assertThat(get(client, server, path).body().lines()).hasSizeGreaterThan(20);
            assertThatThrownBy(() -> get(client, server, path + "&fail=5")).isInstanceOf(IOException.class);
        }
    }

    private static HttpResponse<String> get(HttpClient client, Server server, String path) throws Exception {
        URI address = URI.create("http://127.0.0.1:" + server.port() + path);
        return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
    }
}
