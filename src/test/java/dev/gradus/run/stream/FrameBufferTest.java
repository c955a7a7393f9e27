package dev.gradus.run.stream;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.run.Moment;
import dev.gradus.run.history.Pyramid;
import dev.gradus.run.stream.FramePart.SeriesContent;
import dev.gradus.sim.frame.Series;
import dev.gradus.sim.frame.Series.Points;
import dev.gradus.sim.frame.Series.Points.Column;
import dev.gradus.sim.frame.SeriesSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FrameBufferTest {
    private final List<List<String>> sent = new ArrayList<>();
    private final FrameBuffer buffer = new FrameBuffer(
            new RunClient() {
                @Override
                public int send(Message message) {
                    if (message instanceof FramePart part) {
                        sent.add(part.contents().stream()
                                .filter(SeriesContent.class::isInstance)
                                .map(content -> ((SeriesContent) content).name())
                                .toList());
                    }
                    return 1;
                }

                @Override
                public void dismiss(String reason) {}
            },
            List.of(SeriesSpec.of("held", "Stays."), SeriesSpec.of("fresh", "Changes.")),
            new Pyramid(0, 4),
            0);
    private final Series held = points();

    @Test
    void theVerySameSeriesIsSentOnce() {
        send(1, held);
        send(2, held);
        send(3, points());
        assertThat(sent).containsExactly(List.of("held", "fresh"), List.of("fresh"), List.of("held", "fresh"));
    }

    @Test
    void aClientThatBeginsAnewGetsItAgain() {
        send(1, held);
        buffer.restarted();
        send(2, held);
        buffer.view(Set.of());
        send(3, held);
        assertThat(sent).allMatch(List.of("held", "fresh")::equals).hasSize(3);
    }

    private void send(long step, Series series) {
        Map<String, Series> all = Map.of("held", series, "fresh", points());
        buffer.send(new Moment(1, step, new double[0], all), step, step);
    }

    private static Points points() {
        return Points.of(new Column("x", new double[] {1}));
    }
}
