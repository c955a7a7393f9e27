package dev.gradus.data.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.gradus.data.LabelledGraph;
import dev.gradus.graph.UndirectedGraph.Edge;
import dev.gradus.random.Rng;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class TwoClubsTest {
    private static final List<LabelledGraph> TWENTY =
            LongStream.range(0, 20).mapToObj(TwoClubsTest::clubs).toList();

    @Test
    void friendshipsAreAboutAsManyAsPlanned() {
        double mean = TWENTY.stream()
                .mapToInt(clubs -> clubs.graph().edges().size())
                .average()
                .orElseThrow();
        assertThat(mean).isCloseTo(71, within(4.0));
    }

    @Test
    void nobodyIsAlone() {
        assertThat(TWENTY)
                .allSatisfy(clubs ->
                        assertThat(clubs.graph().degrees()).doesNotContain(0).hasSize(34));
    }

    @Test
    void leadersHaveTheMostFriendsOfTheirClub() {
        assertThat(TWENTY).allSatisfy(clubs -> {
            int[] degrees = clubs.graph().degrees();
            assertThat(degrees[0])
                    .isGreaterThanOrEqualTo(
                            IntStream.range(0, 17).map(i -> degrees[i]).max().orElseThrow());
            assertThat(degrees[17])
                    .isGreaterThanOrEqualTo(
                            IntStream.range(17, 34).map(i -> degrees[i]).max().orElseThrow());
        });
    }

    @Test
    void newsGoFromOneLeaderToTheOther() {
        assertThat(TWENTY)
                .allSatisfy(
                        clubs -> assertThat(reachedFromFirstLeader(clubs)[17]).isTrue());
    }

    @Test
    void friendshipsAcrossTheClubsAreRare() {
        double across = TWENTY.stream()
                .flatMap(clubs -> clubs.graph().edges().stream()
                        .filter(edge -> clubs.labels()[edge.from()] != clubs.labels()[edge.to()]))
                .count();
        assertThat(across / TWENTY.size()).isCloseTo(0.02 * 17 * 17, within(1.5));
    }

    @Test
    void graphOfAVersionNeverChanges() {
        LabelledGraph clubs = clubs(1);
        int[] ends = clubs.graph().edges().stream()
                .flatMapToInt(edge -> IntStream.of(edge.from(), edge.to()))
                .toArray();
        assertThat(TwoClubs.VERSION).isEqualTo(1);
        assertThat(clubs.labels()).startsWith(0, 0).endsWith(1, 1);
        assertThat(Making.checksum(ends)).isEqualTo("3814aa2c");
        assertThat(Making.inSmallestPieces(TwoClubs.loading(new Rng(1))).graph())
                .isEqualTo(clubs.graph());
        assertThat(clubs(2).graph()).isNotEqualTo(clubs.graph());
    }

    private static boolean[] reachedFromFirstLeader(LabelledGraph clubs) {
        boolean[] reached = new boolean[clubs.graph().nodes()];
        reached[0] = true;
        for (int round = 0; round < reached.length; round++) {
            for (Edge edge : clubs.graph().edges()) {
                boolean either = reached[edge.from()] || reached[edge.to()];
                reached[edge.from()] = either;
                reached[edge.to()] = either;
            }
        }
        return reached;
    }

    private static LabelledGraph clubs(long seed) {
        return TwoClubs.loading(new Rng(seed)).finished();
    }
}
