package dev.gradus.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PagesTest {
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
    void catalogueLinksEveryLab() {
        assertThat(server.get("/").body())
                .contains("<h1 class=\"hero__title\">Deep learning, one step at a time</h1>")
                .contains("href=\"/labs/sample-lab\"")
                .contains("Does every part of a page work?");
    }

    @Test
    void labPageHoldsItsFirstFrame() {
        assertThat(server.get("/labs/sample-lab").body())
                .contains("<h1 class=\"title\">A sample</h1>")
                .contains("\"first\":{");
    }
}
