package dev.gradus.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.nayuki.qrcodegen.QrCode;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QrTest {
    private static final String PAGE = "/labs/sample-lab?v=1&depth=3&lock=depth";

    @RegisterExtension
    static final GivenServer SERVER = GivenServer.behindProxy();

    @Test
    void codeHoldsTheWholeAddress() {
        HttpResponse<String> answer = code(PAGE);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("image/svg+xml"));
        assertDraws(answer.body(), "http://127.0.0.1:" + SERVER.port() + PAGE);
    }

    @Test
    void addressIsTheOneThatAProxyShows() {
        HttpResponse<String> answer =
                SERVER.send(SERVER.to("/qr.svg?path=" + encoded(PAGE)).header("X-Forwarded-Proto", "https"));

        assertDraws(answer.body(), "https://127.0.0.1:" + SERVER.port() + PAGE);
    }

    @Test
    void nobodyElseMaySayHowTheSiteIsReached() {
        try (GivenServer direct = new GivenServer()) {
            HttpResponse<String> answer =
                    direct.send(direct.to("/qr.svg?path=" + encoded(PAGE)).header("X-Forwarded-Proto", "https"));

            assertDraws(answer.body(), "http://127.0.0.1:" + direct.port() + PAGE);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "//evil.example/labs/x", "https://evil.example", "/", "/labs/", "/labs/ü", "/api/runs"})
    void codesLeadToPagesOfThisSiteOnly(String path) {
        assertThat(code(path).statusCode()).isEqualTo(400);
    }

    @Test
    void addressTooLongForACodeIsRefused() {
        assertThat(code("/labs/" + "x".repeat(2_100)).statusCode()).isEqualTo(400);
    }

    private static HttpResponse<String> code(String path) {
        return SERVER.get("/qr.svg?path=" + encoded(path));
    }

    private static String encoded(String path) {
        return URLEncoder.encode(path, StandardCharsets.UTF_8);
    }

    private static void assertDraws(String svg, String text) {
        QrCode code = QrCode.encodeText(text, QrCode.Ecc.LOW);
        boolean[][] drawn = new boolean[code.size][code.size];
        Matcher runs = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1").matcher(svg);
        while (runs.find()) {
            int from = Integer.parseInt(runs.group(1)) - 4;
            for (int x = from; x < from + Integer.parseInt(runs.group(3)); x++) {
                drawn[Integer.parseInt(runs.group(2)) - 4][x] = true;
            }
        }
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                assertThat(drawn[y][x]).as("module %d, %d", x, y).isEqualTo(code.getModule(x, y));
            }
        }
    }
}
