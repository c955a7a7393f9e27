package dev.gradus.data.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.gradus.data.DataException;
import dev.gradus.data.LabelledImages;
import dev.gradus.data.Split;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
    @TempDir
    Path folder;

    @Test
    void whatIsNotHereSaysHowToGetIt() {
        DataFolder data = new DataFolder(folder.resolve("none"));
        assertThat(data.missing("optdigits"))
                .contains(
                        "optdigits must be on this machine, got no files: fetch it with \"gradus data get optdigits\", or"
                                + " put optdigits.tra, optdigits.tes into the folder optdigits of the data folder");
        assertThatThrownBy(() -> data.images("optdigits"))
                .isInstanceOf(DataException.class)
                .hasMessage(data.missing("optdigits").orElseThrow());
    }

    @Test
    void unknownSetIsAMistakeOfTheCaller() {
        assertThatIllegalArgumentException().isThrownBy(() -> new DataFolder(folder).missing("minst"));
    }

    @Test
    void builtInSetsAreNeverMissing() {
        assertThat(new DataFolder(folder).missing("karate-club")).isEmpty();
    }

    @Test
    void anotherFileUnderTheRightNameIsRefused() throws IOException {
        Files.createDirectories(folder.resolve("optdigits"));
        Files.writeString(folder.resolve("optdigits/optdigits.tra"), "0,".repeat(64) + "7\n");
        Files.writeString(folder.resolve("optdigits/optdigits.tes"), "0,".repeat(64) + "7\n");
        assertThatThrownBy(() -> new DataFolder(folder).images("optdigits").finished())
                .isInstanceOf(DataException.class)
                .hasMessageContaining("optdigits.tra: SHA-256 of the content must be e1b683cc");
    }

    @Test
    void realDigitsComeAsTrainingAndTestImages() {
        DataFolder shared = new DataFolder(Path.of("..", "shared", "data"));
        assumeTrue(shared.missing("optdigits").isEmpty(), "skipped: optdigits is not on this machine");
        Split<LabelledImages> digits = shared.images("optdigits").finished();
        assertThat(digits.train().size()).isEqualTo(3823);
        assertThat(digits.test().size()).isEqualTo(1797);
    }
}
