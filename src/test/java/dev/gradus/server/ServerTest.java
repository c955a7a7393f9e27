package dev.gradus.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServerTest {
    private static final String RUN = "{\"lab\":\"sample-lab\"}";

    @RegisterExtension
    static final GivenServer SERVER = new GivenServer();

    @Test
    void healthIsOk() {
        assertThat(SERVER.get("/health").body()).isEqualTo("ok");
        assertThat(SERVER.get("/health").headers().firstValue("Set-Cookie")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/labs/sample-lab", "/nothing", "/health", "/assets/app.css"})
    void everyAnswerIsProtected(String path) {
        HttpResponse<String> answer = SERVER.get(path);

        assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(answer, "Referrer-Policy")).isEqualTo("same-origin");
        assertThat(header(answer, "Content-Security-Policy"))
                .contains("default-src 'none'", "script-src 'self'")
                .doesNotContain("unsafe");
        assertThat(answer.headers().map()).doesNotContainKey("Server");
    }

    @Test
    void pagesHoldNoInlineScriptsAndStyles() {
        String page = SERVER.get("/labs/sample-lab").body();

        assertThat(Pattern.compile("<script(?![^>]*(src=|application/json))")
                        .matcher(page)
                        .find())
                .isFalse();
        assertThat(Pattern.compile("\\s(style|on[a-z]+)=\"").matcher(page).find())
                .isFalse();
    }

    @Test
    void visitorsAreNamedByOneCookieThatScriptsCannotRead() {
        HttpResponse<String> answer = SERVER.send(GivenServer.visitor(), SERVER.to("/"));

        assertThat(answer.headers().allValues("Set-Cookie"))
                .singleElement()
                .asString()
                .matches("gradus=[0-9a-f]{32};.*")
                .contains("HttpOnly", "SameSite=Lax", "Path=/");
    }

    @Test
    void knownVisitorsKeepTheirName() {
        HttpRequest.Builder request = SERVER.to("/").header("Cookie", "gradus=0123456789abcdef0123456789abcdef");

        assertThat(SERVER.send(GivenServer.visitor(), request).headers().firstValue("Set-Cookie"))
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
        HttpResponse<String> answer = SERVER.send(post("/api/runs").header(header, value));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("\"problems\"");
    }

    @Test
    void ownPagesCan() {
        HttpRequest.Builder own = post("/api/runs")
                .header("Origin", "http://127.0.0.1:" + SERVER.port())
                .header("Sec-Fetch-Site", "same-origin");

        assertThat(SERVER.send(own).statusCode()).isEqualTo(201);
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
        HttpResponse<String> answer = SERVER.get(path);

        assertThat(answer.statusCode()).isIn(400, 404);
        assertThat(answer.body()).doesNotContain("Exception", "jetty", "<script>");
    }

    @Test
    void missingPageLeadsToTheCatalogue() {
        assertThat(SERVER.get("/nothing").body())
                .contains("<h1 class=\"title\">Nothing is here</h1>")
                .contains("href=\"/\">See all labs</a>");
    }

    @Test
    void pagesCannotBeChanged() {
        HttpResponse<String> answer = SERVER.send(post("/labs/sample-lab"));

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.body()).contains("Not possible here");
    }

    @Test
    void headAnswersLikeGetWithoutBody() {
        HttpResponse<String> answer = SERVER.send(SERVER.to("/").method("HEAD", BodyPublishers.noBody()));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void filesOfTheFrontEndAreKeptByTheirContent() {
        Matcher styles = Pattern.compile("href=\"(/assets/app\\.css\\?v=[0-9a-f]{16})\"")
                .matcher(SERVER.get("/").body());
        assertThat(styles.find()).isTrue();
        HttpResponse<String> named = SERVER.get(styles.group(1));
        HttpResponse<String> plain = SERVER.get("/assets/app.css");

        assertThat(header(named, "Content-Type")).startsWith("text/css");
        assertThat(header(named, "Cache-Control")).contains("immutable");
        assertThat(header(plain, "Cache-Control")).isEqualTo("no-cache");
        HttpRequest.Builder again = SERVER.to("/assets/app.css").header("If-None-Match", header(plain, "ETag"));
        assertThat(SERVER.send(again).statusCode()).isEqualTo(304);
    }

    private static HttpRequest.Builder post(String path) {
        return SERVER.to(path).POST(BodyPublishers.ofString(RUN));
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
