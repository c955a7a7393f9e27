package dev.gradus.sim.chart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ChartDescriptionTest {
    private static final Chart GRAPH = Chart.of("graph", "Graph", Axis.NONE, Axis.NONE)
            .marks(Mark.of(Mark.Kind.GRAPH, new Source.NodesAndEdges("nodes", "edges"))
                    .with(Mark.Channel.LABEL, "nodeTable.op")
                    .with(Mark.Channel.STATE, "state")
                    .with(Mark.Channel.CURRENT, "node")
                    .with(Mark.Option.ARROWS));

    @Test
    void tableOfLabelsIsWantedToo() {
        assertThat(ChartDescription.seriesOf(GRAPH)).containsExactly("nodes", "edges", "nodeTable");
    }

    @Test
    void channelsAndOptionsHaveTheirNamesInSmallLetters() {
        assertThat(ChartDescription.of(GRAPH).toString())
                .contains("channels={label=nodeTable.op, state=state, current=node}", "options=[arrows]");
    }
}
