package dev.gradus.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.server.http.Json;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Labs inside pages of other sites, where browsers keep cookies back: this client has none. */
class EmbedTest {
    private static final String POLICY = "Content-Security-Policy";
    private static final String EMBEDDED = "/labs/sample-lab?v=1&depth=3&lock=depth&embed=1";

    private static GivenServer server;
    private static HttpClient cookieless;

    @BeforeAll
    static void start() {
        server = GivenServer.behindProxy();
        cookieless = HttpClient.newHttpClient();
    }

    @AfterAll
    static void stop() {
        cookieless.close();
        server.close();
    }

    @Test
    void onlyEmbeddedPagesMayStandInOtherSites() {
        assertThat(get(EMBEDDED).headers().firstValue(POLICY))
                .hasValueSatisfying(policy -> assertThat(policy).contains("frame-ancestors *"));
        assertThat(get("/labs/sample-lab?v=1&embed=0").headers().firstValue(POLICY))
                .hasValueSatisfying(policy -> assertThat(policy).contains("frame-ancestors 'self'"));
    }

    @Test
    void embeddedPageIsTheLabAloneAndLeadsHome() {
        String body = get(EMBEDDED).body();

        assertThat(body)
                .contains("id=\"transport\"", "data-chart=\"loss\"", "<summary>Parameters</summary>")
                .contains("href=\"/labs/sample-lab?v=1&amp;depth=3&amp;lock=depth\"")
                .doesNotContain("class=\"top\"", "class=\"foot\"", "id=\"explanation\"", "id=\"exercises\"");
    }

    @Test
    void runBelongsToWhomTheTokenNames() {
        String token = token(get(EMBEDDED).body());
        String run = create(token);

        assertThat(get("/runs/" + run, token).statusCode()).isEqualTo(200);
        assertThat(get("/runs/" + run).statusCode()).isEqualTo(404);
        assertThat(get("/runs/" + run, token(get(EMBEDDED).body())).statusCode())
                .as("another reader")
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "00000000000000000000000000000000", "last digit changed"})
    void madeUpTokensNameNobody(String forged) {
        String token = token(get(EMBEDDED).body());
        String run = create(token);
        char other = token.endsWith("0") ? '1' : '0';
        String tried = forged.startsWith("last") ? token.substring(0, token.length() - 1) + other : forged;

        assertThat(get("/runs/" + run, tried).statusCode()).isEqualTo(404);
    }

    @Test
    void nameInACookieIsNoToken() {
        HttpResponse<String> page = get("/labs/sample-lab");
        String cookie = page.headers().firstValue("Set-Cookie").orElseThrow();
        String name = cookie.substring(cookie.indexOf('=') + 1, cookie.indexOf(';'));
        String run = create(server.to("/api/runs").header("Cookie", "gradus=" + name));

        assertThat(page.body()).doesNotContain(name).doesNotContain("data-visitor");
        assertThat(get("/runs/" + run, name).statusCode()).isEqualTo(404);
    }

    @Test
    void cookieOfTheEmbeddingSiteIsSetOverHttpsOnly() {
        HttpResponse<String> secure =
                server.send(cookieless, server.to(EMBEDDED).header("X-Forwarded-Proto", "https"));
        String cookie = secure.headers().firstValue("Set-Cookie").orElseThrow();

        assertThat(cookie).contains("HttpOnly", "Secure", "SameSite=None", "Partitioned");
        assertThat(get(EMBEDDED).headers().firstValue("Set-Cookie")).isEmpty();
        HttpResponse<String> again =
                server.send(cookieless, server.to(EMBEDDED).header("Cookie", cookie.split(";", 2)[0]));
        assertThat(token(again.body())).isEqualTo(token(secure.body()));
    }

    private static String create(String token) {
        return create(server.to("/api/runs").header("X-Gradus-Visitor", token));
    }

    private static String create(HttpRequest.Builder request) {
        String json = "{\"lab\":\"sample-lab\"}";
        HttpResponse<String> answer = server.send(cookieless, request.POST(BodyPublishers.ofString(json)));
        assertThat(answer.statusCode()).isEqualTo(201);
        return Json.read(answer.body()).orElseThrow().at("/runId").asText();
    }

    private static HttpResponse<String> get(String path) {
        return server.send(cookieless, server.to(path));
    }

    private static HttpResponse<String> get(String path, String token) {
        return server.send(cookieless, server.to(path).header("X-Gradus-Visitor", token));
    }

    private static String token(String page) {
        Matcher found = Pattern.compile("data-visitor=\"([^\"]+)\"").matcher(page);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }
}
