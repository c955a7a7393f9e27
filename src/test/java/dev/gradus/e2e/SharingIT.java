package dev.gradus.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class SharingIT extends BrowserTest {
    @Test
    void embedCodeFromTheDialogPlaysInsideAnotherSite() throws IOException {
        page().navigate(address().replace("127.0.0.1", "localhost") + "/labs/quadratic-descent");
        page().locator("#share").click();
        page().getByText("Embed in another page").click();
        String code = page().getByLabel("embed code", new Page.GetByLabelOptions().setExact(true))
                .inputValue();
        HttpServer course = course(code);
        page().navigate("http://127.0.0.1:" + course.getAddress().getPort());
        FrameLocator frame = page().frameLocator("iframe");
        frame.locator("#play").click();
        page().waitForCondition(() -> !frame.locator("#iteration").textContent().equals("0"));
        frame.locator("#play").click();

        assertThat(frame.locator("h1 a").getAttribute("href")).isEqualTo("/labs/quadratic-descent?v=1");
        page().waitForCondition(() -> height() > 800);
        int folded = height();
        frame.locator("summary").getByText("Parameters").click();
        page().waitForCondition(() -> height() > folded);
        course.stop(0);
    }

    @Test
    void dialogIsReachedByKeysCopiesAloudAndShowsTheCode() {
        page().context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
        lab().openPath("/labs/quadratic-descent?v=1&b=8");
        page().locator("#share").focus();
        page().keyboard().press("Enter");
        assertThat(Axe.violations(Axe.on(page()).include(".sharing"))).isEmpty();
        page().getByLabel("Copy link to this lab").click();
        page().getByText("Link to this lab copied").waitFor();
        assertThat(page().evaluate("navigator.clipboard.readText()"))
                .isEqualTo(address() + "/labs/quadratic-descent?v=1&b=8");

        page().getByText("QR code for the classroom").click();
        page().waitForFunction("() => document.querySelector('.qr-screen__code').naturalWidth > 0");
        assertThat(page().locator(".qr-screen__address").textContent())
                .isEqualTo(URI.create(address()).getAuthority() + "/labs/quadratic-descent?v=1&b=8");
        page().keyboard().press("Escape");
        page().keyboard().press("Escape");
        assertThat(page().locator("#share").evaluate("button => button === document.activeElement"))
                .isEqualTo(true);
        assertThat(lab().complaints()).isEmpty();
    }

    @Test
    void projectorIsLargeAndRemembersThatItIsOn() {
        lab().openPath("/labs/quadratic-descent?v=1&projector=1");
        BoundingBox letters = letters();
        assertThat(page().locator("#explanation").isVisible()).isFalse();
        lab().open("quadratic-descent");
        assertThat(page().locator("#projector").getAttribute("aria-pressed")).isEqualTo("true");

        page().locator("#step").focus();
        page().keyboard().press("p");
        page().waitForCondition(() -> letters().height * 1.4 < letters.height);
        assertThat(page().locator("#explanation").isVisible()).isTrue();
    }

    private BoundingBox letters() {
        return page().locator("#chart-map .tick text, #chart-map text").first().boundingBox();
    }

    private int height() {
        return Integer.parseInt(String.valueOf(page().locator("iframe").getAttribute("height")));
    }

    /** Another site, with nothing but the code on its page. */
    private static HttpServer course(String code) throws IOException {
        byte[] page = ("<!doctype html><title>A course</title>" + code).getBytes(StandardCharsets.UTF_8);
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
            exchange.close();
        });
        server.start();
        return server;
    }
}
