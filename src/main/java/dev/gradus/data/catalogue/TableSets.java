package dev.gradus.data.catalogue;

import dev.gradus.data.catalogue.DataSetInfo.Rights;
import dev.gradus.data.read.ContentCheck;
import dev.gradus.data.read.ContentCheck.Form;
import dev.gradus.data.read.Fingerprint;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Sets of measurements, ratings and texts that have to be fetched. */
final class TableSets {
    static final String IRIS = "iris";
    static final String MOVIE_LENS = "ml-100k";
    static final String SOTU = "sotu";

    private static final String MOVIE_LENS_TERMS =
            "The GroupLens Research Project at the University of Minnesota allows"
                    + " research and teaching with these data; they may not be redistributed without a separate permission, nor used"
                    + " for commercial or revenue-bearing purposes; publications must name the source"
                    + " (https://files.grouplens.org/datasets/movielens/ml-100k-README.txt)";

    private TableSets() {}

    /** The distributed file may end with an empty line more, so that no digest tells it; its reader does. */
    static DataSetInfo iris() {
        Rights rights = new Rights(
                "CC BY 4.0",
                Optional.empty(),
                "R. A. Fisher, Iris, UCI Machine Learning Repository, 1936, doi 10.24432/C56C76");
        String name = "bezdekIris.data";
        ContentCheck check = new ContentCheck(Form.PLAIN, OptionalLong.empty(), Optional.empty());
        DataFile file = new DataFile(
                name,
                "iris.data",
                4_550,
                check,
                ImageSets.addresses(List.of("https://archive.ics.uci.edu/ml/machine-learning-databases/iris/"), name));
        return new DataSetInfo(IRIS, "150 irises, four lengths each, three species", rights, List.of(file));
    }

    /** One archive. */
    static DataSetInfo movieLens() {
        Rights rights = new Rights(
                "research and teaching only, no redistribution",
                Optional.of(MOVIE_LENS_TERMS),
                "F. M. Harper, J. A. Konstan, The MovieLens Datasets: History and Context, ACM Transactions on Interactive"
                        + " Intelligent Systems 5(4), 2015");
        String name = "ml-100k.zip";
        long bytes = 4_924_029;
        ContentCheck check = ContentCheck.stored(
                bytes, Fingerprint.sha256("50d2a982c66986937beb9ffb3aa76efe955bf3d5c6b761f4e3a7cd717c6a3229"));
        DataFile archive = new DataFile(
                name,
                "ml-100k",
                bytes,
                check,
                ImageSets.addresses(List.of("https://files.grouplens.org/datasets/movielens/"), name));
        return new DataSetInfo(MOVIE_LENS, "100 000 ratings of 1 682 movies by 943 people", rights, List.of(archive));
    }

    /** Counts and texts of two halves, and their vocabulary; offered nowhere in this form. */
    static DataSetInfo sotu() {
        Rights rights = new Rights(
                "PDDL 1.0 and CC0 1.0",
                Optional.empty(),
                "State of the Union addresses 1790–2021, from stdlib-js/datasets-sotu");
        return new DataSetInfo(
                SOTU,
                "12 855 passages of State of the Union addresses",
                rights,
                List.of(
                        sotu(
                                "docword.sotu-train.txt",
                                ".gz",
                                854_113,
                                "348598a97798255f8731d16680c7ce4c7c8b7bbe60b4b21600a9c8994b62e27a"),
                        sotu(
                                "docword.sotu-reference.txt",
                                ".gz",
                                892_439,
                                "f392e518532851255c14a4f4cae089311aa4cf96aa2751f3072d3a87b94feb49"),
                        sotu(
                                "vocab.sotu.txt",
                                "",
                                25_025,
                                "b747fcdc3bf7007666d5152b3283398c0ab640fc931de0560a919b92cc661e2b")));
    }

    private static DataFile sotu(String name, String suffix, long bytes, String sha256) {
        return new DataFile(
                name + suffix, name, bytes, ContentCheck.stored(bytes, Fingerprint.sha256(sha256)), List.of());
    }
}
