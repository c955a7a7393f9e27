package dev.gradus.labs.karateclub;

import dev.gradus.graph.Communities;
import dev.gradus.graph.KarateClub;
import dev.gradus.graph.UndirectedGraph;
import dev.gradus.sim.Budget;
import dev.gradus.sim.Preparation;
import dev.gradus.sim.SharedData;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Who knows whom, and who belongs where: the same for all runs.
 *
 * @param communities class 0: the largest community of greedy modularity; class 1: the two smaller ones
 * @param officers who joined the officer's club, class 0 as well
 */
record Club(UndirectedGraph graph, NavigableSet<Integer> communities, NavigableSet<Integer> officers) {
    /** Names the club among shared data. */
    record Key() implements SharedData.Key<Club> {
        @Override
        public Class<Club> type() {
            return Club.class;
        }
    }

    private static final long BYTES = 8_192;

    static Club read() {
        UndirectedGraph graph = KarateClub.friendships();
        return new Club(graph, Communities.greedyModularity(graph).getFirst(), KarateClub.officers());
    }

    /** One piece of work: the communities of 34 members are found at once. */
    static Preparation<Club> preparation() {
        Club club = read();
        return new Preparation<>() {
            @Override
            public Optional<Club> advance(Budget budget) {
                return Optional.of(club);
            }

            @Override
            public long bytes() {
                return BYTES;
            }
        };
    }

    /** Class of every member by the chosen source of labels. */
    int[] classes(String labels) {
        return classes(labels.equals(KarateParameters.CLUB) ? officers : communities);
    }

    /** Class of every member by the club joined. */
    int[] clubs() {
        return classes(officers);
    }

    /** How well a division into two classes follows the friendships. */
    double modularity(int[] classes) {
        return Communities.modularity(graph, List.of(members(classes, 0), members(classes, 1)));
    }

    private static Set<Integer> members(int[] classes, int wanted) {
        Set<Integer> members = new TreeSet<>();
        IntStream.range(0, classes.length).filter(i -> classes[i] == wanted).forEach(members::add);
        return members;
    }

    private static int[] classes(Set<Integer> first) {
        return IntStream.range(0, KarateClub.MEMBERS)
                .map(member -> first.contains(member) ? 0 : 1)
                .toArray();
    }
}
