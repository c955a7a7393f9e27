package dev.gradus.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServerTest {
    private static final String RUN = "{\"lab\":\"sample-lab\"}";

    private static GivenServer server;

    @BeforeAll
    static void start() {
        server = new GivenServer();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void healthIsOk() {
        assertThat(server.get("/health").body()).isEqualTo("ok");
        assertThat(server.get("/health").headers().firstValue("Set-Cookie")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/labs/sample-lab", "/nothing", "/health", "/assets/app.css"})
    void everyAnswerIsProtected(String path) {
        HttpResponse<String> answer = server.get(path);

        assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(answer, "Referrer-Policy")).isEqualTo("same-origin");
        assertThat(header(answer, "Content-Security-Policy"))
                .contains("default-src 'none'", "script-src 'self'")
                .doesNotContain("unsafe");
        assertThat(answer.headers().map()).doesNotContainKey("Server");
    }

    @Test
    void pagesHoldNoInlineScriptsAndStyles() {
        String page = server.get("/labs/sample-lab").body();

        assertThat(Pattern.compile("<script(?![^>]*(src=|application/json))")
                        .matcher(page)
                        .find())
                .isFalse();
        assertThat(Pattern.compile("\\s(style|on[a-z]+)=\"").matcher(page).find())
                .isFalse();
    }

    @Test
    void visitorsAreNamedByOneCookieThatScriptsCannotRead() {
        HttpResponse<String> answer = server.send(GivenServer.visitor(), server.to("/"));

        assertThat(answer.headers().allValues("Set-Cookie"))
                .singleElement()
                .asString()
                .matches("gradus=[0-9a-f]{32};.*")
                .contains("HttpOnly", "SameSite=Lax", "Path=/");
    }

    @Test
    void knownVisitorsKeepTheirName() {
        HttpRequest.Builder request = server.to("/").header("Cookie", "gradus=0123456789abcdef0123456789abcdef");

        assertThat(server.send(GivenServer.visitor(), request).headers().firstValue("Set-Cookie"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Origin, https://evil.example",
        "Origin, null",
        "Origin, http://127.0.0.1",
        "Origin, http://127.0.0.1:1",
        "Sec-Fetch-Site, cross-site",
        "Sec-Fetch-Site, same-site",
        "Sec-Fetch-Site, none"
    })
    void otherSitesCannotChangeAnything(String header, String value) {
        HttpResponse<String> answer = server.send(post("/api/runs").header(header, value));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("\"problems\"");
    }

    @Test
    void ownPagesCan() {
        HttpRequest.Builder own = post("/api/runs")
                .header("Origin", "http://127.0.0.1:" + server.port())
                .header("Sec-Fetch-Site", "same-origin");

        assertThat(server.send(own).statusCode()).isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/nothing",
                "/labs/nothing",
                "/labs/",
                "/labs/SAMPLE-LAB",
                "/labs/..%2f..",
                "/labs/sample-lab%00",
                "/runs/nobody",
                "/runs/%3Cscript%3E",
                "/assets/nothing.js",
                "/assets/fonts",
                "/assets/..%2fdev/gradus/app/Main.class",
                "/assets/.hidden.js"
            })
    void whatIsNotThereIsToldWithANextStep(String path) {
        HttpResponse<String> answer = server.get(path);

        assertThat(answer.statusCode()).isIn(400, 404);
        assertThat(answer.body()).doesNotContain("Exception", "jetty", "<script>");
    }

    @Test
    void missingPageLeadsToTheCatalogue() {
        assertThat(server.get("/nothing").body())
                .contains("<h1 class=\"title\">Nothing is here</h1>")
                .contains("href=\"/\">See all labs</a>");
    }

    @Test
    void pagesCannotBeChanged() {
        HttpResponse<String> answer = server.send(post("/labs/sample-lab"));

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.body()).contains("Not possible here");
    }

    @Test
    void headAnswersLikeGetWithoutBody() {
        HttpResponse<String> answer = server.send(server.to("/").method("HEAD", BodyPublishers.noBody()));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void filesOfTheFrontEndAreKeptByTheirContent() {
        Matcher styles = Pattern.compile("href=\"(/assets/app\\.css\\?v=[0-9a-f]{16})\"")
                .matcher(server.get("/").body());
        assertThat(styles.find()).isTrue();
        HttpResponse<String> named = server.get(styles.group(1));
        HttpResponse<String> plain = server.get("/assets/app.css");

        assertThat(header(named, "Content-Type")).startsWith("text/css");
        assertThat(header(named, "Cache-Control")).contains("immutable");
        assertThat(header(plain, "Cache-Control")).isEqualTo("no-cache");
        HttpRequest.Builder again = server.to("/assets/app.css").header("If-None-Match", header(plain, "ETag"));
        assertThat(server.send(again).statusCode()).isEqualTo(304);
    }

    private static HttpRequest.Builder post(String path) {
        return server.to(path).POST(BodyPublishers.ofString(RUN));
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
