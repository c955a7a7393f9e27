package dev.gradus.server.socket;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gradus.labs.GivenLabs;
import dev.gradus.server.socket.GivenProcess.Run;
import dev.gradus.sim.Lab;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packed server, stopped and started again as an operator does it, in the middle of runs of every lab. */
class RestartIT {
    private static final int RUNS_PER_LAB = Integer.getInteger("gradus.runsPerLab", 1);
    private static final int TERMINATED = 143;

    private record Watched(Run run, Browser browser) {}

    private record Rest(Run run, long step) {}

    @TempDir
    private Path data;

    @Test
    void everyRunGoesOnAfterARestartAsIfThereHadBeenNone() throws Exception {
        List<Run> runs = new ArrayList<>();
        try (GivenProcess first = GivenProcess.start(data)) {
            for (int seed = 1; seed <= RUNS_PER_LAB; seed++) {
                for (Lab lab : GivenLabs.all()) {
                    runs.add(first.create(lab, seed));
                }
            }
            runInto(first, runs);
        }
        try (GivenProcess second = GivenProcess.start(data)) {
            for (Rest rest : goOn(second, runs)) {
                Run run = rest.run();
                long step = rest.step();
                Run unbroken = second.create(run.lab(), run.seed());
                seek(second, unbroken, step);
                Map<Long, JsonNode> curve = second.curve(run, step);
                assertThat(curve).isNotEmpty().isEqualTo(second.curve(unbroken, step));
            }
        }
    }

    /** Stops the server while all are running. */
    private static void runInto(GivenProcess server, List<Run> runs) throws Exception {
        List<Browser> browsers = new ArrayList<>();
        for (Run run : runs) {
            browsers.add(server.open(run).say("{'type':'play'}"));
        }
        for (Browser browser : browsers) {
            browser.await(
                    message -> message.has("readouts") && message.get("step").asLong() >= 4);
        }
        assertThat(server.terminate()).isEqualTo(TERMINATED);
        for (Browser browser : browsers) {
            assertThat(browser.awaitType("problem").get("message").asText()).contains("this run continues");
            browser.close();
        }
    }

    /** All pages are loaded again, and every run continues by itself. @return where each was paused, or ended */
    private static List<Rest> goOn(GivenProcess server, List<Run> runs) throws Exception {
        List<Watched> all = new ArrayList<>();
        for (Run run : runs) {
            assertThat(server.page(run)).isEqualTo(200);
            all.add(new Watched(run, server.open(run)));
        }
        List<Rest> rests = new ArrayList<>();
        for (Watched watched : all) {
            try (Browser browser = watched.browser()) {
                rests.add(new Rest(watched.run(), goOn(browser)));
            }
        }
        return rests;
    }

    private static long goOn(Browser browser) throws InterruptedException {
        long before = browser.awaitType("hello").get("step").asLong();
        assertThat(before).isGreaterThanOrEqualTo(4);
        JsonNode seen = browser.await(message -> message.path("state").asText().equals("done")
                || (message.has("readouts") && message.get("step").asLong() > before + 3));
        if (!seen.has("readouts")) {
            return seen.get("step").asLong();
        }
        browser.say("{'type':'pause'}");
        return browser.await(message -> message.path("state").asText().matches("paused|done"))
                .get("step")
                .asLong();
    }

    private static void seek(GivenProcess server, Run run, long step) throws InterruptedException {
        try (Browser browser = server.open(run)) {
            browser.say("{'type':'seek','step':" + step + "}");
            browser.await(message -> message.path("state").asText().matches("paused|done")
                    && message.get("step").asLong() == step);
        }
    }
}
