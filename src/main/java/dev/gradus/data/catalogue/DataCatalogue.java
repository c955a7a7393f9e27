package dev.gradus.data.catalogue;

import dev.gradus.data.catalogue.DataSetInfo.Rights;
import java.util.List;
import java.util.Optional;

/** Every data set that labs know, with where it comes from and what one may do with it. */
public final class DataCatalogue {
    private static final Rights OURS =
            new Rights("drawn by Gradus from a seed, Apache-2.0", Optional.empty(), "Gradus");

    private static final List<DataSetInfo> ALL = List.of(
            ImageSets.mnist(),
            ImageSets.fashion(),
            ImageSets.optdigits(),
            ImageSets.cifar(),
            TableSets.iris(),
            TableSets.movieLens(),
            TableSets.sotu(),
            karateClub(),
            drawn("digits", "handwriting-like digits, 28 × 28 grey values, instead of MNIST"),
            drawn("tiny-images", "ten shapes in colour, 32 × 32, instead of CIFAR-10"),
            drawn("ratings", "ratings with four true factors, instead of MovieLens"),
            drawn("topics", "documents with ten true topics"),
            drawn("point-clouds", "eight solids, 128 points each"),
            drawn("two-clubs", "two clubs of seventeen with a leader each, instead of Zachary's"));

    private DataCatalogue() {}

    /** All of them, those to be fetched first. */
    public static List<DataSetInfo> all() {
        return ALL;
    }

    /** The set of that name. */
    public static Optional<DataSetInfo> find(String name) {
        return ALL.stream().filter(set -> set.name().equals(name)).findFirst();
    }

    private static DataSetInfo karateClub() {
        Rights facts = new Rights(
                "a table of facts",
                Optional.empty(),
                "W. W. Zachary, An Information Flow Model for Conflict and Fission in Small Groups, Journal of"
                        + " Anthropological Research 33 (1977), 452–473");
        return new DataSetInfo("karate-club", "34 members of a club that split, 78 friendships", facts, List.of());
    }

    private static DataSetInfo drawn(String name, String title) {
        return new DataSetInfo(name, title, OURS, List.of());
    }
}
