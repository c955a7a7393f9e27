package dev.gradus.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.server.http.Json;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A visitor's cookie alone changes nothing: his token must go along. */
class ForgeryTest {
    private static final String COOKIE = "gradus=0123456789abcdef0123456789abcdef";

    private static GivenServer server;

    private final HttpClient visitor = HttpClient.newHttpClient();

    @BeforeAll
    static void start() {
        server = new GivenServer();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void cookieWithoutTokenIsRefusedWithAWayOut() {
        HttpResponse<String> answer = send(post("/api/runs"));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(Json.read(answer.body())
                        .orElseThrow()
                        .at("/problems/0/message")
                        .asText())
                .contains("X-CSRF-Token", "/api/session");
        assertThat(send(post("/api/runs").header("X-CSRF-Token", token(answer))).statusCode())
                .isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0123456789abcdef0123456789abcdef", "x", "ÿ"})
    void anothersTokenIsRefused(String token) {
        assertThat(send(post("/api/runs").header("X-CSRF-Token", token)).statusCode())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "DELETE", "PATCH"})
    void everyMethodThatChangesIsGuarded(String method) {
        HttpRequest.Builder request =
                server.to("/api/runs").header("Cookie", COOKIE).method(method, BodyPublishers.noBody());

        assertThat(send(request).statusCode()).isEqualTo(403);
    }

    @Test
    void whoBringsNoCookieIsWelcomedWithNameAndToken() {
        HttpResponse<String> answer = send(server.to("/api/runs").POST(BodyPublishers.ofString(body())));

        assertThat(answer.statusCode()).isEqualTo(201);
        String cookie = answer.headers().firstValue("Set-Cookie").orElseThrow().replaceAll(";.*", "");
        HttpRequest.Builder next = server.to("/api/runs")
                .header("Cookie", cookie)
                .header("X-CSRF-Token", token(answer))
                .POST(BodyPublishers.ofString(body()));
        assertThat(send(next).statusCode()).isEqualTo(201);
    }

    @Test
    void sessionAndPageGiveTheSameToken() {
        String session =
                send(server.to("/api/session").header("Cookie", COOKIE)).body();
        HttpResponse<String> page = send(server.to("/labs/sample-lab").header("Cookie", COOKIE));

        assertThat(Json.read(session).orElseThrow().at("/token").asText())
                .matches("[0-9a-f]{32}")
                .isEqualTo(GivenPage.of(page).data().at("/token").asText());
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        return server.sendAsItIs(visitor, request);
    }

    private static HttpRequest.Builder post(String path) {
        return server.to(path).header("Cookie", COOKIE).POST(BodyPublishers.ofString(body()));
    }

    private static String body() {
        return "{\"lab\":\"sample-lab\"}";
    }

    private static String token(HttpResponse<String> answer) {
        return answer.headers().firstValue("X-CSRF-Token").orElseThrow();
    }
}
