package dev.gradus.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gradus.random.Rng;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WalksTest {
    private static final int LONGEST = 5;

    /** All graphs of up to 4 nodes, and random ones of 5 and 6. */
    static Stream<UndirectedGraph> graphs() {
        Stream<UndirectedGraph> small = IntStream.rangeClosed(1, 4)
                .boxed()
                .flatMap(
                        nodes -> IntStream.range(0, 1 << pairs(nodes).size()).mapToObj(chosen -> graph(nodes, chosen)));
        Rng rng = new Rng(5);
        Stream<UndirectedGraph> larger = IntStream.range(0, 40).mapToObj(i -> {
            int nodes = 5 + i % 2;
            return graph(nodes, (int) rng.integer(0, 1L << pairs(nodes).size()));
        });
        return Stream.concat(small, larger);
    }

    @ParameterizedTest
    @MethodSource("graphs")
    void powersOfTheMatrixCountWhatEnumerationFinds(UndirectedGraph graph) {
        for (int loops = 0; loops <= 1; loops++) {
            Neighbourhoods neighbourhoods = Neighbourhoods.of(graph, loops);
            BigInteger[][] counts = Walks.ofNoEdge(graph.nodes());
            for (int length = 0; length <= LONGEST; length++) {
                assertThat(counts).isDeepEqualTo(enumerated(neighbourhoods, length));
                counts = new Walks(neighbourhoods).oneLonger(counts);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("graphs")
    void listedWalksAreThoseCounted(UndirectedGraph graph) {
        Neighbourhoods neighbourhoods = Neighbourhoods.of(graph, 0);
        Walks walks = new Walks(neighbourhoods);
        BigInteger[][] counts = enumerated(neighbourhoods, 3);
        int last = graph.nodes() - 1;
        List<List<Integer>> listed = walks.between(0, last, 3, 1000);
        assertThat(listed).hasSize(counts[0][last].intValue()).doesNotHaveDuplicates();
        assertThat(walks.between(0, last, 3, 1))
                .isEqualTo(listed.stream().limit(1).toList());
    }

    @ParameterizedTest
    @MethodSource("graphs")
    void pathsAreTheWalksThatRepeatNoNode(UndirectedGraph graph) {
        Neighbourhoods neighbourhoods = Neighbourhoods.of(graph, 0);
        Paths paths = new Paths(neighbourhoods);
        for (int length = 0; length <= LONGEST; length++) {
            long[][] counts = paths.count(length);
            for (int to = 0; to < graph.nodes(); to++) {
                List<List<Integer>> kept = new Walks(neighbourhoods)
                        .between(0, to, length, 100_000).stream()
                                .filter(walk -> new HashSet<>(walk).size() == walk.size())
                                .toList();
                assertThat(counts[0][to]).isEqualTo(kept.size());
                assertThat(paths.between(0, to, length, 100_000)).isEqualTo(kept);
            }
        }
    }

    @Test
    void pathsOfLargeGraphsAreRefused() {
        assertThatThrownBy(() -> new Paths(Neighbourhoods.of(KarateClub.friendships(), 0)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("paths must be counted in at most 10 nodes, got 34");
    }

    /** One node after another, every way tried. */
    private static BigInteger[][] enumerated(Neighbourhoods neighbourhoods, int length) {
        int nodes = neighbourhoods.nodes();
        BigInteger[][] counts = new BigInteger[nodes][nodes];
        for (int from = 0; from < nodes; from++) {
            long[] ends = new long[nodes];
            tryAll(neighbourhoods, from, length, ends);
            for (int to = 0; to < nodes; to++) {
                counts[from][to] = BigInteger.valueOf(ends[to]);
            }
        }
        return counts;
    }

    private static void tryAll(Neighbourhoods neighbourhoods, int node, int left, long[] ends) {
        if (left == 0) {
            ends[node]++;
        } else {
            neighbourhoods.of(node).forEach(next -> tryAll(neighbourhoods, next, left - 1, ends));
        }
    }

    private static UndirectedGraph graph(int nodes, int chosen) {
        List<UndirectedGraph.Edge> pairs = pairs(nodes);
        return new UndirectedGraph(
                nodes,
                IntStream.range(0, pairs.size())
                        .filter(pair -> (chosen >> pair & 1) == 1)
                        .mapToObj(pairs::get)
                        .toList());
    }

    private static List<UndirectedGraph.Edge> pairs(int nodes) {
        List<UndirectedGraph.Edge> pairs = new ArrayList<>();
        for (int from = 0; from < nodes; from++) {
            for (int to = from + 1; to < nodes; to++) {
                pairs.add(new UndirectedGraph.Edge(from, to));
            }
        }
        return pairs;
    }
}
