package dev.gradus.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.app.fetch.FileServer;
import dev.gradus.data.catalogue.DataCatalogue;
import dev.gradus.data.catalogue.DataFile;
import dev.gradus.data.catalogue.DataSetInfo;
import dev.gradus.data.generate.Digits;
import dev.gradus.random.Rng;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DataCommandTest {
    private static final String IRIS = "5.1,3.5,1.4,0.2,Iris-setosa\n";

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void listSaysWhatIsHereAndUnderWhichLicence() throws IOException {
        Files.createDirectories(folder.resolve("data/iris"));
        Files.writeString(folder.resolve("data/iris/iris.data"), IRIS);
        assertThat(data(DataCatalogue.all(), "list")).isZero();
        assertThat(out())
                .contains("data sets in " + folder.resolve("data"))
                .containsPattern("mnist +not fetched +11.6 MB +70 000 handwritten digits")
                .containsPattern("iris +here")
                .containsPattern("karate-club +built in")
                .contains("CC BY-SA 3.0")
                .contains("no redistribution");
    }

    @Test
    void setIsFetchedWithLicenceAndCitation() {
        try (FileServer server = new FileServer()) {
            URI address = server.at("bezdekIris.data", FileServer.file(IRIS.getBytes(StandardCharsets.US_ASCII)));
            assertThat(data(List.of(iris(address)), "get", "iris")).isZero();
        }
        assertThat(out())
                .contains("licence: CC BY 4.0", "cite: R. A. Fisher")
                .endsWith("iris is in " + folder.resolve("data/iris") + "\n");
        assertThat(folder.resolve("data/iris/bezdekIris.data")).hasContent(IRIS);
    }

    @Test
    void digitsAreDrawnAsFilesOfTheMnistFormat() throws IOException {
        Path drawn = folder.resolve("digits-12-5");
        assertThat(data(List.of(), "draw", "digits-12-5", "--to", drawn.toString()))
                .isZero();
        assertThat(out()).isEqualTo("12 digits to learn from and 5 to test with are in " + drawn + "\n");
        var digits = Digits.split(12, 5, new Rng(0));
        digits.finish();
        byte[] images = Files.readAllBytes(drawn.resolve("train-images-idx3-ubyte"));
        assertThat(images).hasSize(16 + 12 * 784).startsWith(0, 0, 8, 3, 0, 0, 0, 12, 0, 0, 0, 28, 0, 0, 0, 28);
        assertThat(images).endsWith(digits.loaded().train().pixels());
        assertThat(Files.readAllBytes(drawn.resolve("t10k-labels-idx1-ubyte")))
                .startsWith(0, 0, 8, 1, 0, 0, 0, 5)
                .endsWith(digits.loaded().test().labels());
    }

    @ParameterizedTest
    @CsvSource({"digits", "digits-0-5", "digits-10", "digits-100000-5"})
    void drawWantsTwoNumbers(String name) {
        assertThat(data(List.of(), "draw", name)).isEqualTo(CommandLine.UNUSABLE);
        assertThat(err()).contains("draw must be followed by digits-TRAIN-TEST", "got \"" + name + "\"");
    }

    @Test
    void whatIsHereIsNotFetchedAgain() throws IOException {
        Files.createDirectories(folder.resolve("data/iris"));
        Files.writeString(folder.resolve("data/iris/bezdekIris.data"), IRIS);
        assertThat(data(DataCatalogue.all(), "get", "iris")).isZero();
    }

    @Test
    void setThatItsReaderRefusesIsNoSuccess() throws IOException {
        Path file = Files.writeString(folder.resolve("mine"), "5.1;3.5\n");
        assertThat(data(DataCatalogue.all(), "get", "iris", "--from", file.toString()))
                .isEqualTo(1);
        assertThat(err())
                .startsWith("gradus: iris/bezdekIris.data, line 1: line must have 5 fields")
                .hasLineCount(1);
    }

    @Test
    void filesMayComeFromAFolder() throws IOException {
        Files.writeString(folder.resolve("iris.data"), IRIS);
        assertThat(data(DataCatalogue.all(), "get", "iris", "--from", folder.toString()))
                .isZero();
        assertThat(folder.resolve("data/iris/iris.data")).hasContent(IRIS);
        assertThat(data(DataCatalogue.all(), "get", "optdigits", "--from", folder.toString()))
                .isEqualTo(1);
        assertThat(err()).contains(folder + " must hold optdigits.tra, got no such file");
    }

    @Test
    void offlineIsOneSentenceWithAWayOut() {
        URI nowhere = URI.create("http://127.0.0.1:1/bezdekIris.data");
        assertThat(data(List.of(iris(nowhere)), "get", "iris")).isEqualTo(1);
        assertThat(err())
                .contains(
                        "no connection",
                        "fetch " + nowhere,
                        "--from FOLDER",
                        folder.resolve("data/iris").toString())
                .hasLineCount(1);
    }

    @Test
    void setThatNobodyOffersSaysSo() {
        assertThat(data(DataCatalogue.all(), "get", "sotu")).isEqualTo(1);
        assertThat(err())
                .contains("no public address holds docword.sotu-train.txt.gz")
                .contains("--from FOLDER");
    }

    @Test
    void termsHaveToBeAccepted() {
        assertThat(data(DataCatalogue.all(), "get", "ml-100k")).isEqualTo(2);
        assertThat(err())
                .contains("--accept-terms", "may not be redistributed", "ml-100k-README.txt")
                .hasLineCount(1);
        assertThat(data(DataCatalogue.all(), "get", "ml-100k", "--accept-terms", "--from", folder.toString()))
                .isEqualTo(1);
        assertThat(err()).contains("must hold ml-100k.zip, got no such file");
    }

    @Test
    void builtInSetsNeedNothing() {
        assertThat(data(DataCatalogue.all(), "get", "karate-club")).isZero();
        assertThat(out()).isEqualTo("karate-club is built in: nothing to fetch\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    get            | data must be followed by list, get NAME or draw NAME, got "get"
                    put mnist      | data must be followed by list, get NAME or draw NAME, got "put mnist"
                    get minst      | data set must be one of mnist, fashion-mnist, optdigits
                    get iris --to=x       | option must be one of --data, --from, got "--to"
                    get iris --from=/none | --from must be followed by a file or folder, got "/none"
                    """)
    void unusableArgumentsAreOneSentence(String words, String sentence) {
        assertThat(data(DataCatalogue.all(), words.split(" ", -1))).isEqualTo(2);
        assertThat(err()).contains(sentence).hasLineCount(1);
        assertThat(out()).isEmpty();
    }

    private static DataSetInfo iris(URI address) {
        DataSetInfo known = DataCatalogue.find("iris").orElseThrow();
        DataFile file = known.files().getFirst();
        return new DataSetInfo(
                known.name(),
                known.title(),
                known.rights(),
                List.of(new DataFile(file.name(), file.unpacked(), file.download(), file.check(), List.of(address))));
    }

    private int data(List<DataSetInfo> sets, String... words) {
        var option = new DataOption(Map.of("GRADUS_DATA", folder.resolve("data").toString()), folder);
        var arguments = new ArrayList<>(List.of("data"));
        arguments.addAll(List.of(words));
        return new CommandLine(List.of(new DataCommand(sets, option)))
                .run(arguments, new Console(out, new PrintStream(err, true, StandardCharsets.UTF_8)));
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
