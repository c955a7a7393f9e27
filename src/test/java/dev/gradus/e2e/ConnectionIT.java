package dev.gradus.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.WebSocketRoute;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ConnectionIT extends BrowserTest {
    private final List<WebSocketRoute> connections = new CopyOnWriteArrayList<>();

    @Test
    void droppedSocketComesBackWithoutGapOrRepetition() {
        page().routeWebSocket("**/ws/runs/**", connection -> {
            connections.add(connection);
            connection.connectToServer();
        });
        lab().open("quadratic-descent").speed("60").playTo(20);
        connections.getLast().close();
        lab().waitForStateIn("reconnecting|offline");
        lab().waitForStateIn("running|paused|done");
        assertThat(connections).hasSizeGreaterThan(1);
        lab().waitForStep(80).pause();
        List<Long> steps = Downloads.steps(page(), "loss");
        assertThat(steps)
                .isEqualTo(LongStream.rangeClosed(0, lab().step()).boxed().toList());
    }

    @Test
    void pageThatIsLoadedAgainGoesOnWithItsRun() {
        lab().open("quadratic-descent").set("learningRate", "0.05").playTo(5).pause();
        long step = lab().step();
        List<Double> curve = Downloads.lastCurve(page(), "loss");
        page().reload();
        lab().waitForExactly(step);
        assertThat(lab().field("learningRate")).isEqualTo("0.05");
        assertThat(Downloads.lastCurve(page(), "loss")).isEqualTo(curve);
        lab().stepOnce().waitForExactly(step + 1);
        assertThat(lab().complaints()).isEmpty();
    }

    @Test
    void visitorsDoNotSeeEachOthersRuns() {
        LabPage friend = anotherVisitor();
        lab().open("quadratic-descent").set("learningRate", "0.05").playTo(5);
        friend.open("quadratic-descent").set("learningRate", "0.19").playTo(5);
        lab().pause();
        friend.pause();
        assertThat(lab().field("learningRate")).isEqualTo("0.05");
        assertThat(friend.field("learningRate")).isEqualTo("0.19");
        assertThat(Downloads.lastCurve(page(), "loss").get(3))
                .isNotEqualTo(Downloads.lastCurve(friend.page(), "loss").get(3));
    }

    @Test
    void anotherVisitorsRunIsNotFound() {
        List<String> created = new CopyOnWriteArrayList<>();
        page().onResponse(response -> {
            if (response.url().endsWith("/api/runs")) {
                created.add(response.text().replaceAll("(?s).*\"runId\"\\s*:\\s*\"([^\"]+)\".*", "$1"));
            }
        });
        lab().open("quadratic-descent").stepOnce();
        page().waitForCondition(() -> !created.isEmpty());
        assertThat(lab().openPath("/runs/" + created.getFirst()).page().title()).contains("bowl");
        lab().waitForExactly(1);
        var stranger = anotherVisitor().page().navigate(address() + "/runs/" + created.getFirst());
        assertThat(stranger.status()).isEqualTo(404);
    }

    @Test
    void runGoesOnWhenItsTabIsClosed() {
        lab().open("quadratic-descent").speed("20").playTo(3);
        page().close();
        LabPage again = anotherVisitor().open("quadratic-descent").playTo(3);
        assertThat(again.complaints()).isEmpty();
    }
}
