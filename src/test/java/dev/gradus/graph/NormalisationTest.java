package dev.gradus.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.gradus.tensor.Tensor;
import java.util.List;
import org.junit.jupiter.api.Test;

class NormalisationTest {
    private final UndirectedGraph club = KarateClub.friendships();

    @Test
    void symmetricEntriesAreThePublishedOnes() {
        Tensor a = Normalisation.SYMMETRIC.apply(club.adjacencyWithSelfLoops());

        assertThat(a.get(0, 0)).isCloseTo(0.05882353, within(5e-9));
        assertThat(a.get(0, 1)).isCloseTo(0.0766965, within(5e-9));
        assertThat(a.get(0, 2)).isCloseTo(0.07312724, within(5e-9));
        assertThat(a.get(1, 1)).isCloseTo(0.1, within(5e-9));
        assertThat(a.get(2, 2)).isCloseTo(0.09090909, within(5e-9));
        assertThat(a.get(33, 33)).isCloseTo(0.05555556, within(5e-9));
        assertThat(a.get(33, 0)).isZero();
    }

    @Test
    void rowsSumToOneWhenEachIsAMean() {
        double[] a = Normalisation.ROW.apply(club.adjacency()).toArray();
        for (int i = 0; i < 34; i++) {
            double sum = 0;
            for (int j = 0; j < 34; j++) {
                sum += a[i * 34 + j];
            }
            assertThat(sum).isCloseTo(1, within(1e-15));
        }
    }

    @Test
    void withoutNormalisationNeighboursAreAddedUp() {
        assertThat(Normalisation.NONE.apply(club.adjacency()).toArray())
                .containsExactly(club.adjacency().toArray());
    }

    @Test
    void lonelyNodesStayZero() {
        UndirectedGraph graph = new UndirectedGraph(3, List.of(new UndirectedGraph.Edge(0, 1)));

        assertThat(Normalisation.SYMMETRIC.apply(graph.adjacency()).toArray())
                .containsExactly(0, 1, 0, 1, 0, 0, 0, 0, 0);
    }
}
