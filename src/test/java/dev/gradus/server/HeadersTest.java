package dev.gradus.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gradus.server.http.FrameAncestors;
import dev.gradus.server.http.Peers;
import dev.gradus.server.http.RateLimits.Rates;
import dev.gradus.server.http.ServerKey;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What answers say to browsers and proxies, by setting. */
class HeadersTest {
    private static final String RUN = "{\"lab\":\"sample-lab\"}";

    @Test
    void pagesAreFramedByOurselvesOnlyAndEmbeddedOnesByAll() {
        try (GivenServer server = new GivenServer(Policy.standard())) {
            HttpResponse<String> page = server.get("/labs/sample-lab");
            HttpResponse<String> embedded = server.get("/labs/sample-lab?embed=1");

            assertThat(header(page, "Content-Security-Policy")).endsWith("frame-ancestors 'self'");
            assertThat(header(page, "X-Frame-Options")).isEqualTo("SAMEORIGIN");
            assertThat(header(embedded, "Content-Security-Policy")).endsWith("frame-ancestors *");
            assertThat(header(embedded, "X-Frame-Options")).isEmpty();
        }
    }

    @Test
    void courseSiteMayBeAllowedToFrameAllPages() {
        try (GivenServer server = new GivenServer(policy("'self' https://course.example", Peers.Trust.BROWSER))) {
            HttpResponse<String> page = server.get("/");

            assertThat(header(page, "Content-Security-Policy"))
                    .endsWith("frame-ancestors 'self' https://course.example");
            assertThat(header(page, "X-Frame-Options")).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "self", "'none' https://a.example", "https://a.example; script-src *", "javascript:x"})
    void frameAncestorsThatBrowsersDoNotKnowAreRefused(String text) {
        assertThatThrownBy(() -> FrameAncestors.parse(text)).hasMessageContaining("must be 'none' or a list");
    }

    @Test
    void proxyIsBelievedOnlyWhereItIsOurs() {
        try (GivenServer behind = new GivenServer(policy("'self'", Peers.Trust.PROXY));
                GivenServer open = new GivenServer(Policy.standard())) {
            HttpResponse<String> secure = forwarded(behind, "http, https");
            HttpResponse<String> plain = forwarded(behind, "https, http");
            HttpResponse<String> claimed = forwarded(open, "https");

            assertThat(header(secure, "Set-Cookie")).contains("; Secure");
            assertThat(header(secure, "Strict-Transport-Security")).startsWith("max-age=");
            for (HttpResponse<String> answer : List.of(plain, claimed)) {
                assertThat(header(answer, "Set-Cookie")).doesNotContain("Secure");
                assertThat(header(answer, "Strict-Transport-Security")).isEmpty();
            }
        }
    }

    @Test
    void everyAnswerHasANumberAndFaultsShowIt() {
        try (GivenServer server = new GivenServer(Policy.standard())) {
            assertThat(header(server.get("/"), "X-Request-Id")).matches("[0-9a-f]{16}");
            assertThat(header(numbered(server, "/", "proxy-0815.4711"), "X-Request-Id"))
                    .isEqualTo("proxy-0815.4711");
            assertThat(header(numbered(server, "/", "<script>alert(1)</script>"), "X-Request-Id"))
                    .matches("[0-9a-f]{16}");
            assertThat(numbered(server, "/nothing", "proxy-0815.4711").body()).contains("proxy-0815.4711");
        }
    }

    @Test
    void visitorsWhoAskTooMuchAreToldWhenToComeBack() {
        try (GivenServer server = new GivenServer(Policy.standard().with(new Rates(5, 3, 2, 10)))) {
            server.get("/");
            for (int i = 0; i < 3; i++) {
                assertThat(server.post("/api/runs", RUN).statusCode()).isEqualTo(201);
            }
            HttpResponse<String> refused = server.post("/api/runs", RUN);

            assertThat(refused.statusCode()).isEqualTo(429);
            assertThat(header(refused, "Retry-After")).isEqualTo("20");
            assertThat(refused.body()).contains("Try again in 20 seconds.");
            assertThat(server.get("/").statusCode()).isEqualTo(200);
            assertThat(server.get("/assets/app.css").statusCode()).isEqualTo(200);
            HttpClient neighbour = GivenServer.visitor();
            server.send(neighbour, server.to("/"));
            assertThat(server.send(neighbour, post(server)).statusCode()).isEqualTo(201);
        }
    }

    @Test
    void oneAddressHasItsLimitToo() {
        try (GivenServer server = new GivenServer(Policy.standard().with(new Rates(2, 3, 2, 3)))) {
            for (int i = 0; i < 6; i++) {
                assertThat(server.send(GivenServer.visitor(), server.to("/")).statusCode())
                        .isEqualTo(200);
            }
            HttpResponse<String> refused = server.send(GivenServer.visitor(), server.to("/"));

            assertThat(refused.statusCode()).isEqualTo(429);
            assertThat(refused.body()).contains("<h1", "Try again in");
        }
    }

    private static Policy policy(String ancestors, Peers.Trust trust) {
        return new Policy(ServerKey.random(), FrameAncestors.parse(ancestors), new Peers(trust), Rates.STANDARD);
    }

    private static HttpResponse<String> forwarded(GivenServer server, String scheme) {
        HttpRequest.Builder request = server.to("/").header("X-Forwarded-Proto", scheme);
        return server.send(GivenServer.visitor(), request);
    }

    private static HttpResponse<String> numbered(GivenServer server, String path, String id) {
        return server.send(server.to(path).header("X-Request-Id", id));
    }

    private static HttpRequest.Builder post(GivenServer server) {
        return server.to("/api/runs").POST(BodyPublishers.ofString(RUN));
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
