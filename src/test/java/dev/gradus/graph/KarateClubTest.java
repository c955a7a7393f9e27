package dev.gradus.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The club against networkx: karate-graph.json. */
class KarateClubTest {
    private static JsonNode golden;
    private final UndirectedGraph club = KarateClub.friendships();

    @BeforeAll
    static void readGolden() throws IOException {
        try (InputStream in = KarateClubTest.class.getResourceAsStream("/golden/karate-graph.json")) {
            golden = new ObjectMapper().readTree(in);
        }
    }

    @Test
    void membersAreNumberedAsInThePaper() {
        List<UndirectedGraph.Edge> expected = new ArrayList<>();
        golden.get("edges")
                .forEach(edge -> expected.add(UndirectedGraph.Edge.between(
                        edge.get(0).asInt(), edge.get(1).asInt())));

        assertThat(club.edges()).hasSize(78).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(club.degrees())
                .containsExactly(
                        numbers(golden.get("degrees")).stream().mapToInt(i -> i).toArray());
    }

    @Test
    void officersAreThoseOfThePaper() {
        assertThat(KarateClub.officers()).containsExactlyElementsOf(numbers(golden.get("club_officer")));
    }

    @Test
    void greedyModularityFindsThreeCommunities() {
        List<NavigableSet<Integer>> communities = Communities.greedyModularity(club);

        assertThat(communities).hasSize(3);
        for (int i = 0; i < 3; i++) {
            assertThat(communities.get(i))
                    .containsExactlyElementsOf(
                            numbers(golden.get("greedy_communities").get(i)));
        }
    }

    @Test
    void modularityAgreesWithNetworkx() {
        List<NavigableSet<Integer>> three = Communities.greedyModularity(club);
        NavigableSet<Integer> others = new TreeSet<>(three.get(1));
        others.addAll(three.get(2));
        NavigableSet<Integer> withMrHi = new TreeSet<>(others);
        withMrHi.add(8);
        withMrHi.remove(9);

        assertThat(Communities.modularity(club, three)).isCloseTo(figure("modularity_3"), within(1e-14));
        assertThat(Communities.modularity(club, List.of(three.getFirst(), others)))
                .isCloseTo(figure("modularity_2_classes"), within(1e-14));
        assertThat(Communities.modularity(club, List.of(KarateClub.officers(), withMrHi)))
                .isCloseTo(figure("modularity_club"), within(1e-14));
    }

    private static double figure(String name) {
        return golden.get(name).asDouble();
    }

    private static List<Integer> numbers(JsonNode array) {
        List<Integer> numbers = new ArrayList<>();
        array.forEach(number -> numbers.add(number.asInt()));
        return numbers;
    }
}
