package dev.gradus.data.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.gradus.data.BagOfWords;
import dev.gradus.data.ImageFormat;
import dev.gradus.data.LabelledGraph;
import dev.gradus.data.LabelledImages;
import dev.gradus.data.LabelledRows;
import dev.gradus.data.Loading;
import dev.gradus.data.PixelStatistics;
import dev.gradus.data.TextDocument;
import dev.gradus.graph.KarateClub;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The sets themselves, where a folder beside the project has them. */
class RealDataTest {
    private static final Path SHARED = Path.of("..", "shared", "data");

    private static final Fingerprint MNIST_TRAIN =
            Fingerprint.sha256("ba891046e6505d7aadcbbe25680a0738ad16aec93bde7f9b65e87a2fc25776db");

    @Test
    void mnistHasItsPublishedMoments() {
        LabelledImages train = mnist("train", Optional.of(MNIST_TRAIN)).finished();
        assertThat(train.size()).isEqualTo(60_000);
        assertThat(train.classSizes()).containsExactly(5923, 6742, 5958, 6131, 5842, 5421, 5918, 6265, 5851, 5949);
        PixelStatistics statistics = train.statistics();
        assertThat(statistics.mean()).isCloseTo(0.13066047627, within(1e-11));
        assertThat(statistics.standardDeviation()).isCloseTo(0.3081078071, within(1e-10));
    }

    @Test
    void mnistTestImagesAreNotTheTrainingImages() {
        assertThat(mnist("t10k", Optional.empty()).finished().classSizes())
                .containsExactly(980, 1135, 1032, 1010, 982, 892, 958, 1028, 974, 1009);
        Scratch.assertRefused(() -> mnist("t10k", Optional.of(MNIST_TRAIN)), "SHA-256 of the content must be ba891046");
    }

    @Test
    void optdigitsHaveTheirClasses() {
        LabelledImages train =
                OptdigitsFiles.loading(file("optdigits", "optdigits.tra")).finished();
        LabelledImages test =
                OptdigitsFiles.loading(file("optdigits", "optdigits.tes")).finished();
        assertThat(train.classSizes()).containsExactly(376, 389, 380, 389, 387, 376, 377, 387, 380, 382);
        assertThat(test.classSizes()).containsExactly(178, 182, 177, 183, 181, 182, 181, 179, 174, 180);
        double[] first = new double[64];
        test.copyImage(0, first, 0);
        assertThat(Arrays.copyOf(first, 8)).containsExactly(0, 0, 0.3125, 0.8125, 0.5625, 0.0625, 0, 0);
    }

    @Test
    void sotuHasItsWords() {
        BagOfWords train = words("train");
        assertThat(train.documents()).isEqualTo(6264);
        assertThat(train.vocabulary()).hasSize(3000);
        assertThat(train.counts().values().doubles()).hasSize(288_233);
        NpzFiles.Sparse first =
                NpzFiles.loading(file("sotu", "sotu-first200.npz").path()).finished();
        assertThat(first.columns()).isEqualTo(3000);
        assertThat(Arrays.stream(first.rows().values().doubles()).sum()).isEqualTo(10_048);
        int entries = first.rows().values().doubles().length;
        assertThat(first.rows().rowStarts())
                .isEqualTo(Arrays.copyOf(train.counts().rowStarts(), 201));
        assertThat(first.rows().columns())
                .isEqualTo(Arrays.copyOf(train.counts().columns(), entries));
        assertThat(first.rows().values().doubles())
                .isEqualTo(Arrays.copyOf(train.counts().values().doubles(), entries));
    }

    @Test
    void sotuHasItsTexts() {
        List<TextDocument> documents =
                JsonLines.loading(file("sotu", "sotu-reference.jsonl.gz")).finished();
        assertThat(documents).hasSize(words("reference").documents()).hasSize(6591);
        assertThat(documents).allMatch(document -> document.year().orElseThrow() % 2 == 1);
    }

    @Test
    void karateClubIsTheOneThatIsBuiltIn() {
        LabelledGraph read = EdgeFiles.loading(file("karate", "karate.weighted.edges"), file("karate", "karate.labels"))
                .finished();
        assertThat(read.graph()).isEqualTo(KarateClub.friendships());
        assertThat(Arrays.stream(read.weights()).sum()).isEqualTo(231);
        for (int member = 0; member < KarateClub.MEMBERS; member++) {
            String club = read.classNames().get(read.labels()[member]);
            assertThat(club).isEqualTo(KarateClub.officers().contains(member) ? "Officer" : "Mr.Hi");
        }
    }

    @Test
    void irisHasFiftyOfEach() {
        LabelledRows read = IrisFiles.loading(file("iris", "bezdekIris.data")).finished();
        assertThat(read.size()).isEqualTo(150);
        assertThat(Arrays.stream(read.labels()).sum()).isEqualTo(150);
        assertThat(read.value(34, 3)).isEqualTo(0.2);
    }

    private static Loading<LabelledImages> mnist(String part, Optional<Fingerprint> fingerprint) {
        Path images = file("mnist", part + "-images-idx3-ubyte.gz").path();
        return IdxFiles.loading(
                new SourceFile(images, fingerprint),
                file("mnist", part + "-labels-idx1-ubyte.gz"),
                ImageFormat.grey(28, 28),
                List.of("0", "1", "2", "3", "4", "5", "6", "7", "8", "9"));
    }

    private static BagOfWords words(String part) {
        return WordCountFiles.loading(file("sotu", "docword.sotu-" + part + ".txt.gz"), file("sotu", "vocab.sotu.txt"))
                .finished();
    }

    private static SourceFile file(String set, String name) {
        Path file = SHARED.resolve(set).resolve(name);
        assumeTrue(Files.exists(file), "skipped: " + file + " is not on this machine");
        return SourceFile.of(file);
    }
}
