package dev.gradus.graph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.random.Rng;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ForceLayoutTest {
    private final UndirectedGraph club = KarateClub.friendships();

    @Test
    void sameSeedGivesTheSamePlaces() {
        assertThat(ForceLayout.of(club, new Rng(3)).x())
                .containsExactly(ForceLayout.of(club, new Rng(3)).x());
    }

    @Test
    void placesFillTheSquare() {
        ForceLayout.Positions places = ForceLayout.of(club, new Rng(0));

        assertThat(Arrays.stream(places.x())).contains(-1.0, 1.0).allMatch(x -> -1 <= x && x <= 1);
        assertThat(Arrays.stream(places.y())).contains(-1.0, 1.0).allMatch(y -> -1 <= y && y <= 1);
    }

    @Test
    void friendsStandCloserThanStrangers() {
        ForceLayout.Positions places = ForceLayout.of(club, new Rng(0));
        double friends = 0;
        double everybody = 0;
        for (int i = 0; i < 34; i++) {
            for (int j = 0; j < i; j++) {
                double distance = Math.hypot(places.x()[i] - places.x()[j], places.y()[i] - places.y()[j]);
                everybody += distance / 561;
                friends += club.edges().contains(UndirectedGraph.Edge.between(i, j)) ? distance / 78 : 0;
            }
        }

        assertThat(friends).isLessThan(0.7 * everybody);
    }

    @Test
    void aNodeAloneDoesNotDriftAway() {
        UndirectedGraph graph = new UndirectedGraph(
                5,
                List.of(
                        new UndirectedGraph.Edge(0, 1),
                        new UndirectedGraph.Edge(1, 2),
                        new UndirectedGraph.Edge(2, 3)));
        ForceLayout.Positions places = ForceLayout.of(graph, new Rng(0));
        double edge = Math.hypot(places.x()[0] - places.x()[1], places.y()[0] - places.y()[1]);
        assertThat(edge).isGreaterThan(0.4);
    }
}
